import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { MIGRATIONS_DIRECTORY } from '../../platform/database/migrate';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

const TABLES = [
  'findings',
  'finding_checks',
  'discrepancy_sheets',
  'ledger_checks',
  'ledger_amendments',
];

async function existing(knex: Knex): Promise<string[]> {
  const found = await Promise.all(
    TABLES.map(table => knex.schema.hasTable(table)),
  );
  return TABLES.filter((_table, index) => found[index]);
}

describe.each(databases.eachSupportedId())(
  'finding and first inspection migrations on %p',
  databaseId => {
    it('go up, keep a sheet, go down and up again', async () => {
      const knex = await databases.init(databaseId);
      const directory = MIGRATIONS_DIRECTORY;
      await knex.migrate.latest({ directory });
      await knex('discrepancy_sheets').insert({ inspection_id: 'one' });
      for (const name of [
        // What keeps rows of theirs goes first.
        '20261124070000_amendment_history.js',
        '20261123083000_first_inspections.js',
        '20261123082000_findings.js',
      ]) {
        await knex.migrate.down({ directory, name });
      }
      expect(await existing(knex)).toEqual([]);
      await knex.migrate.latest({ directory });
      expect(await existing(knex)).toEqual(TABLES);
      expect(await knex('discrepancy_sheets')).toEqual([]);
    });
  },
);
