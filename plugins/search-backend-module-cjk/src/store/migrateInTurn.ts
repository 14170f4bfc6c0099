import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';

// The engine that a portal used before may have left its migrations in the
// same database.
const MIGRATIONS_TABLE = 'search_cjk_migrations';

/**
 * Creates the tables where they are missing. Instances that start together wait
 * for each other, and one that dies meanwhile leaves nothing behind.
 */
export async function migrateInTurn(knex: Knex): Promise<void> {
  await knex.transaction(async tx => {
    if (knex.client.config.client === 'pg') {
      await tx.raw('SELECT pg_advisory_xact_lock(hashtext(?))', [
        MIGRATIONS_TABLE,
      ]);
    }
    await tx.migrate.latest({
      directory: resolvePackagePath(
        '@weibao/backstage-plugin-search-backend-module-cjk',
        'migrations',
      ),
      tableName: MIGRATIONS_TABLE,
    });
  });
}
