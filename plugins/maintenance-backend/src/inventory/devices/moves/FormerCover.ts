import { Knex } from 'knex';

/** Ends the cover of devices by contracts of one customer. */
export type EndCover = (
  left: {
    customerRef: string;
    deviceRefs: readonly string[];
    /** Who moved them. */
    by: string;
  },
  transaction: Knex.Transaction,
) => Promise<void>;

/** What covers devices that leave a customer: a port to coverage. */
export interface FormerCover {
  /**
   * Looks up what it takes, before the transaction that moves the devices.
   *
   * @param at - when they are moved; what was covered until then stays so
   */
  prepareEnd(at: Date): Promise<EndCover>;
}
