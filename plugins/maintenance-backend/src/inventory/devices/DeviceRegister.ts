import { DeviceFeed } from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import { CustomerRecord, DeviceRecord, SiteRecord } from './records';

/** All that is known of a customer, withdrawn records included. */
export interface CustomerRegister {
  customer?: CustomerRecord;
  sites: SiteRecord[];
  devices: DeviceRecord[];
}

/** Records in their new state. */
export interface RegisterChanges {
  customer?: CustomerRecord;
  sites: SiteRecord[];
  devices: DeviceRecord[];
}

/**
 * The writing side of what the plugin knows of customers, sites and devices,
 * for device ledgers, and the feed of their changes.
 */
export interface DeviceRegister {
  /**
   * Runs work that changes the register. Such transactions follow one another,
   * on every instance of the backend: what is read within one does not change
   * before it is written, and the feed shows changes in the order of their
   * sequence.
   */
  transact<T>(work: (transaction: Knex.Transaction) => Promise<T>): Promise<T>;

  /** The customer itself; undefined where nobody knows it. */
  findCustomer(customerRef: string): Promise<CustomerRecord | undefined>;

  readCustomer(
    customerRef: string,
    transaction?: Knex.Transaction,
  ): Promise<CustomerRegister>;

  /** What sites are called, by entity ref; refs nobody knows are missing. */
  getSiteTitles(siteRefs: readonly string[]): Promise<Map<string, string>>;

  /** Which of these entity refs of devices and sites somebody has. */
  findTaken(
    refs: readonly string[],
    transaction?: Knex.Transaction,
  ): Promise<Set<string>>;

  /**
   * Gives each record a sequence and returns the last one.
   *
   * @param onDevices - is told how many have been written since it was last
   */
  write(
    changes: RegisterChanges,
    transaction: Knex.Transaction,
    onDevices?: (count: number) => void,
  ): Promise<{ lastSequence: number }>;

  /** What ledgers changed after a sequence, each record in its present state. */
  readFeed(query: { after: number; limit: number }): Promise<DeviceFeed>;
}
