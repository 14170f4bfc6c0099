import { TestDatabases } from '@backstage/backend-test-utils';
import { MIGRATIONS_DIRECTORY } from '../../platform/database/migrate';
import {
  aDevice,
  rememberDevices,
} from '../../inventory/devices/__testUtils__/rememberDevices';
import {
  aContract,
  customerRow,
  deviceRow,
} from './__testUtils__/contractRecords';
import { CoverageRecord } from './ContractRecord';
import { createTestDeps } from '../../__testUtils__/createTestDeps';
import { createServices } from '../../services';
import { ContractStore } from './ContractStore';
import { CoverageStore } from '../coverage/CoverageStore';
import { ContractDirectory } from './ContractDirectory';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

describe.each(databases.eachSupportedId())(
  'contract directory on %p',
  databaseId => {
    it('tells what a contract covers on a day, in the order of the place', async () => {
      const db = await databases.init(databaseId);
      await db.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
      const contracts = new ContractStore({ db });
      const directory = new ContractDirectory({
        contracts,
        coverage: new CoverageStore({ db }),
        devices: createServices(createTestDeps(db)).devices.directory,
      });
      const siteRef = 'site:default/east';
      await rememberDevices(db, [
        aDevice('a', { siteRef, siteTitle: 'East', rack: 'R2' }),
        aDevice('b', { siteRef, siteTitle: 'East', rack: 'R1' }),
        aDevice('late'),
        aDevice('gone', { withdrawn: true }),
        aDevice('sold', { customerRef: 'customer:default/other' }),
      ]);
      const insert = (number: string, rows: CoverageRecord[]) =>
        contracts.insertContract(
          aContract(number),
          rows.map(row => ({ ...row, searchText: '' })),
        );
      await insert('BY-DEVICE', [
        ...['a', 'b', 'gone', 'sold'].map(name => deviceRow('BY-DEVICE', name)),
        deviceRow('BY-DEVICE', 'late', { startsOn: '2026-07-01' }),
      ]);
      await insert('WHOLE', [customerRow('WHOLE')]);

      const covered = async (id: string, on: string) =>
        (await directory.listCoveredDevices(id, on)).map(({ title }) => title);
      expect(await covered('BY-DEVICE', '2026-06-30')).toEqual(['B', 'A']);
      expect(await covered('BY-DEVICE', '2026-07-01')).toEqual([
        'LATE',
        'B',
        'A',
      ]);
      expect(await covered('BY-DEVICE', '2027-01-01')).toEqual([]);
      expect(await covered('WHOLE', '2026-06-30')).toEqual(['LATE', 'B', 'A']);
      expect(await covered('none', '2026-06-30')).toEqual([]);
      const known = await directory.getContracts(['WHOLE', 'none']);
      expect([...known.keys()]).toEqual(['WHOLE']);
    });
  },
);
