import { parseEntityRef } from '@backstage/catalog-model';
import { Knex } from 'knex';
import {
  CustomerRow,
  DeviceRow,
  SiteRow,
} from '../../../inventory/devices/deviceRows';
import { Secret, SecretKind } from '../../redaction/Secret';
import { shortNamesOf } from '../../redaction/shortNamesOf';

type NamedDevice = Pick<
  DeviceRow,
  'device_ref' | 'title' | 'serial_number' | 'asset_tag' | 'management_address'
>;

/**
 * What a published case must not name: the names of the register, withdrawn
 * records included. It checks no permissions.
 */
export class ProtectedNames {
  readonly #db: Knex;

  constructor(options: { db: Knex }) {
    this.#db = options.db;
  }

  /**
   * Names and addresses of all customers and sites, and what identifies the
   * devices of some customers. A fixed number of queries.
   */
  async listProtectedNames(customerRefs: readonly string[]): Promise<Secret[]> {
    const customers: Pick<CustomerRow, 'customer_ref' | 'title' | 'address'>[] =
      await this.#db('customers').select('customer_ref', 'title', 'address');
    const sites: Pick<SiteRow, 'site_ref' | 'title' | 'address'>[] =
      await this.#db('sites').select('site_ref', 'title', 'address');
    const devices: NamedDevice[] = await this.#db('devices')
      .whereIn('customer_ref', customerRefs)
      .select(
        'device_ref',
        'title',
        'serial_number',
        'asset_tag',
        'management_address',
      );
    return [
      ...customers.flatMap(({ customer_ref, title, address }) => [
        ...named('customer', nameOf(customer_ref), ...shortNamesOf(title)),
        ...named('address', address),
      ]),
      ...sites.flatMap(({ site_ref, title, address }) => [
        ...named('site', nameOf(site_ref), title),
        ...named('address', address),
      ]),
      ...devices.flatMap(device => [
        ...named(
          'device',
          nameOf(device.device_ref),
          device.asset_tag,
          // Without a number it may be a word of every day, such as 存储.
          /\d/.test(device.title) ? device.title : null,
        ),
        ...named('serial-number', device.serial_number),
        ...named('ip-address', device.management_address),
      ]),
    ];
  }
}

function named(kind: SecretKind, ...texts: (string | null)[]): Secret[] {
  return texts.flatMap(text => (text ? [{ kind, text }] : []));
}

function nameOf(ref: string): string {
  return parseEntityRef(ref).name;
}
