import { TestDatabases } from '@backstage/backend-test-utils';
import { LedgerPreview } from '@weibao/backstage-plugin-maintenance-common';
import request from 'supertest';
import { createTestApi } from '../../../__testUtils__/createTestApi';
import { createTestDeps } from '../../../__testUtils__/createTestDeps';
import {
  allow,
  onlyOf,
  Policy,
} from '../../../platform/authorization/__testUtils__/createTestAuthorization';
import { EmptyDatabases } from '../../devices/__testUtils__/EmptyDatabases';
import { DeviceRegister } from '../../devices/DeviceRegister';
import { csv } from '../__testUtils__/workbook';

jest.setTimeout(60_000);

const OURS = 'customer:default/acme';
const THEIRS = 'customer:default/harbour';
const NOW = '2026-11-22T04:00:00.000Z';
const TITLES: Record<string, string> = {
  [OURS]: '海滨港务',
  [THEIRS]: '东港银行',
};

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });
const emptyDatabases = new EmptyDatabases(databases);

describe.each(databases.eachSupportedId())(
  'devices of other customers in a ledger on %p',
  id => {
    const policy: { decide: Policy } = { decide: allow };
    let api: ReturnType<typeof createTestApi> | undefined;

    /** An empty database behind an API that all tests share: making one takes long. */
    async function setUp() {
      const db = await emptyDatabases.open(id);
      policy.decide = allow;
      api ??= createTestApi(createTestDeps(db, { now: () => new Date(NOW) }), {
        policy: (permission, user) => policy.decide(permission, user),
      });
      const { app } = api;
      const register = new DeviceRegister({ db });
      const send = (
        path: string,
        customerRef: string,
        rows: string[],
        query: object,
      ) =>
        request(app)
          .post(path)
          .query({
            customerRef,
            customerTitle: TITLES[customerRef],
            fileName: '设备.csv',
            ...query,
          })
          .set('content-type', 'text/csv')
          .send(csv('序列号,名称,品牌,型号,机房,机柜', ...rows));
      return {
        app,
        preview: async (rows: string[], query = {}): Promise<LedgerPreview> => {
          const response = await send('/ledgers/preview', OURS, rows, query);
          expect(response.status).toBe(200);
          return response.body;
        },
        importRows: async (customerRef: string, rows: string[], query = {}) => {
          const response = await send('/ledgers', customerRef, rows, query);
          expect([200, 201]).toContain(response.status);
          return response.body;
        },
        rowsOf: async (ledgerId: string) => {
          const response = await request(app).get(`/ledgers/${ledgerId}`);
          return response.body.rows.items;
        },
        devicesOf: async (customerRef: string) => {
          const { devices } = await register.readCustomer(customerRef);
          return devices
            .filter(({ withdrawnAt }) => !withdrawnAt)
            .map(({ deviceRef, title }) => `${deviceRef} ${title}`);
        },
        move: (name: string, customerRef: string) =>
          request(app)
            .post(`/devices/default/${name}/move`)
            .send({ customerRef, reason: 'Sold' }),
      };
    }

    const THEIR_ROWS = [
      'CN700001A,db01,Dell,R740,东港机房,A01',
      'CN700002A,db02,Dell,R740,东港机房,A02',
    ];
    const OUR_ROWS = [
      'CN700001A,our-db,Dell,R740,总部,B01',
      'cn700002a,our-app,Dell,R740,总部,B02',
      'CN900009A,web,Dell,R740,总部,B03',
    ];
    const A = 'CN700001A';

    it('warns whose they are, and takes none of them by itself', async () => {
      const { preview, importRows, devicesOf, rowsOf } = await setUp();
      await importRows(THEIRS, THEIR_ROWS);
      const { counts, elsewhere, rows } = await preview(OUR_ROWS);
      expect(counts).toMatchObject({ rows: 3, new: 1, elsewhere: 2, error: 0 });
      expect(elsewhere).toEqual([
        { customerRef: THEIRS, customerTitle: '东港银行', rows: 2 },
      ]);
      expect(rows[0]).toMatchObject({
        state: 'elsewhere',
        device: { title: 'our-db', serialNumber: 'CN700001A' },
        elsewhere: {
          choice: 'leave',
          movable: true,
          customerTitle: '东港银行',
          deviceRef: 'device:default/harbour-cn700001a',
          title: 'db01',
          siteTitle: '东港机房',
        },
      });

      const ledger = await importRows(OURS, OUR_ROWS);
      expect(ledger.counts).toEqual(counts);
      expect(await devicesOf(OURS)).toEqual([
        'device:default/acme-cn900009a web',
      ]);
      expect(await rowsOf(ledger.id)).toEqual(rows);
    });

    it('makes another device of the same serial number where that is said', async () => {
      const { preview, importRows, devicesOf } = await setUp();
      await importRows(THEIRS, THEIR_ROWS);
      const query = { elsewhere: 'new' };
      const { counts, rows } = await preview(OUR_ROWS, query);
      expect(counts).toMatchObject({ new: 3 });
      expect(rows[0]).toMatchObject({
        state: 'new',
        elsewhere: { choice: 'new', customerTitle: '东港银行' },
      });
      await importRows(OURS, OUR_ROWS, query);
      expect(await devicesOf(OURS)).toHaveLength(3);
      expect(await devicesOf(THEIRS)).toHaveLength(2);
      // They are this customer's own from now on.
      const again = await preview(OUR_ROWS);
      expect(again.counts).toMatchObject({ unchanged: 3 });
      expect(again).not.toHaveProperty('elsewhere');
    });

    it('moves them here where that is said, row by row, with their past', async () => {
      const { app, importRows, devicesOf } = await setUp();
      await importRows(THEIRS, THEIR_ROWS);
      const elsewhereRows = JSON.stringify([
        { serialNumber: 'cn700001a', choice: 'move' },
        { serialNumber: 'CN700002A', choice: 'new' },
      ]);
      const ledger = await importRows(OURS, OUR_ROWS, { elsewhereRows });
      expect(ledger.counts).toMatchObject({ new: 3 });
      expect(await devicesOf(OURS)).toEqual([
        'device:default/acme-cn700002a our-app',
        'device:default/harbour-cn700001a our-db',
        'device:default/acme-cn900009a web',
      ]);
      expect(await devicesOf(THEIRS)).toEqual([
        'device:default/harbour-cn700002a db02',
      ]);
      const history = await request(app).get(
        '/devices/default/harbour-cn700001a/history?kind=move,ledger',
      );
      expect(history.body.items).toHaveLength(3);
      expect(history.body.items).toContainEqual(
        expect.objectContaining({
          kind: 'move',
          ledgerId: ledger.id,
          at: NOW,
          move: {
            from: expect.objectContaining({ customerTitle: '东港银行' }),
            to: expect.objectContaining({
              customerTitle: '海滨港务',
              siteTitle: '总部',
            }),
            reason: '设备.csv',
          },
        }),
      );
    });

    it('does not take back by an old file what has been moved away', async () => {
      const { preview, importRows, devicesOf, move } = await setUp();
      await importRows(OURS, OUR_ROWS);
      await importRows(THEIRS, ['X100200300,x,Dell,R740,东港机房,A09']);
      expect((await move('acme-cn700001a', THEIRS)).status).toBe(201);

      const { counts, rows } = await preview(OUR_ROWS);
      expect(counts).toMatchObject({ elsewhere: 1, unchanged: 2, gone: 0 });
      expect(rows[0]).toMatchObject({
        state: 'elsewhere',
        elsewhere: { customerTitle: '东港银行', movedAt: NOW },
      });
      await importRows(OURS, [...OUR_ROWS, ',,,,,']);
      expect(await devicesOf(OURS)).toHaveLength(2);

      // Nor does a file of the other customer that lacks it lose it.
      await importRows(THEIRS, ['X100200300,y,Dell,R740,东港机房,A09']);
      expect(await devicesOf(THEIRS)).toHaveLength(2);
    });

    it('names no customer to those who may not see its devices', async () => {
      const { preview, importRows, rowsOf, devicesOf } = await setUp();
      await importRows(THEIRS, THEIR_ROWS);
      policy.decide = onlyOf(OURS);
      const query = { elsewhere: 'move' };
      const { elsewhere, rows } = await preview(OUR_ROWS, query);
      expect(elsewhere).toEqual([{ rows: 2 }]);
      expect(rows[0].state).toBe('elsewhere');
      expect(rows[0].elsewhere).toEqual({ choice: 'leave' });

      const ledger = await importRows(OURS, OUR_ROWS, query);
      const kept = await rowsOf(ledger.id);
      expect(kept[0].elsewhere).toEqual({ choice: 'leave' });
      expect(await devicesOf(THEIRS)).toHaveLength(2);
    });

    it('leaves alone what another manufacturer has counted up to as well', async () => {
      const { preview, importRows } = await setUp();
      await importRows(THEIRS, ['10023,a,Inspur,NF5280M6,东港机房,A01']);
      const { counts } = await preview(['10023,b,Dell,R740,总部,A01']);
      expect(counts).toMatchObject({ new: 1 });
      const same = await preview(['10023,b,Inspur,NF5280M6,总部,A01']);
      expect(same.counts).toMatchObject({ new: 0, elsewhere: 1 });
    });

    it('does not count what the other customer no longer has', async () => {
      const { preview, importRows } = await setUp();
      await importRows(THEIRS, THEIR_ROWS);
      await importRows(THEIRS, THEIR_ROWS.slice(1));
      const { counts } = await preview(OUR_ROWS);
      expect(counts).toMatchObject({ new: 2, elsewhere: 1 });
    });

    it('cannot undo an import that moved a device, until it is moved back', async () => {
      const { app, importRows, devicesOf, move } = await setUp();
      await importRows(THEIRS, THEIR_ROWS);
      const query = {
        elsewhereRows: JSON.stringify([{ serialNumber: A, choice: 'move' }]),
      };
      const ledger = await importRows(OURS, OUR_ROWS, query);
      const undo = () => request(app).post(`/ledgers/${ledger.id}/undo`);
      const refused = await undo();
      expect(refused.status).toBe(409);
      expect(refused.body.error.message).toContain(
        'moved our-db (device:default/harbour-cn700001a) here',
      );
      await move('harbour-cn700001a', THEIRS);
      expect((await undo()).status).toBe(200);
      expect(await devicesOf(OURS)).toEqual([]);
      expect(await devicesOf(THEIRS)).toHaveLength(2);
    });
  },
);
