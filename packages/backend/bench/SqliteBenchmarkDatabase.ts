import { JsonObject } from '@backstage/types';
import knexFactory, { Knex } from 'knex';
import { join } from 'node:path';
import { BenchmarkDatabase } from './BenchmarkDatabase';

/** Files in the directory of the benchmark, which removes them with it. */
export class SqliteBenchmarkDatabase implements BenchmarkDatabase {
  readonly title: string;
  readonly config: JsonObject;
  readonly #directory: string;

  static async create(directory: string): Promise<SqliteBenchmarkDatabase> {
    const memory = knexFactory({
      client: 'better-sqlite3',
      connection: ':memory:',
      useNullAsDefault: true,
    });
    const [{ version }] = await memory.raw('select sqlite_version() version');
    await memory.destroy();
    return new SqliteBenchmarkDatabase(directory, `SQLite ${version}`);
  }

  private constructor(directory: string, title: string) {
    this.title = title;
    this.#directory = directory;
    this.config = { client: 'better-sqlite3', connection: { directory } };
  }

  connect(): Knex {
    return knexFactory({
      client: 'better-sqlite3',
      connection: join(this.#directory, 'maintenance.sqlite'),
      useNullAsDefault: true,
    });
  }

  async cpuByProcess(): Promise<Map<number, number>> {
    return new Map();
  }

  async clear(): Promise<void> {}

  async close(): Promise<void> {}
}
