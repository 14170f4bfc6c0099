import { Knex } from 'knex';
import { isPostgres } from '../isPostgres';
import { PostgresTextIndex } from './PostgresTextIndex';
import { SqliteTextIndex } from './SqliteTextIndex';
import { TextIndex } from './TextIndex';

/** The text index of a table with a `search` column, for the database in use. */
export function createTextIndex(knex: Knex, table: string): TextIndex {
  return isPostgres(knex)
    ? new PostgresTextIndex(knex, table)
    : new SqliteTextIndex(knex, table);
}
