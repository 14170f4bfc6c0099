import { Knex } from 'knex';
import { toOptionalInstant } from '../../platform/database/instants';
import { KnownDevice } from './DeviceDirectory';

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
  moved_at: Date | number | null;
}

/** Rows of devices with the titles of customer and site. */
export function selectKnownDevices(db: Knex) {
  return db('devices')
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
      'devices.moved_at',
    );
}

export function toKnownDevice(row: KnownDeviceRow): KnownDevice {
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
    movedAt: toOptionalInstant(row.moved_at),
    withdrawnAt: toOptionalInstant(row.withdrawn_at),
  };
}
