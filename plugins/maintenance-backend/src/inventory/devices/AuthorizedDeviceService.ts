import { AuthService } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  contractReadPermission,
  DeviceFeed,
  DeviceOverview,
  DevicePage,
  DeviceQuery,
  deviceReadPermission,
  incidentReadPermission,
} from '@weibao/backstage-plugin-maintenance-common';
import { Authorizers } from '../../platform/authorization/Authorizers';
import { CallOptions } from '../../platform/authorization/CallOptions';
import { DeviceDirectory } from './DeviceDirectory';
import { DeviceService } from './DeviceService';
import { noDevice, requireDevice } from './requireDevice';
import { withoutContracts } from './withoutContracts';

/**
 * {@link DeviceService} for those who may see the devices, with the incidents
 * and contracts that they may see.
 */
export class AuthorizedDeviceService {
  readonly #service: DeviceService;
  readonly #devices: DeviceDirectory;
  readonly #authorizers: Authorizers;
  readonly #auth: AuthService;

  constructor(options: {
    service: DeviceService;
    devices: DeviceDirectory;
    authorizers: Authorizers;
    auth: AuthService;
  }) {
    this.#service = options.service;
    this.#devices = options.devices;
    this.#authorizers = options.authorizers;
    this.#auth = options.auth;
  }

  async listDevices(
    query: DeviceQuery,
    options: CallOptions,
  ): Promise<DevicePage> {
    const decisions = await this.#decide(options);
    const page = await this.#service.listDevices({
      ...query,
      scope: decisions.checkScope(deviceReadPermission),
      incidents: decisions.scope(incidentReadPermission),
    });
    return {
      ...page,
      items: page.items.map(device =>
        decisions.allows(contractReadPermission, device)
          ? device
          : { ...device, contractNumber: undefined },
      ),
    };
  }

  /** @throws NotFoundError also where the device may not be known about */
  async getDevice(
    deviceRef: string,
    options: CallOptions,
  ): Promise<DeviceOverview> {
    const device = await requireDevice(this.#devices, deviceRef, options);
    const decisions = await this.#decide(options);
    decisions.checkRead(deviceReadPermission, device, () =>
      noDevice(device.deviceRef),
    );
    const overview = await this.#service.getDevice(device, {
      incidents: decisions.scope(incidentReadPermission),
    });
    return decisions.allows(contractReadPermission, device)
      ? overview
      : { ...overview, coverage: withoutContracts(overview.coverage) };
  }

  /** @throws NotAllowedError for users: the feed holds all customers. */
  async readFeed(
    query: { after?: number; limit?: number },
    { credentials }: CallOptions,
  ): Promise<DeviceFeed> {
    if (!this.#auth.isPrincipal(credentials, 'service')) {
      throw new NotAllowedError('The device feed is for services only');
    }
    return this.#service.readFeed(query);
  }

  #decide(options: CallOptions) {
    return this.#authorizers.decide(
      [deviceReadPermission, incidentReadPermission, contractReadPermission],
      options,
    );
  }
}
