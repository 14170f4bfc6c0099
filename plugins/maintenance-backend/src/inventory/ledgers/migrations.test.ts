import { TestDatabases } from '@backstage/backend-test-utils';
import { MIGRATIONS_DIRECTORY } from '../../platform/database/migrate';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

describe.each(databases.eachSupportedId())(
  'the migration of ledger layouts on %p',
  databaseId => {
    it('goes up, down and up again, and keeps the ledgers', async () => {
      const knex = await databases.init(databaseId);
      const directory = MIGRATIONS_DIRECTORY;
      const name = '20261130100000_ledger_layouts.js';
      await knex.migrate.latest({ directory });
      await knex('ledgers').insert({
        id: 'one',
        customer_ref: 'customer:default/acme',
        ledger: 'devices',
        file_name: 'a.csv',
        sha256: 'x'.repeat(64),
        counts: '{}',
        columns: '[]',
        problems: '[]',
        imported_at: new Date(0),
        imported_by: 'user:default/li.na',
        generation: 1,
      });
      await knex.migrate.down({ directory, name });
      expect(await knex.schema.hasTable('ledger_layouts')).toBe(false);
      expect(await knex('ledgers').select('id')).toEqual([{ id: 'one' }]);
      await knex.migrate.up({ directory, name });
      expect(await knex('ledger_layouts')).toEqual([]);
      expect(await knex('ledgers').select('problems', 'choices')).toEqual([
        { problems: null, choices: null },
      ]);
    });
  },
);
