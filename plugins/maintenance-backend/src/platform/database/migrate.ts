import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';

export const MIGRATIONS_DIRECTORY = resolvePackagePath(
  '@weibao/backstage-plugin-maintenance-backend',
  'migrations',
);

/** The plugin's database, brought up to date unless the operator does that. */
export async function openDatabase(database: DatabaseService): Promise<Knex> {
  const client = await database.getClient();
  if (!database.migrations?.skip) {
    await client.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
  }
  return client;
}
