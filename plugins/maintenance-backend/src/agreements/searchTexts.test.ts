import { TestDatabases } from '@backstage/backend-test-utils';
import { textForParts } from '@weibao/cjk-text';
import { aDeviceRecord } from '../inventory/devices/__testUtils__/aDeviceRecord';
import { DeviceRegister } from '../inventory/devices/DeviceRegister';
import { MIGRATIONS_DIRECTORY } from '../platform/database/migrate';
import {
  aContract,
  customerRow,
  deviceRow,
} from './contracts/__testUtils__/contractRecords';
import { ContractStore } from './contracts/ContractStore';

jest.setTimeout(60_000);

const migration = {
  directory: MIGRATIONS_DIRECTORY,
  name: '20261130060000_search_texts.js',
};
const LONGEST = 200;

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

describe('20261130060000_search_texts', () => {
  it.each(databases.eachSupportedId())(
    'takes dashes and width out of what lists search, and puts them back, on %p',
    async databaseId => {
      const db = await databases.init(databaseId);
      const { directory } = migration;
      await db.migrate.latest({ directory });
      await new DeviceRegister({ db }).rememberFromCatalog({
        customers: [],
        sites: [],
        devices: [
          aDeviceRecord('a', { title: '数据－库', serialNumber: 'ＳＮ‒1' }),
        ],
      });
      const store = new ContractStore({ db });
      await store.insertContract(aContract('ＷＢ－1', { title: '合同 Ａ-1' }), [
        { ...deviceRow('ＷＢ－1', 'a'), searchText: 'any' },
        { ...deviceRow('ＷＢ－1', 'gone'), searchText: 'ｘ-y' },
        { ...customerRow('ＷＢ－1'), searchText: '' },
      ]);
      const texts = async () => {
        const [device] = await db('devices').pluck('search_text');
        const [contract] = await db('contracts').pluck('search_text');
        const covered = await db('contract_coverage')
          .orderBy('covered_ref', 'desc')
          .pluck('search_text');
        return [device, contract, ...covered];
      };

      await db.migrate.down(migration);
      expect(await texts()).toEqual([
        '数据-库\ndell\npoweredge r740\nsn‒1',
        'ｗｂ－1 合同 ａ-1',
        'ｘ-y',
        'device:default/a 数据－库 ｓｎ‒1 dell poweredge r740',
        '',
      ]);

      await db.migrate.up(migration);
      expect(await texts()).toEqual([
        '数据库\ndell\npoweredge r740\nsn1',
        'wb1 合同 a1',
        'xy',
        'device:default/a 数据库 sn1 dell poweredge r740',
        '',
      ]);
      const title = '㎏'.repeat(LONGEST);
      await store.insertContract(aContract('WB-2', { title }), []);
      await expect(
        db('contracts').where('number', 'WB-2').first('search_text'),
      ).resolves.toEqual({ search_text: textForParts(['WB-2', title]) });
    },
  );
});
