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
import { normalizeEntityRef } from '../../platform/entityRefs/normalizeEntityRef';
import { DeviceDescriber } from './DeviceDescriber';
import { DeviceDirectory, noDevice } from './DeviceDirectory';
import { DeviceRegister } from './DeviceRegister';
import { withoutContracts } from './withoutContracts';

const DEFAULT_LIMIT = 50;

/**
 * Devices for those who may see them, with the incidents and contracts that
 * they may see.
 */
export class AuthorizedDeviceService {
  readonly #directory: DeviceDirectory;
  readonly #register: DeviceRegister;
  readonly #describer: DeviceDescriber;
  readonly #authorizers: Authorizers;
  readonly #auth: AuthService;

  constructor(options: {
    directory: DeviceDirectory;
    register: DeviceRegister;
    describer: DeviceDescriber;
    authorizers: Authorizers;
    auth: AuthService;
  }) {
    this.#directory = options.directory;
    this.#register = options.register;
    this.#describer = options.describer;
    this.#authorizers = options.authorizers;
    this.#auth = options.auth;
  }

  async listDevices(
    query: DeviceQuery,
    options: CallOptions,
  ): Promise<DevicePage> {
    const decisions = await this.#decide(options);
    const { customerRef, siteRef, limit = DEFAULT_LIMIT, ...rest } = query;
    const { items, ...page } = await this.#directory.listDevices({
      ...rest,
      limit,
      scope: decisions.checkScope(deviceReadPermission),
      customerRef:
        customerRef &&
        normalizeEntityRef(customerRef, 'customer', 'customerRef'),
      siteRef: siteRef && normalizeEntityRef(siteRef, 'site', 'siteRef'),
    });
    const devices = await this.#describer.describeDevices(items, {
      incidents: decisions.scope(incidentReadPermission),
    });
    return {
      ...page,
      items: devices.map(device =>
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
    const device = await this.#directory.requireDevice(deviceRef, options);
    const decisions = await this.#decide(options);
    decisions.checkRead(deviceReadPermission, device, () =>
      noDevice(device.deviceRef),
    );
    const overview = await this.#describer.describeDevice(device, {
      incidents: decisions.scope(incidentReadPermission),
    });
    return decisions.allows(contractReadPermission, device)
      ? overview
      : { ...overview, coverage: withoutContracts(overview.coverage) };
  }

  /**
   * What ledgers changed after a sequence, for the catalog.
   *
   * @throws NotAllowedError for users: the feed holds all customers
   */
  async readFeed(
    query: { after?: number; limit?: number },
    { credentials }: CallOptions,
  ): Promise<DeviceFeed> {
    if (!this.#auth.isPrincipal(credentials, 'service')) {
      throw new NotAllowedError('The device feed is for services only');
    }
    return this.#register.readFeed(query);
  }

  #decide(options: CallOptions) {
    return this.#authorizers.decide(
      [deviceReadPermission, incidentReadPermission, contractReadPermission],
      options,
    );
  }
}
