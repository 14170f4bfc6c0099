import { TestDatabases } from '@backstage/backend-test-utils';
import {
  LedgerCheckInput,
  LedgerPreview,
} from '@weibao/backstage-plugin-maintenance-common';
import { csv } from '../../inventory/ledgers/__testUtils__/workbook';
import {
  ACME,
  contract,
  createFieldworkApi,
} from './__testUtils__/createFieldworkApi';

jest.setTimeout(60_000);

const DB01 = 'device:default/acme-sn1';
const DB02 = 'device:default/acme-sn2';
const DB03 = 'device:default/acme-sn3';
const EXTRA = 'device:default/acme-sn9';

const HEADINGS = '名称,序列号,品牌,型号,设备类型,机房,机柜';
/** What the customer had before the first inspection, and a device more. */
const OLD_ROWS = [
  'db01,SN1,Dell,R740,服务器,一号机房,A1',
  'db02,SN2,Dell,R740,服务器,一号机房,A2',
  'db03,SN3,Dell,R740,服务器,一号机房,A3',
  'db04,SN4,Dell,R740,服务器,一号机房,A4',
];

const CHECKS: LedgerCheckInput[] = [
  { deviceRef: DB01, state: 'different', found: { serialNumber: 'SN1X' } },
  { deviceRef: DB02, state: 'different', found: { rack: 'B7' } },
  { deviceRef: DB03, state: 'missing' },
  {
    state: 'extra',
    found: {
      serialNumber: 'SN9',
      type: 'server',
      manufacturer: 'Dell',
      model: 'R750',
    },
  },
];

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

describe.each(databases.eachSupportedId())(
  'a ledger after a signed sheet on %p',
  databaseId => {
    /** The sheet is signed and applied. */
    async function setUp() {
      const api = await createFieldworkApi({
        db: await databases.init(databaseId),
      });
      const { http } = api;
      const created = await http
        .post('/inspections')
        .send({ contractId: contract.id, kind: 'first', dueOn: '2026-11-23' });
      const path = `/inspections/${created.body.id}`;
      await http.put(`${path}/ledger-checks`).send({ checks: CHECKS });
      const { contentHash } = (await http.get(`${path}/discrepancies`)).body;
      await http.post(`${path}/signature`).send({
        contentHash,
        signedBy: '王经理',
        fileId: await api.storeImage(),
      });
      const applied = await http.post(`${path}/apply`).send({ contentHash });
      expect(applied.status).toBe(200);
      const send = (address: string, rows: string[], query: object) =>
        http
          .post(address)
          .query({ customerRef: ACME, fileName: 'old.csv', ...query })
          .set('content-type', 'text/csv')
          .send(csv(HEADINGS, ...rows));
      return {
        inspectionId: created.body.id as string,
        takeBack: () => http.post(`${path}/take-back`),
        preview: async (rows: string[], query = {}): Promise<LedgerPreview> =>
          (await send('/ledgers/preview', rows, query)).body,
        importRows: async (rows: string[], query = {}) => {
          const { body, status } = await send('/ledgers', rows, query);
          expect(status).toBe(201);
          return (await http.get(`/ledgers/${body.id}`)).body;
        },
        device: async (ref: string) =>
          (await api.register.readCustomer(ACME)).devices.find(
            ({ deviceRef }) => deviceRef === ref,
          ),
      };
    }

    const nameOf = (row: LedgerPreview['rows'][number]) =>
      `${row.state} ${row.device?.name}`;

    it('leaves what was settled as it is, and says which sheet settled it', async () => {
      const { device, importRows, inspectionId, preview } = await setUp();
      const { counts, rows } = await preview(OLD_ROWS);
      expect(rows.map(nameOf)).toEqual([
        'unchanged acme-sn1',
        'unchanged acme-sn2',
        'unchanged acme-sn3',
        'new acme-sn4',
        'unchanged acme-sn9',
      ]);
      expect(counts).toMatchObject({ new: 1, unchanged: 4, gone: 0 });
      expect(rows.map(row => row.settled?.fields)).toEqual([
        [{ field: 'serialNumber', inFile: 'SN1', kept: 'SN1X' }],
        [{ field: 'rack', inFile: 'A2', kept: 'B7' }],
        [{ field: 'withdrawn', inFile: 'false', kept: 'true' }],
        undefined,
        [{ field: 'withdrawn', inFile: 'true', kept: 'false' }],
      ]);
      expect(rows[0].settled).toMatchObject({
        inspectionId,
        signedAt: '2026-11-23T04:00:00.000Z',
      });

      const ledger = await importRows(OLD_ROWS);
      expect(ledger.rows.items[0].settled).toEqual(rows[0].settled);
      expect(await device(DB01)).toMatchObject({ serialNumber: 'SN1X' });
      expect(await device(DB02)).toMatchObject({ rack: 'B7' });
      expect((await device(DB03))?.withdrawnAt).toBeDefined();
      expect((await device(EXTRA))?.withdrawnAt).toBeUndefined();
    });

    it('believes the file where somebody says so, device by device', async () => {
      const { device, importRows } = await setUp();
      await importRows(OLD_ROWS);
      const overrideSettled = [DB01, DB03, EXTRA].join(',');
      const ledger = await importRows(OLD_ROWS, { overrideSettled });
      expect(ledger.rows.items.map(nameOf)).toEqual([
        'changed acme-sn1',
        'unchanged acme-sn2',
        'changed acme-sn3',
        'unchanged acme-sn4',
        'gone acme-sn9',
      ]);
      expect(await device(DB01)).toMatchObject({ serialNumber: 'SN1' });
      expect(await device(DB02)).toMatchObject({ rack: 'B7' });
      expect((await device(DB03))?.withdrawnAt).toBeUndefined();
      expect((await device(EXTRA))?.withdrawnAt).toBeDefined();
      // It stays overridden: the devices are no longer as the sheet left them.
      const again = await importRows([
        ...OLD_ROWS,
        'db05,SN5,Dell,R740,服务器,一号机房,A5',
      ]);
      expect(again.rows.items.map(nameOf)).toEqual([
        'unchanged acme-sn1',
        'unchanged acme-sn2',
        'unchanged acme-sn3',
        'unchanged acme-sn4',
        'new acme-sn5',
      ]);
    });

    it('takes what the file says anew', async () => {
      const { preview } = await setUp();
      const { rows } = await preview([
        'db01,SN1X,Dell,R740,服务器,一号机房,A1',
        'db02,SN2,Dell,R740,服务器,一号机房,C9',
        'db04,SN1,Dell,R740,服务器,一号机房,A4',
      ]);
      expect(rows.slice(0, 3).map(nameOf)).toEqual([
        'unchanged acme-sn1',
        'changed acme-sn2',
        expect.stringMatching(/^new acme-sn1-/),
      ]);
      expect(rows[1].changes).toEqual([
        { field: 'rack', before: 'B7', after: 'C9' },
      ]);
      expect(rows[1].settled).toBeUndefined();
    });

    it('leaves a device alone whose row cannot be read', async () => {
      const { preview } = await setUp();
      const { rows } = await preview([
        'db01,SN1,Dell,,服务器,一号机房,A1',
        ...OLD_ROWS.slice(1),
      ]);
      expect(rows.filter(row => row.state === 'gone')).toEqual([]);
    });

    it('says what it says once the sheet was taken back', async () => {
      const { preview, takeBack } = await setUp();
      expect((await takeBack()).status).toBe(200);
      const { rows } = await preview(OLD_ROWS);
      expect(rows.map(nameOf)).toEqual([
        'unchanged acme-sn1',
        'unchanged acme-sn2',
        'unchanged acme-sn3',
        'new acme-sn4',
      ]);
      expect(rows.flatMap(row => row.settled ?? [])).toEqual([]);
    });
  },
);
