import { ConflictError } from '@backstage/errors';
import { Knex } from 'knex';
import { toInstant } from '../platform/database/instants';

const TABLE = 'history_imports';

/** How far an import has got. */
export interface Progress {
  /** The instant that its dates are told from. */
  startedAt: Date;
  /** Those that are done. */
  steps: number;
  finished: boolean;
}

/** Keeps in the database how far an import has got, so that it resumes there. */
export class HistoryImportProgress {
  readonly #db: Knex;
  readonly #id: string;

  constructor(options: { db: Knex; id: string }) {
    this.#db = options.db;
    this.#id = options.id;
  }

  async read(): Promise<Progress | undefined> {
    const row = await this.#db(TABLE).where({ id: this.#id }).first();
    return (
      row && {
        startedAt: new Date(toInstant(row.started_at)),
        steps: row.steps,
        finished: row.finished_at !== null,
      }
    );
  }

  async start(startedAt: Date): Promise<Progress> {
    await this.#db(TABLE).insert({
      id: this.#id,
      started_at: startedAt,
      steps: 0,
    });
    return { startedAt, steps: 0, finished: false };
  }

  /**
   * Counts one more step within the transaction that does it.
   *
   * @throws ConflictError where somebody else has done it
   */
  async advance(transaction: Knex, steps: number): Promise<void> {
    const counted = await transaction(TABLE)
      .where({ id: this.#id, steps })
      .update({ steps: steps + 1 });
    if (counted === 0) {
      throw new ConflictError(
        `The history import ${this.#id} is being done elsewhere`,
      );
    }
  }

  async finish(): Promise<void> {
    await this.#db(TABLE)
      .where({ id: this.#id })
      .update({ finished_at: new Date() });
  }
}
