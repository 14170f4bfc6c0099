import { DeviceFacts } from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import { setImmediate } from 'node:timers/promises';
import { deviceFromRow, DeviceRow } from '../deviceRows';
import { normalizeCode } from '../normalizeCode';
import { DeviceRecord } from '../records';

const CODES_PER_QUERY = 900;

/** A device with the serial number of another one. */
export interface Twin {
  device: DeviceRecord;
  customerTitle?: string;
  siteTitle?: string;
}

/** The facts of a device that is found as a twin. */
export function factsOfTwin({
  device,
  customerTitle,
  siteTitle,
}: Twin): DeviceFacts {
  return {
    deviceRef: device.deviceRef,
    title: device.title,
    type: device.type,
    manufacturer: device.manufacturer,
    model: device.model,
    serialNumber: device.serialNumber,
    assetTag: device.assetTag,
    customerRef: device.customerRef,
    customerTitle,
    siteRef: device.siteRef,
    siteTitle,
    rack: device.rack,
    position: device.position,
  };
}

/**
 * The devices that stand and have one of these serial numbers, whoever made
 * them.
 *
 * @param of - `customer`: only those of this customer; `notOf`: of all others
 */
export async function findTwins(
  database: Knex,
  serialNumbers: readonly string[],
  of: { customer: string } | { notOf: string },
): Promise<Twin[]> {
  const codes = [...new Set(serialNumbers.map(normalizeCode))];
  const twins = new Array<Twin>();
  for (let i = 0; i < codes.length; i += CODES_PER_QUERY) {
    // Other requests get their turn: SQLite answers without waiting.
    await setImmediate();
    const rows = await database('devices')
      .leftJoin('customers', 'customers.customer_ref', 'devices.customer_ref')
      .leftJoin('sites', 'sites.site_ref', 'devices.site_ref')
      .whereIn('devices.serial_key', codes.slice(i, i + CODES_PER_QUERY))
      .whereNull('devices.withdrawn_at')
      .modify(query =>
        'customer' in of
          ? query.where('devices.customer_ref', of.customer)
          : query.whereNot('devices.customer_ref', of.notOf),
      )
      .orderBy('devices.device_ref')
      .select<
        Array<
          DeviceRow & {
            customer_title: string | null;
            site_title: string | null;
          }
        >
      >('devices.*', {
        customer_title: 'customers.title',
        site_title: 'sites.title',
      });
    twins.push(
      ...rows.map(row => ({
        device: deviceFromRow(row),
        customerTitle: row.customer_title ?? undefined,
        siteTitle: row.site_title ?? undefined,
      })),
    );
  }
  return twins;
}
