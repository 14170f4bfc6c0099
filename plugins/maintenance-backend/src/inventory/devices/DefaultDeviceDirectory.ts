import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { isDeviceEntity } from '@weibao/backstage-plugin-maintenance-common';
import { CallOptions } from '../../platform/authorization/CallOptions';
import { deviceRecordOf } from './catalogRecords';
import { DeviceDirectory, KnownDevice } from './DeviceDirectory';
import { DeviceListQuery, DeviceStore } from './DeviceStore';

/** {@inheritDoc DeviceDirectory} */
export class DefaultDeviceDirectory implements DeviceDirectory {
  readonly #store: DeviceStore;
  readonly #catalog: CatalogService;

  constructor(options: { store: DeviceStore; catalog: CatalogService }) {
    this.#store = options.store;
    this.#catalog = options.catalog;
  }

  async getDevices(
    deviceRefs: readonly string[],
  ): Promise<Map<string, KnownDevice>> {
    const devices = await this.#store.getDevices(deviceRefs);
    return new Map(devices.map(device => [device.deviceRef, device]));
  }

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
    const device =
      deviceRef !== undefined
        ? await this.#findByRef(deviceRef, options)
        : await this.#findBySerialNumber(serialNumber ?? '');
    if (device.withdrawn) {
      throw new InputError(
        `${device.title} (${device.deviceRef}) has been withdrawn: it has left its device ledger or the catalog`,
      );
    }
    return device;
  }

  listDevices(query: DeviceListQuery) {
    return this.#store.listDevices(query);
  }

  listCustomerDevices(customerRef: string): Promise<KnownDevice[]> {
    return this.#store.listCustomerDevices(customerRef);
  }

  async #findByRef(ref: string, options: CallOptions): Promise<KnownDevice> {
    const deviceRef = stringifyEntityRef(parseRef(ref));
    const [known] = await this.#store.getDevices([deviceRef]);
    if (known && !known.withdrawn) return known;
    // It may have come, or come back, since the catalog was last read.
    const entity = await this.#catalog.getEntityByRef(deviceRef, options);
    if (entity && isDeviceEntity(entity)) {
      await this.#store.rememberFromCatalog({
        customers: [],
        sites: [],
        devices: [deviceRecordOf(entity)],
      });
    }
    const [device] = await this.#store.getDevices([deviceRef]);
    if (!device) throw new InputError(`There is no device ${deviceRef}`);
    return device;
  }

  async #findBySerialNumber(serialNumber: string): Promise<KnownDevice> {
    const all = await this.#store.findBySerialNumber(serialNumber);
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
