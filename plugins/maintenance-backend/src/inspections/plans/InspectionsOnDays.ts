import { Knex } from 'knex';
import { findOnDays } from '../../agreements/contracts/findOnDays';
import { TermListing, TermSource } from '../../agreements/contracts/TermSource';
import { INSPECTIONS_TABLE } from '../records/inspectionRows';

/** Inspections of a contract that are still to be done. */
export class InspectionsOnDays implements TermSource {
  readonly #db: Knex;

  constructor(options: { db: Knex }) {
    this.#db = options.db;
  }

  findOnDays(listing: TermListing) {
    return findOnDays(
      this.#db(INSPECTIONS_TABLE).whereIn('phase', ['planned', 'started']),
      listing,
    );
  }
}
