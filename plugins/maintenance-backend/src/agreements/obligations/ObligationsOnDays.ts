import { Knex } from 'knex';
import { findOnDays } from '../contracts/findOnDays';
import { TermListing, TermSource } from '../contracts/TermSource';
import { OBLIGATIONS_TABLE } from './obligationRows';

/** Obligations of a contract that are still open. */
export class ObligationsOnDays implements TermSource {
  readonly #db: Knex;

  constructor(options: { db: Knex }) {
    this.#db = options.db;
  }

  findOnDays(listing: TermListing) {
    return findOnDays(
      this.#db(OBLIGATIONS_TABLE).where('phase', 'open'),
      listing,
    );
  }
}
