import { CustomerParties } from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import {
  CUSTOMER_PARTIES_TABLE,
  PartyRole,
} from '../../platform/authorization/applyListScope';
import { PartiesByCustomer } from '../../platform/authorization/CustomerParties';

const ROWS_PER_STATEMENT = 200;

interface PartyRow {
  customer_ref: string;
  role: PartyRole;
  party_ref: string;
}

/** Keeps who serves customers and who their contacts are. */
export class CustomerPartyStore {
  readonly #db: Knex;

  constructor(options: { db: Knex }) {
    this.#db = options.db;
  }

  /** Customers who have neither owner nor contacts are missing. */
  async readParties(): Promise<Map<string, CustomerParties>> {
    const parties = new Map<
      string,
      { ownerRef?: string; contactRefs: string[] }
    >();
    for (const row of await this.#readRows(this.#db)) {
      const ofCustomer = parties.get(row.customer_ref) ?? { contactRefs: [] };
      parties.set(row.customer_ref, ofCustomer);
      if (row.role === 'owner') ofCustomer.ownerRef = row.party_ref;
      else ofCustomer.contactRefs.push(row.party_ref);
    }
    return parties;
  }

  /**
   * Writes the differences only. Another instance may do the same at the same
   * time.
   *
   * @returns whether there were any
   */
  async replaceParties(parties: PartiesByCustomer): Promise<boolean> {
    const wanted = new Map(toRows(parties).map(row => [keyOf(row), row]));
    return this.#db.transaction(async transaction => {
      const kept = new Map(
        (await this.#readRows(transaction)).map(row => [keyOf(row), row]),
      );
      const gone = [...kept].filter(([key]) => !wanted.has(key));
      const added = [...wanted].filter(([key]) => !kept.has(key));
      for (const [, row] of gone) {
        await transaction(CUSTOMER_PARTIES_TABLE).where(row).delete();
      }
      for (let i = 0; i < added.length; i += ROWS_PER_STATEMENT) {
        await transaction(CUSTOMER_PARTIES_TABLE)
          .insert(added.slice(i, i + ROWS_PER_STATEMENT).map(([, row]) => row))
          .onConflict(['customer_ref', 'role', 'party_ref'])
          .ignore();
      }
      return gone.length + added.length > 0;
    });
  }

  #readRows(database: Knex): Promise<PartyRow[]> {
    return database(CUSTOMER_PARTIES_TABLE).select(
      'customer_ref',
      'role',
      'party_ref',
    );
  }
}

function toRows(parties: PartiesByCustomer): PartyRow[] {
  return [...parties].flatMap(([customerRef, { ownerRef, contactRefs }]) => [
    ...(ownerRef ? [toRow(customerRef, 'owner', ownerRef)] : []),
    ...contactRefs.map(ref => toRow(customerRef, 'contact', ref)),
  ]);
}

function toRow(
  customerRef: string,
  role: PartyRole,
  partyRef: string,
): PartyRow {
  return { customer_ref: customerRef, role, party_ref: partyRef };
}

/** No entity ref has a blank. */
function keyOf(row: PartyRow): string {
  return `${row.role} ${row.customer_ref} ${row.party_ref}`;
}
