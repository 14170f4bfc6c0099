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
import {
  customerFeedItem,
  CustomerRecord,
  deviceFeedItem,
  DeviceRecord,
  siteFeedItem,
} from './records';

const REFS_PER_QUERY = 1_000;
const DEVICES_PER_QUERY = 500;
const SEQUENCE_TABLE = 'device_feed_sequence';

/** {@inheritDoc DeviceRegister} */
export class DatabaseDeviceRegister implements DeviceRegister {
  readonly #database: Knex;

  constructor(options: { db: Knex }) {
    this.#database = options.db;
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

  findCustomer(customerRef: string): Promise<CustomerRecord | undefined> {
    return this.#readCustomer(customerRef, this.#database);
  }

  async readCustomer(
    customerRef: string,
    transaction?: Knex.Transaction,
  ): Promise<CustomerRegister> {
    const database = transaction ?? this.#database;
    const sites = await database<SiteRow>('sites')
      .where('customer_ref', customerRef)
      .orderBy('site_ref');
    return {
      customer: await this.#readCustomer(customerRef, database),
      sites: sites.map(siteFromRow),
      devices: await this.#readDevices(customerRef, database),
    };
  }

  async #readCustomer(
    customerRef: string,
    database: Knex,
  ): Promise<CustomerRecord | undefined> {
    const row = await database<CustomerRow>('customers')
      .where('customer_ref', customerRef)
      .first();
    return row && customerFromRow(row);
  }

  /** A page at a time, so that other requests get their turn. */
  async #readDevices(
    customerRef: string,
    database: Knex,
  ): Promise<DeviceRecord[]> {
    const devices = new Array<DeviceRecord>();
    for (;;) {
      const last = devices.at(-1);
      const rows = await database<DeviceRow>('devices')
        .where('customer_ref', customerRef)
        .modify(query => {
          if (last) {
            query.whereRaw('(title, device_ref) > (?, ?)', [
              last.title,
              last.deviceRef,
            ]);
          }
        })
        .orderBy(['title', 'device_ref'])
        .limit(DEVICES_PER_QUERY);
      devices.push(...rows.map(deviceFromRow));
      if (rows.length < DEVICES_PER_QUERY) return devices;
      await setImmediate();
    }
  }

  async getSiteTitles(
    siteRefs: readonly string[],
  ): Promise<Map<string, string>> {
    const refs = [...new Set(siteRefs)];
    if (refs.length === 0) return new Map();
    const rows = await this.#database<SiteRow>('sites')
      .whereIn('site_ref', refs)
      .select('site_ref', 'title');
    return new Map(rows.map(row => [row.site_ref, row.title]));
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
    onDevices?: (count: number) => void,
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
      { onRows: onDevices },
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
