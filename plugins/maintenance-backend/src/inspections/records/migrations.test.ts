import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { MIGRATIONS_DIRECTORY } from '../../platform/database/migrate';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

const TABLES = [
  'checklists',
  'inspection_plans',
  'inspections',
  'inspection_devices',
  'inspection_results',
  'inspection_corrections',
  'files',
];

async function existing(knex: Knex): Promise<string[]> {
  const found = await Promise.all(
    TABLES.map(table => knex.schema.hasTable(table)),
  );
  return TABLES.filter((_table, index) => found[index]);
}

describe.each(databases.eachSupportedId())(
  'inspection and file migrations on %p',
  databaseId => {
    it('go up, keep a checklist, go down and up again', async () => {
      const knex = await databases.init(databaseId);
      const directory = MIGRATIONS_DIRECTORY;
      await knex.migrate.latest({ directory });
      await knex('checklists').insert({
        id: 'own',
        title: 'Own',
        device_type: 'server',
        items: '[]',
        created_at: new Date(),
        created_by: 'user:default/li.na',
      });
      // Later migrations refer to these tables and go down before them.
      while (await knex.schema.hasTable('checklists')) {
        await knex.migrate.down({ directory });
      }
      expect(await existing(knex)).toEqual([]);
      await knex.migrate.latest({ directory });
      expect(await existing(knex)).toEqual(TABLES);
      expect(await knex('checklists')).toEqual([]);
    });
  },
);
