import { JsonObject } from '@backstage/types';
import knexFactory, { Knex } from 'knex';
import { BenchmarkDatabase } from './BenchmarkDatabase';
import { cpuOfProcess } from './processCpu';

const VARIABLE = 'BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING';

const LOCAL_SERVERS = ['postgres', 'root'].map(
  user => `postgresql://${user}@127.0.0.1:5432/postgres`,
);

/** Begins the names of the databases that a benchmark makes and drops. */
const PREFIX = 'weibao_bench_';

/** Databases of their own on a PostgreSQL server, one for each plugin. */
export class PostgresBenchmarkDatabase implements BenchmarkDatabase {
  readonly title: string;
  readonly config: JsonObject;
  readonly #url: string;
  readonly #server: Knex;
  readonly #prefix: string;

  /**
   * Uses the server that the tests use.
   *
   * @throws where none answers
   */
  static async create(prefix = PREFIX): Promise<PostgresBenchmarkDatabase> {
    const given = process.env[VARIABLE];
    const problems: string[] = [];
    for (const url of given ? [given] : LOCAL_SERVERS) {
      const server = knexFactory({
        client: 'pg',
        connection: { connectionString: url, connectionTimeoutMillis: 3000 },
        pool: { min: 0, max: 1 },
      });
      try {
        const { rows } = await server.raw('show server_version');
        const version = rows[0].server_version.split(' ')[0];
        return new PostgresBenchmarkDatabase(
          url,
          server,
          `PostgreSQL ${version}`,
          prefix,
        );
      } catch (error) {
        problems.push(String(error));
        await server.destroy();
      }
    }
    throw new Error(
      `No PostgreSQL answers (${problems.join(
        '; ',
      )}). Set ${VARIABLE}, or give --sqlite.`,
    );
  }

  private constructor(
    url: string,
    server: Knex,
    title: string,
    prefix: string,
  ) {
    this.title = title;
    this.#prefix = prefix;
    this.#url = url;
    this.#server = server;
    this.config = { client: 'pg', connection: url, prefix };
  }

  connect(): Knex {
    const url = new URL(this.#url);
    url.pathname = `${this.#prefix}maintenance`;
    return knexFactory({ client: 'pg', connection: url.toString() });
  }

  async cpuByProcess(): Promise<Map<number, number>> {
    const { rows } = await this.#server.raw(
      'select pid from pg_stat_activity where starts_with(datname, ?)',
      [this.#prefix],
    );
    const used = new Map<number, number>();
    for (const { pid } of rows) {
      const cpu = cpuOfProcess(pid);
      if (cpu !== undefined) used.set(pid, cpu);
    }
    return used;
  }

  async clear(): Promise<void> {
    const { rows } = await this.#server.raw(
      'select datname from pg_database where starts_with(datname, ?)',
      [this.#prefix],
    );
    for (const { datname } of rows) {
      await this.#server.raw('drop database ?? with (force)', [datname]);
    }
  }

  close(): Promise<void> {
    return this.#server.destroy();
  }
}
