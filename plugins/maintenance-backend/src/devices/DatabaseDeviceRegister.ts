import {
  DeviceFeed,
  DeviceFeedItem,
} from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import { setImmediate } from 'node:timers/promises';
import {
  customerFromRow,
  CustomerRow,
  customerToRow,
  deviceFromRow,
  DeviceRow,
  deviceToRow,
  siteFromRow,
  SiteRow,
  siteToRow,
  upsertRows,
} from './deviceRows';
import {
  CustomerRegister,
  DeviceRegister,
  RegisterChanges,
} from './DeviceRegister';
import { customerFeedItem, deviceFeedItem, siteFeedItem } from './records';

const REFS_PER_QUERY = 1_000;
const SEQUENCE_TABLE = 'device_feed_sequence';

/** {@inheritDoc DeviceRegister} */
export class DatabaseDeviceRegister implements DeviceRegister {
  readonly #database: Knex;

  static create(options: { db: Knex }): DatabaseDeviceRegister {
    return new DatabaseDeviceRegister(options.db);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async transact<T>(
    work: (transaction: Knex.Transaction) => Promise<T>,
  ): Promise<T> {
    return this.#database.transaction(async transaction => {
      // Holds the row until the end. Whoever reads the last sequence therefore
      // sees every record up to it.
      await transaction(SEQUENCE_TABLE).update({
        value: transaction.ref('value'),
      });
      return work(transaction);
    });
  }

  async readCustomer(
    customerRef: string,
    transaction?: Knex.Transaction,
  ): Promise<CustomerRegister> {
    const database = transaction ?? this.#database;
    const customer = await database<CustomerRow>('customers')
      .where('customer_ref', customerRef)
      .first();
    const sites = await database<SiteRow>('sites')
      .where('customer_ref', customerRef)
      .orderBy('site_ref');
    const devices = await database<DeviceRow>('devices')
      .where('customer_ref', customerRef)
      .orderBy('device_ref');
    return {
      customer: customer && customerFromRow(customer),
      sites: sites.map(siteFromRow),
      devices: devices.map(deviceFromRow),
    };
  }

  async findTaken(
    refs: readonly string[],
    transaction?: Knex.Transaction,
  ): Promise<Set<string>> {
    const database = transaction ?? this.#database;
    const taken = new Set<string>();
    for (let i = 0; i < refs.length; i += REFS_PER_QUERY) {
      // Other requests get their turn: SQLite answers without waiting.
      await setImmediate();
      const some = refs.slice(i, i + REFS_PER_QUERY);
      const rows = await database('devices')
        .whereIn('device_ref', some)
        .select<Array<{ ref: string }>>({ ref: 'device_ref' })
        .unionAll(
          database('sites')
            .whereIn('site_ref', some)
            .select({ ref: 'site_ref' }),
        );
      for (const { ref } of rows) taken.add(ref);
    }
    return taken;
  }

  async write(
    changes: RegisterChanges,
    transaction: Knex.Transaction,
  ): Promise<{ lastSequence: number }> {
    let sequence = await this.#lastSequence(transaction);
    const withSequence = <Row extends object>(row: Row) => {
      sequence += 1;
      return { ...row, sequence };
    };
    const customers = changes.customer ? [changes.customer] : [];
    await upsertRows(
      transaction,
      'customers',
      'customer_ref',
      customers.map(customerToRow).map(withSequence),
    );
    await upsertRows(
      transaction,
      'sites',
      'site_ref',
      changes.sites.map(siteToRow).map(withSequence),
    );
    await upsertRows(
      transaction,
      'devices',
      'device_ref',
      changes.devices.map(deviceToRow).map(withSequence),
    );
    await transaction(SEQUENCE_TABLE).update({ value: sequence });
    return { lastSequence: sequence };
  }

  async readFeed(query: { after: number; limit: number }): Promise<DeviceFeed> {
    // Before the records: those that change meanwhile get a later sequence and
    // come with the next page.
    const lastSequence = await this.#lastSequence(this.#database);
    const readTable = <Row extends object>(table: string) =>
      this.#database<Row>(table)
        .where('sequence', '>', query.after)
        .where('sequence', '<=', lastSequence)
        .orderBy('sequence')
        .limit(query.limit + 1);
    const [customers, sites, devices] = await Promise.all([
      readTable<CustomerRow>('customers'),
      readTable<SiteRow>('sites'),
      readTable<DeviceRow>('devices'),
    ]);
    const items: DeviceFeedItem[] = [
      ...(customers as CustomerRow[])
        .map(customerFromRow)
        .map(customerFeedItem),
      ...(sites as SiteRow[]).map(siteFromRow).map(siteFeedItem),
      ...(devices as DeviceRow[]).map(deviceFromRow).map(deviceFeedItem),
    ].sort((a, b) => a.sequence - b.sequence);
    return {
      items: items.slice(0, query.limit),
      lastSequence,
      more: items.length > query.limit,
    };
  }

  async #lastSequence(database: Knex): Promise<number> {
    const row = await database(SEQUENCE_TABLE).first('value');
    return Number(row.value);
  }
}
