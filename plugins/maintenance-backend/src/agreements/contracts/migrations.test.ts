import { TestDatabases } from '@backstage/backend-test-utils';
import { MIGRATIONS_DIRECTORY } from '../../platform/database/migrate';
import { insertCoverage } from '../coverage/coverageTable';
import { aContract, deviceRow } from './__testUtils__/contractRecords';
import { ContractStore } from './ContractStore';
import { toContractRow } from './contractsTable';

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
      const { number_key, ...row } = toContractRow(aContract('WB-1'));
      await db('contracts').insert(row);
      await db.transaction(tx =>
        insertCoverage(tx, [{ ...deviceRow('WB-1', 'a'), searchText: 'a' }]),
      );
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

describe('20261130170000_contract_number_keys', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });
  const keys = {
    directory: MIGRATIONS_DIRECTORY,
    name: '20261130170000_contract_number_keys.js',
  };

  it.each(databases.eachSupportedId())(
    'lets contracts whose numbers are the same go on, on %p',
    async databaseId => {
      const db = await databases.init(databaseId);
      await db.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
      await db.migrate.down(keys);
      const insert = async (number: string, createdAt: string) => {
        const { number_key, ...row } = toContractRow(
          aContract(number, { createdAt }),
        );
        await db('contracts').insert(row);
      };
      await insert('bt-1', '2026-02-01T00:00:00Z');
      await insert('ＢＴ－１', '2026-01-01T00:00:00Z');
      await insert('BT-2', '2026-03-01T00:00:00Z');

      await db.migrate.up(keys);
      await expect(
        db('contracts').orderBy('created_at').pluck('number_key'),
      ).resolves.toEqual(['bt-1', null, 'bt-2']);

      const store = new ContractStore({ db });
      const younger = (await store.getContracts(['bt-1'])).get('bt-1')!;
      const change = { ...younger, version: 2, title: 'Changed' };
      await store.updateContract(change);
      await expect(store.insertContract(aContract('Bt–1'), [])).rejects.toThrow(
        'There is already a contract with the number "Bt–1"',
      );
      await store.updateContract(
        { ...change, version: 3, number: 'BT-3' },
        { isRenumbered: true },
      );
      await expect(
        db('contracts').where('id', 'bt-1').first('number_key'),
      ).resolves.toEqual({ number_key: 'bt-3' });
    },
  );
});
