import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  Device,
  DeviceFeed,
  DeviceOverview,
  DevicePage,
  DeviceQuery,
} from '@weibao/backstage-plugin-maintenance-common';
import { ListScope } from '../../platform/authorization/ResourceAuthorizer';
import { DeviceCoverage, DeviceIncidents } from './DeviceCircumstances';
import { DeviceDirectory } from './DeviceDirectory';
import { DeviceRegister } from './DeviceRegister';
import { DeviceService } from './DeviceService';
import { normalizeEntityRef } from '../../platform/entityRefs/normalizeEntityRef';
import { requireDevice } from './requireDevice';

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

  static create(options: Collaborators): DefaultDeviceService {
    return new DefaultDeviceService(options);
  }

  private constructor(collaborators: Collaborators) {
    this.#collaborators = collaborators;
  }

  async listDevices(query: DeviceQuery, scope: ListScope): Promise<DevicePage> {
    const { directory, coverage, incidents } = this.#collaborators;
    const { customerRef, siteRef, limit = DEFAULT_LIMIT, ...rest } = query;
    const { items, nextCursor } = await directory.listDevices({
      ...rest,
      scope,
      limit,
      customerRef:
        customerRef &&
        normalizeEntityRef(customerRef, 'customer', 'customerRef'),
      siteRef: siteRef && normalizeEntityRef(siteRef, 'site', 'siteRef'),
    });
    const [covers, openIncidents] = await Promise.all([
      coverage.resolveCoverages(items, new Date()),
      incidents.countOpenIncidents(items.map(device => device.deviceRef)),
    ]);
    return {
      items: items.map(({ ownerRef, ...device }): Device => {
        const cover = covers.get(device.deviceRef)?.coverage;
        return {
          ...device,
          covered: cover?.covered ?? false,
          contractNumber: cover?.contract?.number,
          coveredUntil: cover?.coverage?.endsOn,
          openIncidents: openIncidents.get(device.deviceRef) ?? 0,
        };
      }),
      ...(nextCursor && { nextCursor }),
    };
  }

  async getDevice(
    deviceRef: string,
    credentials: BackstageCredentials,
  ): Promise<DeviceOverview> {
    const { directory, coverage, incidents } = this.#collaborators;
    const known = await requireDevice(directory, deviceRef, credentials);
    const [resolved, openIncidents] = await Promise.all([
      coverage.resolveCoverage(known, new Date()),
      incidents.listOpenIncidents(known.deviceRef),
    ]);
    const { lifecycle, ownerRef, withdrawn, ...device } = known;
    return { device, coverage: resolved.coverage, openIncidents };
  }

  readFeed(query: { after?: number; limit?: number }): Promise<DeviceFeed> {
    const { after = 0, limit = DEFAULT_FEED_LIMIT } = query;
    return this.#collaborators.register.readFeed({ after, limit });
  }
}
