import { JsonObject } from '@backstage/types';
import { Knex } from 'knex';

/** The database server that one benchmark runs on. */
export interface BenchmarkDatabase {
  /** Name and version, as tables show them. */
  readonly title: string;

  /** Value of `backend.database` in the backend's configuration. */
  readonly config: JsonObject;

  /** Connects to the database of the maintenance plugin. */
  connect(): Knex;

  /**
   * CPU time that the server's processes have used for the backend so far, by
   * process id; nothing where the server is not on this machine or is a part
   * of the backend.
   */
  cpuByProcess(): Promise<Map<number, number>>;

  /** Removes everything that a benchmark has written. */
  clear(): Promise<void>;

  close(): Promise<void>;
}
