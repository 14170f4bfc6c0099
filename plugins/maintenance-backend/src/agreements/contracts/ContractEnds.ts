import { Knex } from 'knex';
import { applyDueListing } from '../obligations/applyDueListing';
import { DueItem, DueListing, DueSource } from '../obligations/DueSource';
import { ContractRow, CONTRACTS_TABLE } from './contractsTable';

/**
 * The last days of contracts, on which their service managers owe a renewal:
 * done as soon as a contract follows, overdue for as long as none does.
 */
export class ContractEnds implements DueSource {
  readonly #db: Knex;

  constructor(options: { db: Knex }) {
    this.#db = options.db;
  }

  async listDue(listing: DueListing): Promise<DueItem[]> {
    const query = this.#db
      .from({ c: CONTRACTS_TABLE })
      .leftJoin({ n: CONTRACTS_TABLE }, 'n.renews_contract_id', 'c.id')
      .select('c.id', 'c.title', 'c.customer_ref', 'c.ends_on', {
        service_manager_ref: 'c.service_manager_ref',
        following_id: 'n.id',
      });
    applyDueListing(query, listing, {
      id: 'c.id',
      dueOn: 'c.ends_on',
      customerRef: 'c.customer_ref',
      contractId: 'c.id',
      responsibleRef: 'c.service_manager_ref',
      phases: { open: 'n.id is null', done: 'n.id is not null' },
    });
    const rows: (ContractRow & { following_id: string | null })[] = await query;
    return rows.map(row => ({
      id: row.id,
      kind: 'contract-expiry',
      phase: row.following_id ? 'done' : 'open',
      title: row.title,
      customerRef: row.customer_ref,
      contractId: row.id,
      dueOn: row.ends_on,
      responsibleRef: row.service_manager_ref ?? undefined,
    }));
  }
}
