import knexFactory, { Knex } from 'knex';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const POSTGRES_VARIABLE =
  'BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING';
const LOCAL_POSTGRES = 'postgresql://postgres@127.0.0.1:5432/postgres';

/** Runs work on an empty SQLite file, and on an empty database where a PostgreSQL answers. */
export async function onEachDatabase(
  name: string,
  work: (title: string, db: Knex) => Promise<void>,
): Promise<void> {
  await onSqlite(name, work);
  await onPostgres(name, work);
}

async function onSqlite(
  name: string,
  work: (title: string, db: Knex) => Promise<void>,
): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), `${name}-bench-`));
  const db = knexFactory({
    client: 'better-sqlite3',
    connection: join(directory, 'maintenance.sqlite'),
    useNullAsDefault: true,
  });
  try {
    await work('SQLite', db);
  } finally {
    await db.destroy();
    rmSync(directory, { recursive: true });
  }
}

async function onPostgres(
  name: string,
  work: (title: string, db: Knex) => Promise<void>,
): Promise<void> {
  const connectionString = process.env[POSTGRES_VARIABLE] ?? LOCAL_POSTGRES;
  const database = `maintenance_${name}_bench`;
  const server = knexFactory({ client: 'pg', connection: connectionString });
  try {
    try {
      await server.raw('select 1');
    } catch (error) {
      console.log(
        `\nNo PostgreSQL answers (${error}); set ${POSTGRES_VARIABLE}`,
      );
      return;
    }
    await server.raw('drop database if exists ??', [database]);
    await server.raw('create database ??', [database]);
    const url = new URL(connectionString);
    url.pathname = database;
    const db = knexFactory({ client: 'pg', connection: url.toString() });
    try {
      await work('PostgreSQL', db);
    } finally {
      await db.destroy();
      await server.raw('drop database ??', [database]);
    }
  } finally {
    await server.destroy();
  }
}
