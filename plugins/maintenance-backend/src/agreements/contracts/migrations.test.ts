import { TestDatabases } from '@backstage/backend-test-utils';
import { MIGRATIONS_DIRECTORY } from '../../platform/database/migrate';
import { aContract, deviceRow } from './__testUtils__/contractRecords';
import { ContractStore } from './ContractStore';

const migration = {
  directory: MIGRATIONS_DIRECTORY,
  name: '20261122090000_contracts.js',
};

describe('20261122090000_contracts', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

  it.each(databases.eachSupportedId())(
    'goes up, down and up again on %p',
    async databaseId => {
      const db = await databases.init(databaseId);
      await db.migrate.up(migration);
      await new ContractStore({ db }).insertContract(aContract('WB-1'), [
        { ...deviceRow('WB-1', 'a'), searchText: 'a' },
      ]);
      await expect(db('contract_coverage')).resolves.toMatchObject([
        { starts_on: '0000-01-01', ends_on: '9999-12-31' },
      ]);

      await db('contracts').delete();
      await expect(db('contract_coverage')).resolves.toEqual([]);

      await db.migrate.down(migration);
      for (const table of ['contracts', 'contract_coverage', 'calendars']) {
        await expect(db.schema.hasTable(table)).resolves.toBe(false);
      }
      await db.migrate.up(migration);
      await expect(db('contracts')).resolves.toEqual([]);
    },
  );
});
