import { Knex } from 'knex';
import { z } from 'zod';
import { applyListScope } from '../../platform/authorization/applyListScope';
import { prepared } from '../../platform/database/prepared';
import { cutPage, decodeCursor } from '../../platform/database/cursor';
import { whereWordsOccur } from '../../platform/database/whereWordsOccur';
import { KnownDevice } from './DeviceDirectory';
import {
  customerToRow,
  deviceToRow,
  siteToRow,
  upsertRows,
} from './deviceRows';
import { CatalogRecords, DeviceListQuery, DeviceStore } from './DeviceStore';
import { normalizeCode } from './normalizeCode';

interface KnownDeviceRow {
  device_ref: string;
  title: string;
  type: string;
  manufacturer: string;
  model: string;
  serial_number: string | null;
  asset_tag: string | null;
  customer_ref: string;
  customer_title: string | null;
  site_ref: string | null;
  site_title: string | null;
  rack: string | null;
  position: string | null;
  lifecycle: string;
  owner_ref: string | null;
  withdrawn_at: Date | number | null;
}

const REFS_PER_QUERY = 10_000;
const TITLE_ORDER = 'device-title';

/** Stands for the sync of what was looked up before the one that runs. */
const LOOKED_UP = 'looked-up';

const TABLES = ['customers', 'sites', 'devices'];

/** {@inheritDoc DeviceStore} */
export class DatabaseDeviceStore implements DeviceStore {
  readonly #database: Knex;

  constructor(options: { db: Knex }) {
    this.#database = options.db;
  }

  async getDevices(deviceRefs: readonly string[]): Promise<KnownDevice[]> {
    const devices = new Array<KnownDevice>();
    for (let i = 0; i < deviceRefs.length; i += REFS_PER_QUERY) {
      const refs = deviceRefs.slice(i, i + REFS_PER_QUERY);
      const query = this.#knownDevices().whereIn('devices.device_ref', refs);
      const rows = await (refs.length === 1
        ? prepared(this.#database, query)
        : query);
      devices.push(...rows.map(fromRow));
    }
    return devices;
  }

  async findBySerialNumber(serialNumber: string): Promise<KnownDevice[]> {
    const rows = await prepared(
      this.#database,
      this.#knownDevices()
        .where('devices.serial_key', normalizeCode(serialNumber))
        .orderBy('devices.device_ref'),
    );
    return rows.map(fromRow);
  }

  async listDevices(
    query: DeviceListQuery,
  ): Promise<{ items: KnownDevice[]; nextCursor?: string }> {
    const select = this.#knownDevices()
      .orderBy([{ column: 'devices.title' }, { column: 'devices.device_ref' }])
      .limit(query.limit + 1);
    applyListScope(select, query.scope, {
      customerRef: 'devices.customer_ref',
    });
    if (query.customerRef) {
      select.where('devices.customer_ref', query.customerRef);
    }
    if (query.siteRef) select.where('devices.site_ref', query.siteRef);
    if (!query.withdrawn) select.whereNull('devices.withdrawn_at');
    whereWordsOccur(select, 'devices.search_text', query.q);
    if (query.cursor) {
      const [title, ref] = decodeCursor(
        TITLE_ORDER,
        [z.string(), z.string()],
        query.cursor,
      );
      select.whereRaw('(devices.title, devices.device_ref) > (?, ?)', [
        title,
        ref,
      ]);
    }
    const rows = await select;
    return cutPage(TITLE_ORDER, rows.map(fromRow), query.limit, device => [
      device.title,
      device.deviceRef,
    ]);
  }

  async listCustomerDevices(customerRef: string): Promise<KnownDevice[]> {
    const rows = await this.#knownDevices()
      .where('devices.customer_ref', customerRef)
      .whereNull('devices.withdrawn_at')
      .orderBy([{ column: 'devices.title' }, { column: 'devices.device_ref' }]);
    return rows.map(fromRow);
  }

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

  async beginSync(): Promise<void> {
    for (const table of TABLES) {
      await this.#database(table)
        .where('source', 'catalog')
        .whereNull('seen_in')
        .update({ seen_in: LOOKED_UP });
    }
  }

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

  #knownDevices() {
    return this.#database('devices')
      .leftJoin('customers', 'customers.customer_ref', 'devices.customer_ref')
      .leftJoin('sites', 'sites.site_ref', 'devices.site_ref')
      .select<KnownDeviceRow[]>(
        'devices.device_ref',
        'devices.title',
        'devices.type',
        'devices.manufacturer',
        'devices.model',
        'devices.serial_number',
        'devices.asset_tag',
        'devices.customer_ref',
        { customer_title: 'customers.title' },
        'devices.site_ref',
        { site_title: 'sites.title' },
        'devices.rack',
        'devices.position',
        'devices.lifecycle',
        'devices.owner_ref',
        'devices.withdrawn_at',
      );
  }
}

function fromRow(row: KnownDeviceRow): KnownDevice {
  return {
    deviceRef: row.device_ref,
    title: row.title,
    type: row.type,
    manufacturer: row.manufacturer,
    model: row.model,
    serialNumber: row.serial_number ?? undefined,
    assetTag: row.asset_tag ?? undefined,
    customerRef: row.customer_ref,
    customerTitle: row.customer_title ?? undefined,
    siteRef: row.site_ref ?? undefined,
    siteTitle: row.site_title ?? undefined,
    rack: row.rack ?? undefined,
    position: row.position ?? undefined,
    lifecycle: row.lifecycle,
    ownerRef: row.owner_ref ?? undefined,
    withdrawn: row.withdrawn_at !== null,
  };
}
