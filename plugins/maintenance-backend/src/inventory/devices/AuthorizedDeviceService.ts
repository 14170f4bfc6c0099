import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  DeviceFeed,
  DeviceOverview,
  DevicePage,
  DeviceQuery,
  deviceReadPermission,
  RESOURCE_TYPE_DEVICE,
} from '@weibao/backstage-plugin-maintenance-common';
import { CustomerResource } from '@weibao/backstage-plugin-maintenance-node';
import { ResourceAuthorizer } from '../../platform/authorization/ResourceAuthorizer';
import { DeviceService } from './DeviceService';
import { noDevice } from './requireDevice';

type DeviceAuthorizer = ResourceAuthorizer<
  CustomerResource,
  typeof RESOURCE_TYPE_DEVICE
>;

/** {@link DeviceService} for those who may see the devices. */
export class AuthorizedDeviceService {
  readonly #service: DeviceService;
  readonly #devices: DeviceAuthorizer;
  readonly #auth: AuthService;

  static create(options: {
    service: DeviceService;
    deviceAuthorizer: DeviceAuthorizer;
    auth: AuthService;
  }): AuthorizedDeviceService {
    return new AuthorizedDeviceService(
      options.service,
      options.deviceAuthorizer,
      options.auth,
    );
  }

  private constructor(
    service: DeviceService,
    devices: DeviceAuthorizer,
    auth: AuthService,
  ) {
    this.#service = service;
    this.#devices = devices;
    this.#auth = auth;
  }

  async listDevices(
    query: DeviceQuery,
    credentials: BackstageCredentials,
  ): Promise<DevicePage> {
    const scope = await this.#devices.listScope(
      deviceReadPermission,
      credentials,
    );
    return this.#service.listDevices(query, scope);
  }

  async getDevice(
    deviceRef: string,
    credentials: BackstageCredentials,
  ): Promise<DeviceOverview> {
    const overview = await this.#service.getDevice(deviceRef, credentials);
    const allowed = await this.#devices.isAllowed(
      deviceReadPermission,
      overview.device,
      credentials,
    );
    if (!allowed) throw noDevice(deviceRef);
    return overview;
  }

  /** @throws NotAllowedError for users: the feed holds all customers. */
  async readFeed(
    query: { after?: number; limit?: number },
    credentials: BackstageCredentials,
  ): Promise<DeviceFeed> {
    if (!this.#auth.isPrincipal(credentials, 'service')) {
      throw new NotAllowedError('The device feed is for services only');
    }
    return this.#service.readFeed(query);
  }
}
