import {
  mockCredentials,
  TestDatabaseId,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { MIGRATIONS_DIRECTORY } from '../../platform/database/migrate';
import { aDeviceRecord } from './__testUtils__/aDeviceRecord';
import { EmptyDatabases } from './__testUtils__/EmptyDatabases';
import { DeviceDirectory, DeviceListing } from './DeviceDirectory';
import { DeviceRegister } from './DeviceRegister';

jest.setTimeout(60_000);

const migration = {
  directory: MIGRATIONS_DIRECTORY,
  name: '20261122080000_devices_and_ledgers.js',
};

describe('DeviceRegister', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });
  const emptyDatabases = new EmptyDatabases(databases);

  async function setUp(id: TestDatabaseId) {
    const db = await emptyDatabases.open(id);
    const register = new DeviceRegister({ db });
    const catalog = catalogServiceMock();
    const directory = new DeviceDirectory({ db, register, catalog });
    async function remember(
      devices: Parameters<typeof aDeviceRecord>[],
      sync?: string,
    ) {
      await register.rememberFromCatalog(
        {
          customers: [
            {
              customerRef: 'customer:default/acme',
              title: '海滨港务',
              source: 'catalog',
            },
          ],
          sites: [
            {
              siteRef: 'site:default/hq',
              customerRef: 'customer:default/acme',
              title: '总部机房',
              source: 'catalog',
            },
          ],
          devices: devices.map(device => aDeviceRecord(...device)),
        },
        sync,
      );
    }
    async function list(query: Partial<DeviceListing> = {}) {
      const page = await directory.listDevices({
        scope: 'all',
        limit: 50,
        ...query,
      });
      return page.items.map(device => device.title);
    }
    return { directory, register, remember, list };
  }

  describe.each(databases.eachSupportedId())('on %p', id => {
    it('migrates up, down and up again', async () => {
      const db = await databases.init(id);
      await db.migrate.up(migration);
      await new DeviceRegister({ db }).rememberFromCatalog({
        customers: [],
        sites: [],
        devices: [aDeviceRecord('a')],
      });
      await db.migrate.down(migration);
      for (const table of ['devices', 'ledgers', 'device_feed_sequence']) {
        await expect(db.schema.hasTable(table)).resolves.toBe(false);
      }
      await db.migrate.up(migration);
      await expect(db('devices')).resolves.toEqual([]);
    });

    it('gives facts with the titles of customer and site', async () => {
      const { directory, remember } = await setUp(id);
      await remember([
        [
          'a',
          {
            siteRef: 'site:default/hq',
            rack: 'A01',
            position: 'U12',
            assetTag: 'ZC1',
            ownerRef: 'group:default/north',
          },
        ],
        ['b', { customerRef: 'customer:default/unknown' }],
      ]);
      const devices = await directory.getDevices([
        'device:default/b',
        'device:default/a',
        'device:default/nobody',
      ]);
      expect([...devices.keys()].sort()).toEqual([
        'device:default/a',
        'device:default/b',
      ]);
      expect(devices.get('device:default/a')).toEqual({
        deviceRef: 'device:default/a',
        title: 'a',
        type: 'server',
        manufacturer: 'Dell',
        model: 'PowerEdge R740',
        serialNumber: 'SN-A',
        assetTag: 'ZC1',
        customerRef: 'customer:default/acme',
        customerTitle: '海滨港务',
        siteRef: 'site:default/hq',
        siteTitle: '总部机房',
        rack: 'A01',
        position: 'U12',
        lifecycle: 'production',
        ownerRef: 'group:default/north',
        withdrawn: false,
      });
    });

    it.each(['sn-a', ' ＳＮ－Ａ ', 'S N - A'])(
      'finds a serial number typed as %j',
      async serialNumber => {
        const { directory, remember } = await setUp(id);
        await remember([['a'], ['ab']]);
        const found = await directory.findDevice(
          { serialNumber },
          { credentials: mockCredentials.user() },
        );
        expect(found.title).toBe('a');
      },
    );

    it.each([
      ['part of a serial number', 'zm1se', ['核心数据库']],
      ['a part of a Chinese title', '数据', ['核心数据库']],
      ['a model in any case', 'poweredge', ['核心数据库', '应用_1']],
      ['an asset tag', 'zc-9', ['应用_1']],
      ['all words, in any order', 'R740 数据库', ['核心数据库']],
      ['words that do not all occur', '数据库 zc-9', []],
      ['full-width letters', 'ＺＣ－９', ['应用_1']],
      ['what LIKE would take for a pattern', '%', []],
      ['an underscore as it is', '用_1', ['应用_1']],
      ['blank words', '  ', ['核心数据库', '应用_1']],
    ])('searches %s', async (_what, q, titles) => {
      const { remember, list } = await setUp(id);
      await remember([
        ['a', { title: '核心数据库', serialNumber: '7ZM1SESW8' }],
        ['b', { title: '应用_1', serialNumber: 'X1', assetTag: 'ZC-9' }],
      ]);
      expect((await list({ q })).sort()).toEqual(titles.sort());
    });

    it('lists by customer, site and what the reader may see', async () => {
      const { remember, list } = await setUp(id);
      await remember([
        ['a', { siteRef: 'site:default/hq' }],
        ['b'],
        ['c', { customerRef: 'customer:default/other' }],
      ]);
      expect(await list({ customerRef: 'customer:default/acme' })).toEqual([
        'a',
        'b',
      ]);
      expect(await list({ siteRef: 'site:default/hq' })).toEqual(['a']);
      const scope = {
        field: 'customerRef' as const,
        values: ['customer:default/other'],
      };
      expect(await list({ scope })).toEqual(['c']);
      expect(
        await list({ scope, customerRef: 'customer:default/acme' }),
      ).toEqual([]);
    });

    it('pages by title without losing devices of the same title', async () => {
      const { directory, remember } = await setUp(id);
      await remember([
        ['a', { title: 'x' }],
        ['b', { title: 'x' }],
        ['c', { title: 'x' }],
        ['d', { title: 'y' }],
      ]);
      const refs = new Array<string>();
      for (let cursor: string | undefined = ''; cursor !== undefined; ) {
        const page: Awaited<ReturnType<typeof directory.listDevices>> =
          await directory.listDevices({
            scope: 'all',
            limit: 2,
            ...(cursor && { cursor }),
          });
        expect(page.items).toHaveLength(2);
        refs.push(...page.items.map(device => device.deviceRef));
        cursor = page.nextCursor;
      }
      expect(refs).toEqual(
        ['a', 'b', 'c', 'd'].map(n => `device:default/${n}`),
      );
    });

    it('refuses the cursor of another list', async () => {
      const { list } = await setUp(id);
      await expect(list({ cursor: 'bm9uc2Vuc2U' })).rejects.toThrow(
        'The cursor does not belong to this list',
      );
    });

    it('withdraws what a sync did not meet, and takes it back', async () => {
      const { directory, register, remember, list } = await setUp(id);
      await remember([['a'], ['b']], 'first');
      await remember([['a']], 'second');
      await register.withdrawNotSeenIn('second');
      expect(await list()).toEqual(['a']);
      expect(await list({ withdrawn: true })).toEqual(['a', 'b']);
      expect(
        (await directory.listCustomerDevices('customer:default/acme')).map(
          device => device.title,
        ),
      ).toEqual(['a']);

      await remember([['a'], ['b']], 'third');
      await register.withdrawNotSeenIn('third');
      expect(await list()).toEqual(['a', 'b']);
    });

    it('leaves alone what was looked up while a sync ran', async () => {
      const { register, remember, list } = await setUp(id);
      await remember([['a']]);
      await register.withdrawNotSeenIn('running');
      expect(await list()).toEqual(['a']);
    });

    it('leaves the records of ledgers as they are', async () => {
      const { directory, register, remember } = await setUp(id);
      await register.transact(transaction =>
        register.write(
          {
            sites: [],
            devices: [
              aDeviceRecord('a', { source: 'ledger', title: 'ledger' }),
            ],
          },
          transaction,
        ),
      );
      await remember([['a', { title: 'catalog' }]], 'sync');
      await register.withdrawNotSeenIn('other');
      const devices = await directory.getDevices(['device:default/a']);
      expect(devices.get('device:default/a')).toMatchObject({
        title: 'ledger',
        withdrawn: false,
      });
    });
  });
});
