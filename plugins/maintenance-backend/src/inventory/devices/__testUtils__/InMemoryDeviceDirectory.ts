import { InputError } from '@backstage/errors';
import { DeviceDirectory, KnownDevice } from '../DeviceDirectory';

/** A directory that knows the devices it is given. */
export class InMemoryDeviceDirectory implements DeviceDirectory {
  readonly #devices: readonly KnownDevice[];

  constructor(devices: readonly KnownDevice[]) {
    this.#devices = devices;
  }

  async getDevices(deviceRefs: readonly string[]) {
    return new Map(
      this.#devices
        .filter(({ deviceRef }) => deviceRefs.includes(deviceRef))
        .map(device => [device.deviceRef, device]),
    );
  }

  async findDevice(named: { deviceRef?: string; serialNumber?: string }) {
    const { deviceRef, serialNumber } = named;
    const device = this.#devices.find(
      each =>
        each.deviceRef === deviceRef ||
        (serialNumber !== undefined && each.serialNumber === serialNumber),
    );
    if (!device) {
      throw new InputError(`There is no device ${deviceRef ?? serialNumber}`);
    }
    return device;
  }

  async listDevices({
    customerRef,
    limit,
  }: {
    customerRef?: string;
    limit: number;
  }) {
    return {
      items: this.#devices
        .filter(device => device.customerRef === customerRef)
        .slice(0, limit),
    };
  }

  async listCustomerDevices(customerRef: string) {
    return this.#devices.filter(
      device => device.customerRef === customerRef && !device.withdrawn,
    );
  }
}

/** A device of the customer `acme` unless told otherwise. */
export function aDevice(
  name: string,
  facts: Partial<KnownDevice> = {},
): KnownDevice {
  return {
    deviceRef: `device:default/${name}`,
    title: name.toUpperCase(),
    type: 'server',
    manufacturer: 'Inspur',
    model: 'NF5280M6',
    serialNumber: `SN-${name}`,
    customerRef: 'customer:default/acme',
    withdrawn: false,
    ...facts,
  };
}
