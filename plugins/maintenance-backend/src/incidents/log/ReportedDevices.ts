import { InputError } from '@backstage/errors';
import {
  customerReadPermission,
  DeviceFacts,
  deviceReadPermission,
  IncidentInput,
  incidentReportPermission,
} from '@weibao/backstage-plugin-maintenance-common';
import { CustomerDirectory } from '../../inventory/customers/CustomerDirectory';
import { CustomerTitles } from '../../inventory/customers/CustomerTitles';
import {
  DeviceDirectory,
  KnownDevice,
  requirePresent,
} from '../../inventory/devices/DeviceDirectory';
import { toDeviceFacts } from '../../inventory/devices/toDeviceFacts';
import { CallOptions } from '../../platform/authorization/CallOptions';
import { Decisions } from '../../platform/authorization/Decisions';
import { normalizeEntityRef } from '../../platform/entityRefs/normalizeEntityRef';
import { IncidentSubject } from './IncidentLog';

/** More than anybody says of one device. */
const CANDIDATES = 5;

/** What separates the words of a description from each other. */
const SEPARATORS = /[\s,;:：，；、。()（）/|]+/u;

/** How whoever reports a fault names its device. */
type NamedDevice = Pick<
  IncidentInput,
  | 'deviceRef'
  | 'serialNumber'
  | 'customerRef'
  | 'deviceDescription'
  | 'reportedAt'
>;

/** Finds what a fault is reported of, as far as the caller may know of it. */
export class ReportedDevices {
  readonly #options: ConstructorParameters<typeof ReportedDevices>[0];

  constructor(options: {
    devices: DeviceDirectory;
    customers: { directory: CustomerDirectory; titles: CustomerTitles };
  }) {
    this.#options = options;
  }

  /**
   * @throws InputError where no device that the caller knows of, or more than
   * one, is meant; NotAllowedError where they may not report its faults
   */
  async device(
    named: Pick<NamedDevice, 'deviceRef' | 'serialNumber' | 'reportedAt'>,
    decisions: Decisions,
    options: CallOptions,
  ): Promise<DeviceFacts> {
    const { devices } = this.#options;
    const { reportedAt } = named;
    const present = await devices.findDevice(named, options);
    // A fault is that of the customer whose device it was.
    const found = reportedAt
      ? await devices.past.asOf(present, new Date(reportedAt))
      : present;
    const device = decisions.checkRead(deviceReadPermission, found, () =>
      noSuchDevice(found, named.serialNumber),
    );
    decisions.check(incidentReportPermission, device);
    return toDeviceFacts(requirePresent(device));
  }

  /**
   * The customer's device with the serial number; where there is none, or more
   * than one, what was said of it.
   *
   * @throws InputError where there is no such customer, or nothing was said;
   * NotAllowedError where the caller may not report faults of the customer
   */
  async ofCustomer(
    named: NamedDevice & { customerRef: string },
    decisions: Decisions,
    options: CallOptions,
  ): Promise<{ device: DeviceFacts } | Omit<IncidentSubject, 'device'>> {
    const { deviceRef, serialNumber } = named;
    if (deviceRef !== undefined) {
      throw new InputError(
        'customerRef is for devices that nobody knows; leave it out beside deviceRef',
      );
    }
    const customerRef = normalizeEntityRef(
      named.customerRef,
      'customer',
      'customerRef',
    );
    const { directory, titles } = this.#options.customers;
    const isKnown =
      decisions.allows(customerReadPermission, { customerRef }) &&
      (await directory.isKnown(customerRef, options));
    if (!isKnown) throw new InputError(`There is no customer ${customerRef}`);
    decisions.check(incidentReportPermission, { customerRef });

    if (
      serialNumber !== undefined &&
      decisions.allows(deviceReadPermission, { customerRef })
    ) {
      const found = await this.#options.devices.listBySerialNumbers(
        customerRef,
        [serialNumber],
      );
      if (found.length === 1) return { device: toDeviceFacts(found[0]) };
    }
    const deviceDescription = [serialNumber, named.deviceDescription]
      .filter(said => said !== undefined)
      .join(' ')
      .trim();
    if (deviceDescription === '') {
      throw new InputError(
        'Say in deviceDescription or serialNumber what is known of the device',
      );
    }
    const known = await titles.getCustomerTitles([customerRef]);
    return {
      customerRef,
      customerTitle: known.get(customerRef),
      deviceDescription,
    };
  }

  /** @throws InputError where there is no device that the caller may know of */
  async readableDevice(
    deviceRef: string,
    decisions: Decisions,
    options: CallOptions,
  ): Promise<DeviceFacts> {
    const found = await this.#options.devices.findDevice(
      { deviceRef },
      options,
    );
    const device = decisions.checkRead(deviceReadPermission, found, () =>
      noSuchDevice(found, undefined),
    );
    return toDeviceFacts(device);
  }

  /** The customer's devices of which the serial number was said. */
  async candidates(
    customerRef: string,
    deviceDescription: string | undefined,
  ): Promise<DeviceFacts[]> {
    if (!deviceDescription) return [];
    const found = await this.#options.devices.listBySerialNumbers(customerRef, [
      deviceDescription,
      ...deviceDescription.split(SEPARATORS),
    ]);
    return found.slice(0, CANDIDATES).map(toDeviceFacts);
  }
}

/** What the directory says of devices that do not exist. */
function noSuchDevice(
  { deviceRef }: KnownDevice,
  serialNumber: string | undefined,
): InputError {
  return new InputError(
    serialNumber === undefined
      ? `There is no device ${deviceRef}`
      : `There is no device with the serial number ${serialNumber}`,
  );
}
