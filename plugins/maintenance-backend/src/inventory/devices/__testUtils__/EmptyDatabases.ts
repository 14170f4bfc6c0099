import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { MIGRATIONS_DIRECTORY } from '../../../platform/database/migrate';

const TABLES = [
  'device_moves',
  'ledger_layouts',
  'ledger_rows',
  'ledgers',
  'devices',
  'sites',
  'customers',
];

/**
 * An empty database, opened and migrated once for all tests of a file: making
 * one takes longer than most of them.
 */
export class EmptyDatabases {
  readonly #databases: TestDatabases;
  readonly #opened = new Map<TestDatabaseId, Promise<Knex>>();

  constructor(databases: TestDatabases) {
    this.#databases = databases;
  }

  async open(id: TestDatabaseId): Promise<Knex> {
    const opening = this.#opened.get(id) ?? this.#init(id);
    this.#opened.set(id, opening);
    const db = await opening;
    for (const table of TABLES) await db(table).delete();
    await db('device_feed_sequence').update({ value: 0 });
    return db;
  }

  async #init(id: TestDatabaseId): Promise<Knex> {
    const db = await this.#databases.init(id);
    await db.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
    return db;
  }
}
