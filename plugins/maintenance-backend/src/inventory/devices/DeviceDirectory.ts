import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError, isError, NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  DeviceFacts,
  isDeviceEntity,
} from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import { z } from 'zod';
import { applyListScope } from '../../platform/authorization/applyListScope';
import { CallOptions } from '../../platform/authorization/CallOptions';
import { ListScope } from '../../platform/authorization/ResourceAuthorizer';
import { cutPage, decodeCursor } from '../../platform/database/cursor';
import { prepared } from '../../platform/database/prepared';
import { whereWordsOccur } from '../../platform/database/whereWordsOccur';
import { normalizeEntityRef } from '../../platform/entityRefs/normalizeEntityRef';
import { deviceRecordOf } from './catalogRecords';
import { DeviceRegister } from './DeviceRegister';
import { DeviceRow } from './deviceRows';
import { selectKnownDevices, toKnownDevice } from './knownDeviceRows';
import { DeviceMoveStore } from './moves/DeviceMoveStore';
import { DevicePast } from './moves/DevicePast';
import { normalizeCode } from './normalizeCode';

/** A device as the other capabilities know it. */
export interface KnownDevice extends DeviceFacts {
  lifecycle?: string;
  ownerRef?: string;
  /** It has left its ledger; its records stay. */
  withdrawn: boolean;
  /** ISO 8601: since when it is its customer's, where another one had it before. */
  movedAt?: string;
  /** Since when, ISO 8601; absent while it stands. */
  withdrawnAt?: string;
}

/** Which devices are listed. */
export interface DeviceListing {
  scope: ListScope;
  customerRef?: string;
  siteRef?: string;
  /** Words that all occur in title, manufacturer, model, serial number or asset tag. */
  q?: string;
  /** Withdrawn ones, too. */
  withdrawn?: boolean;
  cursor?: string;
  limit: number;
}

const REFS_PER_QUERY = 10_000;
const TITLE_ORDER = 'device-title';

/**
 * Every device the plugin has met: those of ledgers, and those that only the
 * catalog describes. It answers without asking the catalog for each device, and
 * checks no permissions: callers have checked theirs.
 */
export class DeviceDirectory {
  /** Whose devices were before. */
  readonly past: DevicePast;
  readonly #database: Knex;
  readonly #register: DeviceRegister;
  readonly #catalog: CatalogService;

  constructor(options: {
    db: Knex;
    register: DeviceRegister;
    catalog: CatalogService;
  }) {
    this.past = new DevicePast({ moves: new DeviceMoveStore(options) });
    this.#database = options.db;
    this.#register = options.register;
    this.#catalog = options.catalog;
  }

  /** Facts by entity ref, in one query; refs nobody knows are missing. */
  async getDevices(
    deviceRefs: readonly string[],
    transaction?: Knex.Transaction,
  ): Promise<Map<string, KnownDevice>> {
    const database = transaction ?? this.#database;
    const devices = new Map<string, KnownDevice>();
    for (let i = 0; i < deviceRefs.length; i += REFS_PER_QUERY) {
      const refs = deviceRefs.slice(i, i + REFS_PER_QUERY);
      const query = selectKnownDevices(database).whereIn(
        'devices.device_ref',
        refs,
      );
      const rows = await (refs.length === 1
        ? prepared(database, query)
        : query);
      for (const row of rows) devices.set(row.device_ref, toKnownDevice(row));
    }
    return devices;
  }

  /**
   * The one device meant by an entity ref or by a serial number as people type
   * it (full-width, spaced, in either case). A ref unknown here is looked up in
   * the catalog with the caller's credentials and remembered. It may have been
   * withdrawn, which {@link requirePresent} says once the caller may know of it.
   *
   * @throws InputError where neither or both are given, or where nothing or more
   * than one device is found
   */
  async findDevice(
    named: { deviceRef?: string; serialNumber?: string },
    options: CallOptions,
  ): Promise<KnownDevice> {
    const { deviceRef, serialNumber } = named;
    if ((deviceRef === undefined) === (serialNumber === undefined)) {
      throw new InputError(
        'Name the device either by deviceRef or by serialNumber',
      );
    }
    return deviceRef !== undefined
      ? this.#findByRef(deviceRef, options)
      : this.#findBySerialNumber(serialNumber ?? '');
  }

  /**
   * The device of a ref, also one that has been withdrawn; looked up as by
   * {@link DeviceDirectory.findDevice}.
   *
   * @throws InputError where it is no ref of a device; NotFoundError
   */
  async requireDevice(
    deviceRef: string,
    options: CallOptions,
  ): Promise<KnownDevice> {
    const ref = normalizeEntityRef(deviceRef, 'device', 'deviceRef');
    const known = (await this.getDevices([ref])).get(ref);
    if (known) return known;
    try {
      return await this.findDevice({ deviceRef: ref }, options);
    } catch (error) {
      if (isError(error) && error.name === InputError.name) throw noDevice(ref);
      throw error;
    }
  }

  /** A page of devices by title. */
  async listDevices(
    listing: DeviceListing,
  ): Promise<{ items: KnownDevice[]; nextCursor?: string }> {
    const query = this.#selectByTitle().limit(listing.limit + 1);
    applyListScope(query, listing.scope, {
      customerRef: 'devices.customer_ref',
    });
    if (listing.customerRef) {
      query.where('devices.customer_ref', listing.customerRef);
    }
    if (listing.siteRef) query.where('devices.site_ref', listing.siteRef);
    if (!listing.withdrawn) query.whereNull('devices.withdrawn_at');
    whereWordsOccur(query, 'devices.search_text', listing.q);
    if (listing.cursor) {
      const key = decodeCursor(
        TITLE_ORDER,
        [z.string(), z.string()],
        listing.cursor,
      );
      query.whereRaw('(devices.title, devices.device_ref) > (?, ?)', key);
    }
    const rows = await query;
    return cutPage(
      TITLE_ORDER,
      rows.map(toKnownDevice),
      listing.limit,
      device => [device.title, device.deviceRef],
    );
  }

  /** A customer's devices with one of these serial numbers, without those withdrawn. */
  async listBySerialNumbers(
    customerRef: string,
    serialNumbers: readonly string[],
  ): Promise<KnownDevice[]> {
    const keys = serialNumbers.map(normalizeCode).filter(key => key !== '');
    if (keys.length === 0) return [];
    const rows = await this.#selectByTitle()
      .where('devices.customer_ref', customerRef)
      .whereIn('devices.serial_key', keys)
      .whereNull('devices.withdrawn_at');
    return rows.map(toKnownDevice);
  }

  /** Every device of a customer that has not been withdrawn, by title. */
  async listCustomerDevices(customerRef: string): Promise<KnownDevice[]> {
    const rows = await this.#selectByTitle()
      .where('devices.customer_ref', customerRef)
      .whereNull('devices.withdrawn_at');
    return rows.map(toKnownDevice);
  }

  /**
   * What ledgers and the catalog say about a device beyond its facts, by the
   * names that the customer gave it; nothing of an unknown device.
   */
  async getParameters(deviceRef: string): Promise<{ [name: string]: string }> {
    const row: Pick<DeviceRow, 'parameters'> | undefined = await this.#database(
      'devices',
    )
      .where('device_ref', deviceRef)
      .first('parameters');
    return row?.parameters ? JSON.parse(row.parameters) : {};
  }

  async #findByRef(ref: string, options: CallOptions): Promise<KnownDevice> {
    const deviceRef = stringifyEntityRef(parseRef(ref));
    const known = (await this.getDevices([deviceRef])).get(deviceRef);
    if (known && !known.withdrawn) return known;
    // It may have come, or come back, since the catalog was last read.
    const entity = await this.#catalog.getEntityByRef(deviceRef, options);
    if (entity && isDeviceEntity(entity)) {
      await this.#register.rememberFromCatalog({
        customers: [],
        sites: [],
        devices: [deviceRecordOf(entity)],
      });
    }
    const device = (await this.getDevices([deviceRef])).get(deviceRef);
    if (!device) throw new InputError(`There is no device ${deviceRef}`);
    return device;
  }

  async #findBySerialNumber(serialNumber: string): Promise<KnownDevice> {
    const rows = await prepared(
      this.#database,
      this.#select()
        .where('devices.serial_key', normalizeCode(serialNumber))
        .orderBy('devices.device_ref'),
    );
    const all = rows.map(toKnownDevice);
    const present = all.filter(device => !device.withdrawn);
    if (present.length > 1) {
      // Not which: the caller may not be allowed to know of all of them.
      throw new InputError(
        `Several devices have the serial number ${serialNumber}; name the device by deviceRef`,
      );
    }
    const device = present[0] ?? all[0];
    if (!device) {
      throw new InputError(
        `There is no device with the serial number ${serialNumber}`,
      );
    }
    return device;
  }

  #select() {
    return selectKnownDevices(this.#database);
  }

  #selectByTitle() {
    return this.#select().orderBy(['devices.title', 'devices.device_ref']);
  }
}

/** @throws InputError where the device has been withdrawn */
export function requirePresent(device: KnownDevice): KnownDevice {
  const { title, deviceRef, withdrawn } = device;
  if (withdrawn) {
    throw new InputError(
      `${title} (${deviceRef}) has been withdrawn: it has left its device ledger or the catalog`,
    );
  }
  return device;
}

export function noDevice(deviceRef: string): NotFoundError {
  return new NotFoundError(`There is no device "${deviceRef}"`);
}

function parseRef(ref: string) {
  try {
    const compound = parseEntityRef(ref);
    if (compound.kind.toLowerCase() === 'device') return compound;
  } catch {
    // Said below.
  }
  throw new InputError(
    `${ref} is not the entity ref of a device, such as device:default/name`,
  );
}
