import { TestDatabases } from '@backstage/backend-test-utils';
import knexFactory, { Knex } from 'knex';
import { resolve } from 'node:path';
import { migrateInTurn } from './store/migrateInTurn';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

describe('migrations', () => {
  const options: Knex.MigratorConfig = {
    directory: resolve(__dirname, '../migrations'),
  };

  it.each(databases.eachSupportedId())(
    'create the index and remove it, on %s',
    async id => {
      const knex = await databases.init(id);

      await knex.migrate.up(options);
      expect(await knex.schema.hasTable('search_documents')).toBe(true);
      expect(await knex('search_terms').select('*')).toEqual([]);

      await knex.migrate.down(options);
      expect(await knex.schema.hasTable('search_documents')).toBe(false);
      expect(await knex.schema.hasTable('search_terms')).toBe(false);
    },
  );

  it('let instances that start together wait for each other', async () => {
    const knex = await databases.init('POSTGRES_15');
    const other = knexFactory(knex.client.config);
    await Promise.all([knex, other].map(migrateInTurn));
    await other.destroy();
    expect(await knex('search_documents')).toEqual([]);
  });
});
