import {
  mockCredentials,
  mockServices,
  TestDatabaseId,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  LedgerColumnChoice,
  LedgerRow,
} from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import { setImmediate } from 'node:timers/promises';
import { EmptyDatabases } from '../devices/__testUtils__/EmptyDatabases';
import { DeviceDirectory } from '../devices/DeviceDirectory';
import { DeviceRegister } from '../devices/DeviceRegister';
import { csv } from './__testUtils__/workbook';
import { ElsewhereFinder } from './elsewhere/ElsewhereFinder';
import { LedgerProgress } from './LedgerCall';
import { LedgerService } from './LedgerService';
import { LedgerLayoutStore } from './layouts/LedgerLayoutStore';
import { LedgerFile, LedgerReader } from './LedgerReader';
import { LedgerStore } from './LedgerStore';
import { ModelCatalog } from './models/ModelCatalog';

jest.setTimeout(60_000);

const HEADINGS = '序列号,资产编号,设备名称,品牌,型号,机房,机柜,内存';
const customerRef = 'customer:default/acme';
const credentials = mockCredentials.user('user:default/liu.yang');
const models = ModelCatalog.load();

describe('LedgerService', () => {
  const databases = TestDatabases.create({
    ids: ['POSTGRES_15', 'SQLITE_3'],
  });
  const emptyDatabases = new EmptyDatabases(databases);

  async function setUp(id: TestDatabaseId, entities: Entity[] = []) {
    const knex = await emptyDatabases.open(id);
    const events = mockServices.events.mock();
    const register = new DeviceRegister({ db: knex });
    const catalog = catalogServiceMock({ entities });
    const directory = new DeviceDirectory({ db: knex, register, catalog });
    const service = new LedgerService({
      store: new LedgerStore({ db: knex }),
      register,
      reader: new LedgerReader({
        models,
        layouts: new LedgerLayoutStore({ db: knex }),
      }),
      catalog,
      elsewhere: new ElsewhereFinder({ db: knex }),
      events,
    });
    const fileOf = (rows: string[]): LedgerFile => ({
      bytes: csv(HEADINGS, ...rows),
      fileName: 'devices.csv',
      customerRef,
      customerTitle: '海滨港务',
    });
    const preview = (rows: string[]) =>
      service.previewLedger(fileOf(rows), { credentials });
    async function importRows(
      rows: string[],
      options: Partial<LedgerFile> = {},
    ) {
      const { ledger, imported } = await service.importLedger(
        { ...fileOf(rows), ...options },
        { credentials },
      );
      const detail = await service.getLedger(ledger.id, { limit: 200 });
      return { ledger, imported, rows: detail.rows.items };
    }
    return {
      knex,
      events,
      register,
      directory,
      service,
      preview,
      importRows,
    };
  }

  function states(rows: LedgerRow[]) {
    return rows.map(row => `${row.state} ${row.device?.name ?? row.row}`);
  }

  async function tableSizes(knex: Knex) {
    const tables = ['customers', 'sites', 'devices', 'ledgers', 'ledger_rows'];
    const counts = await Promise.all(
      tables.map(table => knex(table).count({ rows: '*' }).first()),
    );
    return counts.map(count => Number(count?.rows));
  }

  describe.each(databases.eachSupportedId())('on %p', id => {
    it('makes customer, site and devices of a first ledger', async () => {
      const { importRows, register, events } = await setUp(id);
      const { ledger, imported, rows } = await importRows([
        'SN1,ZC1,核心数据库,Dell,R740,总部机房,A01,256G',
        'SN2,ZC2,应用一,浪潮,NF5280M6,总部机房,A02,128G',
      ]);

      expect(imported).toBe(true);
      expect(ledger).toMatchObject({
        customerRef,
        ledger: 'devices',
        fileName: 'devices.csv',
        importedBy: 'user:default/liu.yang',
        counts: {
          rows: 2,
          new: 2,
          changed: 0,
          unchanged: 0,
          gone: 0,
          error: 0,
        },
      });
      expect(ledger.sha256).toMatch(/^[0-9a-f]{64}$/);
      expect(states(rows)).toEqual(['new acme-sn1', 'new acme-sn2']);
      expect(rows[1].problems).toMatchObject([
        { code: 'unknown-model', severity: 'warning' },
      ]);

      const feed = await register.readFeed({ after: 0, limit: 10 });
      expect(feed).toMatchObject({ lastSequence: 4, more: false });
      expect(feed.items).toEqual([
        {
          sequence: 1,
          kind: 'Customer',
          namespace: 'default',
          name: 'acme',
          title: '海滨港务',
          ledger: 'devices',
          withdrawn: false,
        },
        {
          sequence: 2,
          kind: 'Site',
          namespace: 'default',
          name: 'acme-zong-bu-ji-fang',
          title: '总部机房',
          ledger: 'devices',
          customerRef,
          withdrawn: false,
        },
        {
          sequence: 3,
          kind: 'Device',
          namespace: 'default',
          name: 'acme-sn1',
          title: '核心数据库',
          ledger: 'devices',
          customerRef,
          siteRef: 'site:default/acme-zong-bu-ji-fang',
          type: 'server',
          manufacturer: 'Dell',
          model: 'PowerEdge R740',
          modelMatched: true,
          serialNumber: 'SN1',
          assetTag: 'ZC1',
          rack: 'A01',
          lifecycle: 'production',
          parameters: { 内存: '256G' },
          withdrawn: false,
        },
        expect.objectContaining({
          sequence: 4,
          name: 'acme-sn2',
          modelMatched: false,
        }),
      ]);
      expect(events.publish).toHaveBeenCalledWith({
        topic: 'maintenance.ledger',
        eventPayload: { customerRef, ledger: 'devices', lastSequence: 4 },
      });
    });

    it('changes nothing when the same file comes again', async () => {
      const { importRows, knex, events, register } = await setUp(id);
      const first = await importRows(['SN1,,a,Dell,R740,总部,,']);
      const before = await tableSizes(knex);

      const again = await importRows(['SN1,,a,Dell,R740,总部,,']);

      expect(again.imported).toBe(false);
      expect(again.ledger).toEqual(first.ledger);
      expect(await tableSizes(knex)).toEqual(before);
      expect(events.publish).toHaveBeenCalledTimes(1);
      expect((await register.readFeed({ after: 3, limit: 10 })).items).toEqual(
        [],
      );
    });

    it('withdraws many devices only where somebody confirms how many', async () => {
      const { importRows, register, preview } = await setUp(id);
      const rowOf = (n: number) => `SN${n},,d${n},Dell,R740,总部,A01,`;
      const all = Array.from({ length: 30 }, (_, n) => rowOf(n));
      await importRows(all);
      const standing = async () =>
        (await register.readCustomer(customerRef)).devices.filter(
          device => !device.withdrawnAt,
        ).length;

      // A fifth is not too many yet.
      await importRows(all.slice(0, 24));
      expect(await standing()).toBe(24);
      const few = all.slice(0, 19);
      expect(await preview(few)).toMatchObject({ confirmWithdrawals: 5 });
      for (const confirmWithdrawals of [undefined, 4]) {
        await expect(importRows(few, { confirmWithdrawals })).rejects.toThrow(
          'The import withdraws 5 of the 24 devices of the list; send confirmWithdrawals=5',
        );
      }
      expect(await standing()).toBe(24);
      await importRows(few, { confirmWithdrawals: 5 });
      expect(await standing()).toBe(19);
    });

    it('asks nothing where few devices are withdrawn, however short the list', async () => {
      const { importRows, preview } = await setUp(id);
      const rows = ['1', '2', '3', '4', '5'].map(
        n => `SN${n},,d${n},Dell,R740,总部,A01,`,
      );
      await importRows(rows);
      const { confirmWithdrawals, counts } = await preview([rows[0]]);
      expect(counts.gone).toBe(4);
      expect(confirmWithdrawals).toBeUndefined();
    });

    it('tells what a later ledger changes, field by field', async () => {
      const { importRows, register } = await setUp(id);
      await importRows([
        'SN1,,a,Dell,R740,总部,A01,256G',
        'SN2,,b,Dell,R740,总部,A02,256G',
      ]);
      const { ledger, rows } = await importRows([
        'sn 1,,a,Dell,R740,分部,,512G',
        'SN2,,b,Dell,R740,总部,A02,256G',
      ]);

      expect(ledger.counts).toMatchObject({ changed: 1, unchanged: 1 });
      expect(rows[0].changes).toEqual([
        {
          field: 'siteRef',
          before: 'site:default/acme-zong-bu',
          after: 'site:default/acme-fen-bu',
        },
        { field: 'rack', before: 'A01' },
        { field: 'parameters.内存', before: '256G', after: '512G' },
      ]);
      const feed = await register.readFeed({ after: 4, limit: 10 });
      expect(feed.items.map(item => item.name)).toEqual([
        'acme-fen-bu',
        'acme-sn1',
      ]);
    });

    it('withdraws a device that left its list and takes it back under its name', async () => {
      const { importRows, directory } = await setUp(id);
      await importRows(['SN1,,a,Dell,R740,总部,,', 'SN2,,b,Dell,R740,分部,,']);
      const gone = await importRows(['SN1,,a,Dell,R740,总部,,']);
      expect(states(gone.rows)).toEqual([
        'unchanged acme-sn1',
        'gone acme-sn2',
      ]);
      expect(gone.rows[1].device).toMatchObject({ withdrawn: true });
      expect(
        (await directory.getDevices(['device:default/acme-sn2'])).get(
          'device:default/acme-sn2',
        ),
      ).toMatchObject({ withdrawn: true });

      const back = await importRows([
        'SN1,,a,Dell,R740,总部,,',
        'SN2,,b,Dell,R740,分部,,x',
      ]);
      expect(states(back.rows)).toEqual([
        'unchanged acme-sn1',
        'changed acme-sn2',
      ]);
      expect(back.rows[1].changes).toContainEqual({
        field: 'withdrawn',
        before: 'true',
        after: 'false',
      });
    });

    it('withdraws a site with its last device, and brings it back', async () => {
      const { importRows, register } = await setUp(id);
      const one = 'SN1,,a,Dell,R740,总部,,';
      const two = 'SN2,,b,Dell,R740,分部,,';
      await importRows([one, two]);
      await importRows([one]);
      const afterLeaving = await register.readFeed({ after: 5, limit: 10 });
      expect(
        afterLeaving.items.map(({ name, withdrawn }) => ({ name, withdrawn })),
      ).toEqual([
        { name: 'acme-fen-bu', withdrawn: true },
        { name: 'acme-sn2', withdrawn: true },
      ]);
      await importRows([one, two]);
      const afterReturn = await register.readFeed({ after: 7, limit: 10 });
      expect(
        afterReturn.items.map(({ name, withdrawn }) => ({ name, withdrawn })),
      ).toEqual([
        { name: 'acme-fen-bu', withdrawn: false },
        { name: 'acme-sn2', withdrawn: false },
      ]);
    });

    it('withdraws only from the same list', async () => {
      const { importRows } = await setUp(id);
      await importRows(['SN1,,a,Dell,R740,,,'], { ledger: 'servers' });
      const { ledger } = await importRows(['SN2,,b,Cisco,ISR4321,,,'], {
        ledger: 'network',
      });
      expect(ledger.counts).toMatchObject({ new: 1, gone: 0 });
    });

    it('moves a device to the list that names it last', async () => {
      const { importRows } = await setUp(id);
      await importRows(['SN1,,a,Dell,R740,,,', 'SN2,,b,Dell,R740,,,'], {
        ledger: 'old',
      });
      const moved = await importRows(['SN1,,a,Dell,R740,,,'], {
        ledger: 'new',
      });
      expect(moved.rows).toMatchObject([
        {
          state: 'changed',
          changes: [{ field: 'ledger', before: 'old', after: 'new' }],
          problems: [{ code: 'moved-from-other-ledger', severity: 'warning' }],
        },
      ]);
      const rest = await importRows(['SN2,,b,Dell,R740,,,'], { ledger: 'old' });
      expect(rest.ledger.counts).toMatchObject({ unchanged: 1, gone: 0 });
    });

    it('leaves rows with errors out, and the devices they may stand for as they are', async () => {
      const { importRows } = await setUp(id);
      await importRows([
        'SN1,,数据库,Dell,R740,,A01,',
        'SN2,,应用,Dell,R740,,A02,',
        'SN3,ZC3,备份,Dell,R740,,A03,',
        'SN4,,网关,Dell,R740,,A04,',
        'SN5,,别的,Dell,R740,,A05,',
      ]);
      const { ledger, rows } = await importRows([
        'SN1,,数据库,Dell,R740,,B01,',
        'SN1,,应用,Dell,R740,,B02,',
        '见铭牌,ZC3,,Dell,R740,,B03,',
        ',,网关,Dell,R740,,B04,',
      ]);
      expect(ledger.counts).toMatchObject({ changed: 1, error: 3, gone: 1 });
      expect(states(rows)).toEqual([
        'changed acme-sn1',
        'error 3',
        'error 4',
        'error 5',
        'gone acme-sn5',
      ]);
    });

    it('keeps what is known where a cell cannot be read', async () => {
      const { importRows } = await setUp(id);
      await importRows(['SN1,,数据库,Dell,R740,总部机房,A01,256G']);
      const { rows } = await importRows([
        'SN1,,#N/A,Dell,R740,#REF!,A02,#VALUE!',
      ]);
      expect(rows).toMatchObject([
        {
          state: 'changed',
          changes: [{ field: 'rack', before: 'A01', after: 'A02' }],
          problems: [
            { code: 'error-value', severity: 'warning', value: '#N/A' },
            { code: 'error-value', severity: 'warning', value: '#REF!' },
            { code: 'error-value', severity: 'warning', value: '#VALUE!' },
          ],
        },
      ]);
    });

    it('keeps two devices apart that have one serial number', async () => {
      const { importRows } = await setUp(id);
      const first = ['SN1,,a,Dell,R740,,,'];
      const both = ['SN1,,b,Cisco,ISR4321,,,', 'SN1,,a,Dell,R740,,,'];
      await importRows(first);
      const second = await importRows(both);
      expect(second.ledger.counts).toMatchObject({
        new: 1,
        unchanged: 1,
        gone: 0,
      });
      expect(second.rows[1].device?.name).toBe('acme-sn1');
      expect(second.rows[0].device?.name).toMatch(/^acme-sn1-[0-9a-f]{8}$/);
      const third = await importRows([...both].reverse());
      expect(third.ledger.counts).toMatchObject({ unchanged: 2 });
    });

    it('takes a corrected manufacturer for the same device', async () => {
      const { importRows } = await setUp(id);
      await importRows(['SN1,,a,Lenovo,R740,,,']);
      const { rows } = await importRows(['SN1,,a,Dell,R740,,,']);
      expect(states(rows)).toEqual(['changed acme-sn1']);
    });

    describe('of a layout that nobody knows', () => {
      const rows = ['甲,乙,丙', 'SN1,Dell,R740'];
      const mapping: LedgerColumnChoice[] = [
        { column: 'A', field: 'serialNumber' },
        { column: 'B', field: 'manufacturer' },
        { column: 'C', field: 'model' },
      ];
      const fileOf = (choices: Partial<LedgerFile> = {}, of = customerRef) => ({
        bytes: csv(...rows),
        fileName: 'devices.csv',
        customerRef: of,
        customerTitle: '海滨港务',
        ...choices,
      });

      it('previews its columns, and imports nothing', async () => {
        const { service, knex } = await setUp(id);
        const file = fileOf({ bytes: csv('甲,乙,丙', 'x,Dell,z') });
        const preview = await service.previewLedger(file, { credentials });
        expect(preview).toMatchObject({
          counts: { rows: 0 },
          columns: [
            { column: 'A', heading: '甲', samples: ['x'] },
            { column: 'B', heading: '乙', field: 'manufacturer' },
            { column: 'C', heading: '丙', samples: ['z'] },
          ],
          problems: [{ code: 'unknown-columns', sheet: 'devices' }],
          text: { encoding: 'utf-8', delimiter: 'comma' },
        });
        await expect(
          service.importLedger(file, { credentials }),
        ).rejects.toThrow(/No sheet has a heading row/);
        expect(await tableSizes(knex)).toEqual([0, 0, 0, 0, 0]);
      });

      it('remembers for the customer what its columns mean', async () => {
        const { service } = await setUp(id);
        const { ledger } = await service.importLedger(fileOf({ mapping }), {
          credentials,
        });
        expect(ledger.counts).toMatchObject({ new: 1, error: 0 });
        const sourcesOf = async (file: LedgerFile) => {
          const { columns } = await service.previewLedger(file, {
            credentials,
          });
          return columns.map(({ field, source }) => [field, source]);
        };
        const next = csv(rows[0], 'SN9,某牌,某型');
        expect(await sourcesOf(fileOf({ bytes: next }))).toEqual([
          ['serialNumber', 'remembered'],
          ['manufacturer', 'remembered'],
          ['model', 'remembered'],
        ]);
        expect(
          await sourcesOf(fileOf({ bytes: next }, 'customer:default/other')),
        ).toEqual([
          [undefined, 'guessed'],
          [undefined, 'guessed'],
          [undefined, 'guessed'],
        ]);
      });

      it('says when it was said, and forgets it where it is told to', async () => {
        const { service } = await setUp(id);
        const { ledger } = await service.importLedger(fileOf({ mapping }), {
          credentials,
        });
        const columnsOf = async (file: LedgerFile) =>
          (await service.previewLedger(file, { credentials })).columns;
        const next = fileOf({ bytes: csv(rows[0], 'SN1,Dell,R740') });
        expect(await columnsOf(next)).toMatchObject(
          mapping.map(() => ({ rememberedAt: ledger.importedAt })),
        );

        const anew = { ...next, forgetMapping: true };
        const guessed = await columnsOf({
          ...anew,
          mapping: mapping.slice(0, 1),
        });
        expect(guessed.map(({ source }) => source)).toEqual([
          'given',
          'guessed',
          'guessed',
        ]);
        expect((await columnsOf(next))[1].source).toBe('remembered');

        await service.importLedger(
          { ...anew, mapping: mapping.slice(0, 1) },
          { credentials },
        );
        expect((await columnsOf(next)).map(({ source }) => source)).toEqual([
          'remembered',
          'guessed',
          'guessed',
        ]);
      });

      describe('in an encoding that was said', () => {
        // München in Windows-1252, which as GB18030 is something else.
        const inLatin = (serial: string) =>
          Buffer.from(
            `Serial number;Model;Hersteller\n${serial};M\u00fcnchen;Dell\n`,
            'latin1',
          );
        const told = {
          encoding: 'windows-1252',
          delimiter: 'semicolon',
        } as const;
        const ofColumns: LedgerColumnChoice[] = [
          { column: 'A', field: 'serialNumber' },
          { column: 'B', field: 'model' },
          { column: 'C', field: 'manufacturer' },
        ];
        const textOf = async (
          { service }: Awaited<ReturnType<typeof setUp>>,
          file: LedgerFile,
        ) => (await service.previewLedger(file, { credentials })).text;

        it('remembers it for the customer and the headings', async () => {
          const test = await setUp(id);
          const first = fileOf({
            bytes: inLatin('SN1'),
            mapping: ofColumns,
            ...told,
          });
          const { ledger } = await test.service.importLedger(first, {
            credentials,
          });
          expect(ledger.counts.new).toBe(1);
          const remembered = { ...told, rememberedAt: ledger.importedAt };
          const next = fileOf({ bytes: inLatin('SN2') });
          expect(await textOf(test, next)).toEqual(remembered);
          expect(
            await textOf(test, { ...next, encoding: 'gb18030' }),
          ).not.toHaveProperty('rememberedAt');
          expect(
            await textOf(test, { ...next, customerRef: 'customer:default/b' }),
          ).not.toHaveProperty('rememberedAt');
          // Other headings are another file.
          expect(
            await textOf(
              test,
              fileOf({ bytes: csv('Serial number;Model', 'SN9;x') }),
            ),
          ).not.toHaveProperty('rememberedAt');

          // An import as remembered changes nothing of it.
          await test.service.importLedger(next, { credentials });
          expect(await textOf(test, next)).toEqual(remembered);

          await test.service.importLedger(
            { ...next, mapping: ofColumns, forgetMapping: true },
            { credentials },
          );
          expect(await textOf(test, next)).not.toHaveProperty('rememberedAt');
        });

        it('remembers nothing that the configuration says', async () => {
          const test = await setUp(id);
          const first = fileOf({
            bytes: inLatin('SN1'),
            configuredMapping: ofColumns,
            ...told,
          });
          await test.service.importLedger(first, {
            credentials,
            origin: { source: 'a.csv', customer: {} },
          });
          expect(await test.knex('ledger_layouts')).toEqual([]);
        });
      });

      it('imports the same file again where it is told otherwise', async () => {
        const { service } = await setUp(id);
        const send = async (choices: LedgerColumnChoice[]) => {
          const { imported, ledger } = await service.importLedger(
            fileOf({ mapping: choices }),
            { credentials },
          );
          return [imported, ledger.counts.changed];
        };
        await send(mapping);
        expect(await send(mapping)).toEqual([false, 0]);
        const swapped = mapping.map(choice =>
          choice.field === 'manufacturer'
            ? { ...choice, field: 'parameter' as const }
            : choice,
        );
        expect(await send(swapped)).toEqual([true, 1]);
        expect(await send(swapped)).toEqual([false, 1]);
      });

      it('remembers nothing where the import fails', async () => {
        const { service, knex } = await setUp(id);
        await expect(
          service.importLedger(
            fileOf({ mapping: [{ column: 'Q', field: 'rack' }] }),
            { credentials },
          ),
        ).rejects.toThrow('The mapping names the column "Q"');
        expect(await knex('ledger_layouts')).toEqual([]);
      });
    });

    it('withdraws nothing while a row tells nothing about its device', async () => {
      const { importRows } = await setUp(id);
      await importRows(['SN1,,a,Dell,R740,,,', 'SN2,,b,Dell,R740,,,']);
      const { ledger } = await importRows([
        'SN1,,a,Dell,R740,,,',
        ',,,Dell,R740,,,',
      ]);
      expect(ledger.counts).toMatchObject({ unchanged: 1, error: 1, gone: 0 });
    });

    it('recognises a device by its asset tag once it gets a serial number', async () => {
      const { importRows } = await setUp(id);
      await importRows([',ZC1,a,Dell,R740,,,']);
      const { rows } = await importRows(['SN1,ZC1,a,Dell,R740,,,']);
      expect(states(rows)).toEqual(['changed acme-asset-zc1']);
      expect(rows[0].changes).toEqual([
        { field: 'serialNumber', after: 'SN1' },
      ]);
    });

    it('takes a device with a known tag but another serial number for its successor', async () => {
      const { importRows } = await setUp(id);
      await importRows(['SN1,ZC1,a,Dell,R740,,,']);
      const { rows } = await importRows(['SN2,ZC1,a,Dell,R740,,,']);
      expect(states(rows)).toEqual(['new acme-sn2', 'gone acme-sn1']);
    });

    it('gives two customers with the same serial number a device each where that is said', async () => {
      const { importRows, directory } = await setUp(id);
      await importRows(['SN1,,a,Dell,R740,,,']);
      await importRows(['SN1,,a,Dell,R740,,,'], {
        customerRef: 'customer:default/other',
        elsewhere: 'new',
      });
      const found = await directory.listDevices({
        scope: 'all',
        q: ' ｓｎ1',
        limit: 50,
      });
      expect(found.items.map(device => device.deviceRef)).toEqual([
        'device:default/acme-sn1',
        'device:default/other-sn1',
      ]);
    });

    it('gives devices whose plain names collide names of their own', async () => {
      const { importRows } = await setUp(id);
      await importRows(['B-1,,a,Dell,R740,,,']);
      const { rows } = await importRows(['1,,a,Dell,R740,,,'], {
        customerRef: 'customer:default/acme-b',
      });
      expect(rows[0].device?.name).toMatch(/^acme-b-1-[0-9a-f]{8}$/);
    });

    it('refuses what the catalog already describes', async () => {
      const { importRows, register } = await setUp(id);
      await register.rememberFromCatalog({
        customers: [],
        sites: [],
        devices: [
          {
            deviceRef: 'device:default/hand-made',
            customerRef,
            title: 'x',
            type: 'server',
            manufacturer: 'Dell',
            model: 'R740',
            modelMatched: false,
            serialNumber: 'SN1',
            lifecycle: 'production',
            source: 'catalog',
          },
        ],
      });
      const { rows } = await importRows(['SN1,,a,Dell,R740,,,']);
      expect(rows).toMatchObject([
        {
          state: 'error',
          problems: [{ code: 'described-in-catalog', row: 2 }],
        },
      ]);
    });

    it('compares with every device, however many bear the same name', async () => {
      const { importRows } = await setUp(id);
      const rows = Array.from(
        { length: 1_100 },
        (_, i) => `SN${i},,x,Dell,R740,,,`,
      );
      await importRows(rows);
      const { ledger } = await importRows([...rows, 'SN-NEW,,x,Dell,R740,,,']);
      expect(ledger.counts).toMatchObject({ unchanged: 1_100, new: 1 });
    });

    it('tells how far it is, step by step', async () => {
      const { service } = await setUp(id);
      const told = new Array<LedgerProgress>();
      await service.importLedger(
        {
          bytes: csv(
            HEADINGS,
            ...Array.from({ length: 600 }, (_, i) => `SN${i},,x,Dell,R740,,,`),
          ),
          fileName: 'devices.csv',
          customerRef,
          customerTitle: '海滨港务',
        },
        { credentials, onProgress: progress => told.push(progress) },
      );
      const of = (step: LedgerProgress['step']) =>
        told.filter(each => each.step === step);
      expect(new Set(told.map(({ step }) => step))).toEqual(
        new Set(['reading', 'comparing', 'writing']),
      );
      // The heading is a row of the file as well.
      expect(of('reading')).toEqual([
        { step: 'reading', done: 0, total: 601 },
        { step: 'reading', done: 250, total: 601 },
        { step: 'reading', done: 500, total: 601 },
      ]);
      expect(of('comparing').at(-1)).toMatchObject({ done: 500, total: 600 });
      // The devices, and the rows of the ledger.
      expect(of('writing').at(-1)).toMatchObject({ done: 1200, total: 1200 });
    });

    it('previews an import without writing anything', async () => {
      const { importRows, service, knex, events } = await setUp(id);
      await importRows(['SN1,,a,Dell,R740,,,', 'SN2,,b,Dell,R740,,,']);
      const before = await tableSizes(knex);
      const preview = await service.previewLedger(
        {
          bytes: csv(HEADINGS, 'SN1,,A,Dell,R740,,,', 'SN3,,c,Dell,R740,,,'),
          fileName: 'x.csv',
          customerRef,
        },
        { credentials },
      );
      expect(preview.counts).toEqual({
        rows: 2,
        new: 1,
        changed: 1,
        unchanged: 0,
        gone: 1,
        error: 0,
        skipped: 0,
      });
      expect(states(preview.rows)).toEqual([
        'changed acme-sn1',
        'new acme-sn3',
        'gone acme-sn2',
      ]);
      expect(preview.columns[0]).toMatchObject({
        sheet: 'x',
        column: 'A',
        heading: '序列号',
        field: 'serialNumber',
      });
      expect(await tableSizes(knex)).toEqual(before);
      expect(events.publish).toHaveBeenCalledTimes(1);
    });

    it('writes nothing at all where a part of the import fails', async () => {
      const { importRows, knex, register } = await setUp(id);
      await importRows(['SN1,,a,Dell,R740,,,']);
      const before = await tableSizes(knex);
      jest
        .spyOn(LedgerStore.prototype, 'record')
        .mockRejectedValueOnce(new Error('disk full'));

      await expect(importRows(['SN2,,b,Dell,R740,,,'])).rejects.toThrow(
        'disk full',
      );

      expect(await tableSizes(knex)).toEqual(before);
      expect(
        (await register.readFeed({ after: 0, limit: 9 })).lastSequence,
      ).toBe(2);
    });

    it.each([
      ['no list of devices', csv('姓名,电话', '张三,138')],
      ['half a workbook', Buffer.from('PK\u0003\u0004nonsense')],
    ])('refuses %s and writes nothing', async (_what, bytes) => {
      const { service, knex } = await setUp(id);
      const file = {
        bytes,
        fileName: 'x.xlsx',
        customerRef,
        customerTitle: 'A',
      };
      await expect(
        service.importLedger(file, { credentials }),
      ).rejects.toMatchObject({ name: 'InputError' });
      expect(await tableSizes(knex)).toEqual([0, 0, 0, 0, 0]);
    });

    it('refuses a customer whom nobody knows, unless it gets a title', async () => {
      const { service, knex } = await setUp(id);
      const file = {
        bytes: csv(HEADINGS, 'SN1,,a,Dell,R740,,,'),
        fileName: 'x.csv',
        customerRef,
      };
      for (const call of [
        () => service.importLedger(file, { credentials }),
        () => service.previewLedger(file, { credentials }),
      ]) {
        await expect(call()).rejects.toThrow(
          'There is no customer customer:default/acme; give customerTitle to make it known with its first ledger',
        );
      }
      expect(await tableSizes(knex)).toEqual([0, 0, 0, 0, 0]);
    });

    it('leaves a customer that the catalog describes to the catalog', async () => {
      const { importRows, register } = await setUp(id, [
        {
          apiVersion: 'weibao.io/v1alpha1',
          kind: 'Customer',
          metadata: { name: 'acme' },
          spec: { owner: 'group:default/north' },
        },
      ]);
      await importRows(['SN1,,a,Dell,R740,,,']);
      const feed = await register.readFeed({ after: 0, limit: 10 });
      expect(feed.items.map(item => item.kind)).toEqual(['Device']);
    });

    it('pages ledgers, the newest first, and their rows by state', async () => {
      const { importRows, service } = await setUp(id);
      const first = await importRows(['SN1,,a,Dell,R740,,,']);
      const second = await importRows([
        'SN1,,a,Dell,R740,,,',
        'SN2,,b,Dell,R740,,,',
        ',,c,Dell,R740,,,',
        'SN4,,d,Dell,R740,,,',
      ]);
      const page = await service.listLedgers({ limit: 1, scope: 'all' });
      expect(page.items.map(ledger => ledger.id)).toEqual([second.ledger.id]);
      const next = await service.listLedgers({
        limit: 1,
        cursor: page.nextCursor,
        scope: 'all',
      });
      expect(next.items.map(ledger => ledger.id)).toEqual([first.ledger.id]);
      expect(next.nextCursor).toBeUndefined();
      expect(
        await service.listLedgers({
          scope: { field: 'customerRef', values: ['customer:default/other'] },
        }),
      ).toEqual({ items: [] });

      const query = { state: ['new' as const, 'error' as const], limit: 2 };
      const rows = (await service.getLedger(second.ledger.id, query)).rows;
      expect(states(rows.items)).toEqual(['new acme-sn2', 'error 4']);
      const more = await service.getLedger(second.ledger.id, {
        ...query,
        cursor: rows.nextCursor,
      });
      expect(states(more.rows.items)).toEqual(['new acme-sn4']);
    });

    it('gives concurrent imports sequences in the order in which they appear', async () => {
      const { importRows, register } = await setUp(id);
      const seen = new Array<number>();
      let writing = true;
      async function follow() {
        for (let wasWriting = true; wasWriting; ) {
          // SQLite answers without waiting, which would leave the imports no turn.
          await setImmediate();
          // Asked before the last page is read, so that nothing is missed.
          wasWriting = writing;
          for (let more = true; more; ) {
            const after = seen.at(-1) ?? 0;
            const page = await register.readFeed({ after, limit: 3 });
            seen.push(...page.items.map(item => item.sequence));
            more = page.more;
          }
        }
      }
      const reader = follow();
      await Promise.all(
        ['a', 'b', 'c', 'd', 'e'].map(name =>
          importRows(
            Array.from(
              { length: 40 },
              (_, i) => `SN-${name}-${i},,x,Dell,R740,总部,,`,
            ),
            { customerRef: `customer:default/${name}` },
          ),
        ),
      );
      writing = false;
      await reader;
      // A customer, a site and 40 devices each.
      expect(seen).toEqual(Array.from({ length: 210 }, (_, i) => i + 1));
    });
  });
});
