import {
  Device,
  DeviceFeed,
  DeviceOverview,
  DevicePage,
} from '@weibao/backstage-plugin-maintenance-common';
import { DeviceCoverage, DeviceIncidents } from './DeviceCircumstances';
import { DeviceDirectory, KnownDevice } from './DeviceDirectory';
import { DeviceRegister } from './DeviceRegister';
import { DeviceService, ToldIncidents } from './DeviceService';
import { normalizeEntityRef } from '../../platform/entityRefs/normalizeEntityRef';
import { toDeviceFacts } from './toDeviceFacts';

const DEFAULT_LIMIT = 50;
const DEFAULT_FEED_LIMIT = 500;

interface Collaborators {
  directory: DeviceDirectory;
  register: DeviceRegister;
  coverage: DeviceCoverage;
  incidents: DeviceIncidents;
}

/** {@inheritDoc DeviceService} */
export class DefaultDeviceService implements DeviceService {
  readonly #collaborators: Collaborators;

  constructor(options: Collaborators) {
    this.#collaborators = options;
  }

  async listDevices(
    query: Parameters<DeviceService['listDevices']>[0],
  ): Promise<DevicePage> {
    const { directory, coverage, incidents } = this.#collaborators;
    const {
      customerRef,
      siteRef,
      incidents: told,
      limit = DEFAULT_LIMIT,
      ...rest
    } = query;
    const { items, nextCursor } = await directory.listDevices({
      ...rest,
      limit,
      customerRef:
        customerRef &&
        normalizeEntityRef(customerRef, 'customer', 'customerRef'),
      siteRef: siteRef && normalizeEntityRef(siteRef, 'site', 'siteRef'),
    });
    const [covers, openIncidents] = await Promise.all([
      coverage.resolveCoverages(items, new Date()),
      told &&
        incidents.countOpenIncidents(
          items.map(device => device.deviceRef),
          told,
        ),
    ]);
    return {
      items: items.map(({ ownerRef, ...device }): Device => {
        const cover = covers.get(device.deviceRef)?.coverage;
        return {
          ...device,
          covered: cover?.covered ?? false,
          contractNumber: cover?.contract?.number,
          coveredUntil: cover?.coveredUntil,
          openIncidents:
            openIncidents && (openIncidents.get(device.deviceRef) ?? 0),
        };
      }),
      ...(nextCursor && { nextCursor }),
    };
  }

  async getDevice(
    device: KnownDevice,
    { incidents: told }: ToldIncidents,
  ): Promise<DeviceOverview> {
    const { coverage, incidents } = this.#collaborators;
    const [cover, openIncidents] = await Promise.all([
      coverage.getCoverage(device, new Date()),
      told && incidents.listOpenIncidents(device.deviceRef, told),
    ]);
    return { device: toDeviceFacts(device), coverage: cover, openIncidents };
  }

  readFeed(query: { after?: number; limit?: number }): Promise<DeviceFeed> {
    const { after = 0, limit = DEFAULT_FEED_LIMIT } = query;
    return this.#collaborators.register.readFeed({ after, limit });
  }
}
