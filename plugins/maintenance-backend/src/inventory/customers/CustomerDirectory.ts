import { CatalogService } from '@backstage/plugin-catalog-node';
import { CallOptions } from '../../platform/authorization/CallOptions';
import { DeviceDirectory } from '../devices/DeviceDirectory';

/** Tells which customers there are. */
export class CustomerDirectory {
  readonly #devices: DeviceDirectory;
  readonly #catalog: CatalogService;

  constructor(options: { devices: DeviceDirectory; catalog: CatalogService }) {
    this.#devices = options.devices;
    this.#catalog = options.catalog;
  }

  /**
   * Whether a customer has a device, or is in the catalog as far as the caller
   * sees it. A ledger makes a customer known before the catalog has read it.
   */
  async isKnown(
    customerRef: string,
    { credentials }: CallOptions,
  ): Promise<boolean> {
    const { items } = await this.#devices.listDevices({
      scope: 'all',
      customerRef,
      withdrawn: true,
      limit: 1,
    });
    if (items.length > 0) return true;
    const entity = await this.#catalog.getEntityByRef(customerRef, {
      credentials,
    });
    return entity !== undefined;
  }
}
