import {
  Device,
  DeviceOverview,
} from '@weibao/backstage-plugin-maintenance-common';
import { ListScope } from '../../platform/authorization/ResourceAuthorizer';
import { DeviceCoverage, DeviceIncidents } from './DeviceCircumstances';
import { KnownDevice } from './DeviceDirectory';
import { toDeviceFacts } from './toDeviceFacts';

/** Which incidents are told of; none are where it is left out. */
interface ToldIncidents {
  incidents?: ListScope;
}

/**
 * Tells what covers devices now, and what is open on them. It checks no
 * permissions but the scope of the incidents.
 */
export class DeviceDescriber {
  readonly #coverage: DeviceCoverage;
  readonly #incidents: DeviceIncidents;

  constructor(options: {
    coverage: DeviceCoverage;
    incidents: DeviceIncidents;
  }) {
    this.#coverage = options.coverage;
    this.#incidents = options.incidents;
  }

  /** With the number of their open incidents. */
  async describeDevices(
    devices: readonly KnownDevice[],
    { incidents: told }: ToldIncidents,
  ): Promise<Device[]> {
    const [covers, openIncidents] = await Promise.all([
      this.#coverage.resolveCoverages(devices, new Date()),
      told &&
        this.#incidents.countOpenIncidents(
          devices.map(device => device.deviceRef),
          told,
        ),
    ]);
    return devices.map(({ ownerRef, movedAt, ...device }): Device => {
      const cover = covers.get(device.deviceRef)?.coverage;
      return {
        ...device,
        covered: cover?.covered ?? false,
        contractNumber: cover?.contract?.number,
        coveredUntil: cover?.coveredUntil,
        openIncidents:
          openIncidents && (openIncidents.get(device.deviceRef) ?? 0),
      };
    });
  }

  /** With its open incidents. */
  async describeDevice(
    device: KnownDevice,
    { incidents: told }: ToldIncidents,
  ): Promise<DeviceOverview> {
    const [coverage, openIncidents] = await Promise.all([
      this.#coverage.getCoverage(device, new Date()),
      told && this.#incidents.listOpenIncidents(device.deviceRef, told),
    ]);
    return {
      device: toDeviceFacts(device),
      withdrawnAt: device.withdrawnAt,
      coverage,
      openIncidents,
    };
  }
}
