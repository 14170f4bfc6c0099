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
  customerFeedItem,
  CustomerRecord,
  deviceFeedItem,
  DeviceRecord,
  siteFeedItem,
  SiteRecord,
} from './records';

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

/** What only the catalog describes. */
export interface CatalogRecords {
  customers: CustomerRecord[];
  sites: SiteRecord[];
  devices: DeviceRecord[];
}

const TABLES = ['customers', 'sites', 'devices'];
const REFS_PER_QUERY = 1_000;
const DEVICES_PER_QUERY = 500;
const DEFAULT_FEED_LIMIT = 500;
const SEQUENCE_TABLE = 'device_feed_sequence';

/** Stands for the sync of what was looked up before the one that runs. */
const LOOKED_UP = 'looked-up';

/**
 * The records of customers, sites and devices, as ledgers and the catalog write
 * them, and the feed of what ledgers changed.
 */
export class DeviceRegister {
  readonly #database: Knex;

  constructor(options: { db: Knex }) {
    this.#database = options.db;
  }

  /**
   * Runs work that changes the register. Such transactions follow one another,
   * on every instance of the backend: what is read within one does not change
   * before it is written, and the feed shows changes in the order of their
   * sequence.
   */
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

  /** The customer itself; undefined where nobody knows it. */
  findCustomer(customerRef: string): Promise<CustomerRecord | undefined> {
    return this.#readCustomer(customerRef, this.#database);
  }

  async findDevice(
    deviceRef: string,
    transaction: Knex.Transaction,
  ): Promise<DeviceRecord | undefined> {
    const row = await transaction<DeviceRow>('devices')
      .where('device_ref', deviceRef)
      .first();
    return row && deviceFromRow(row);
  }

  async findSite(
    siteRef: string,
    transaction: Knex.Transaction,
  ): Promise<SiteRecord | undefined> {
    const row = await transaction<SiteRow>('sites')
      .where('site_ref', siteRef)
      .first();
    return row && siteFromRow(row);
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

  /** What sites are called, by entity ref; refs nobody knows are missing. */
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

  /** Which of these entity refs of devices and sites somebody has. */
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

  /**
   * Gives each record a sequence and returns the last one.
   *
   * @param onDevices - is told how many have been written since it was last
   */
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

  /** What ledgers changed after a sequence, each record in its present state. */
  async readFeed(query: {
    after?: number;
    limit?: number;
  }): Promise<DeviceFeed> {
    const { after = 0, limit = DEFAULT_FEED_LIMIT } = query;
    // Before the records: those that change meanwhile get a later sequence and
    // come with the next page.
    const lastSequence = await this.#lastSequence(this.#database);
    const readTable = <Row extends object>(table: string) =>
      this.#database<Row>(table)
        .where('sequence', '>', after)
        .where('sequence', '<=', lastSequence)
        .orderBy('sequence')
        .limit(limit + 1);
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
      items: items.slice(0, limit),
      lastSequence,
      more: items.length > limit,
    };
  }

  /**
   * Remembers what the catalog says. Records of ledgers are left as they are.
   *
   * @param sync - names the sync that met them; absent where they were looked up
   */
  async rememberFromCatalog(
    records: CatalogRecords,
    sync?: string,
  ): Promise<void> {
    const seen = <Row extends object>(row: Row) => ({
      ...row,
      seen_in: sync ?? null,
    });
    const onlyWhere = (table: string) => ({
      onlyWhere: { [`${table}.source`]: 'catalog' },
    });
    await upsertRows(
      this.#database,
      'customers',
      'customer_ref',
      records.customers.map(customerToRow).map(seen),
      onlyWhere('customers'),
    );
    await upsertRows(
      this.#database,
      'sites',
      'site_ref',
      records.sites.map(siteToRow).map(seen),
      onlyWhere('sites'),
    );
    await upsertRows(
      this.#database,
      'devices',
      'device_ref',
      records.devices.map(deviceToRow).map(seen),
      onlyWhere('devices'),
    );
  }

  /**
   * What was looked up until now is withdrawn by the sync that begins, unless
   * it meets it.
   */
  async beginSync(): Promise<void> {
    for (const table of TABLES) {
      await this.#database(table)
        .where('source', 'catalog')
        .whereNull('seen_in')
        .update({ seen_in: LOOKED_UP });
    }
  }

  /**
   * Withdraws what the catalog described and this sync did not meet, but for
   * what was looked up since it began.
   */
  async withdrawNotSeenIn(sync: string): Promise<void> {
    for (const table of TABLES) {
      await this.#database(table)
        .where('source', 'catalog')
        .whereNull('withdrawn_at')
        // What no sync has met was looked up while this one ran.
        .whereNotNull('seen_in')
        .whereNot('seen_in', sync)
        .update({ withdrawn_at: new Date() });
    }
  }

  async #lastSequence(database: Knex): Promise<number> {
    const row = await database(SEQUENCE_TABLE).first('value');
    return Number(row.value);
  }
}
