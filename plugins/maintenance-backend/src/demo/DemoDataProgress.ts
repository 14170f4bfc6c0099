import { ConflictError } from '@backstage/errors';
import { Knex } from 'knex';
import { toInstant } from '../platform/database/instants';

const TABLE = 'demo_data';
const ID = 'demo';

/** How far the demo data have been loaded. */
export interface Progress {
  /** The instant that their dates are told from. */
  startedAt: Date;
  /** Incidents that have been recorded. */
  incidents: number;
  loaded: boolean;
}

/** Keeps in the database how far loading has got, so that it resumes there. */
export class DemoDataProgress {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async read(): Promise<Progress | undefined> {
    const row = await this.#knex(TABLE).where({ id: ID }).first();
    return (
      row && {
        startedAt: new Date(toInstant(row.started_at)),
        incidents: row.incidents,
        loaded: row.loaded_at !== null,
      }
    );
  }

  async start(startedAt: Date): Promise<Progress> {
    await this.#knex(TABLE).insert({
      id: ID,
      started_at: startedAt,
      incidents: 0,
    });
    return { startedAt, incidents: 0, loaded: false };
  }

  /**
   * Counts one more incident within the transaction that records it.
   *
   * @throws ConflictError where somebody else has recorded it
   */
  async advance(transaction: Knex, incidents: number): Promise<void> {
    const counted = await transaction(TABLE)
      .where({ id: ID, incidents })
      .update({ incidents: incidents + 1 });
    if (counted === 0) {
      throw new ConflictError('The demo data are being loaded elsewhere');
    }
  }

  async finish(): Promise<void> {
    await this.#knex(TABLE).where({ id: ID }).update({ loaded_at: new Date() });
  }
}
