import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { isPostgres } from './isPostgres';

export const MIGRATIONS_DIRECTORY = resolvePackagePath(
  '@weibao/backstage-plugin-maintenance-backend',
  'migrations',
);

/** Backstage may keep all plugins in one database, and such locks go by it. */
const LOCK_NAME = 'maintenance-migrations';

/** The plugin's database, brought up to date unless the operator does that. */
export async function openDatabase(database: DatabaseService): Promise<Knex> {
  const client = await database.getClient();
  if (!database.migrations?.skip) await migrateInTurn(client);
  return client;
}

/**
 * Instances that start together wait for each other: knex alone gives up where
 * another migrates, or fails because both create its tables. All is one
 * transaction, so a process that dies meanwhile leaves nothing, nor the lock.
 */
async function migrateInTurn(client: Knex): Promise<void> {
  await client.transaction(async tx => {
    if (isPostgres(tx)) {
      await tx.raw('SELECT pg_advisory_xact_lock(hashtext(?))', [LOCK_NAME]);
    }
    await tx.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
  });
}
