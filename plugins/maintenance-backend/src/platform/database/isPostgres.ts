import { Knex } from 'knex';

/** Whether this is PostgreSQL; it is SQLite otherwise. */
export function isPostgres(db: Knex): boolean {
  return db.client.config.client === 'pg';
}
