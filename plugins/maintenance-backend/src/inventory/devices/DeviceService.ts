import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  DeviceFeed,
  DeviceOverview,
  DevicePage,
  DeviceQuery,
} from '@weibao/backstage-plugin-maintenance-common';
import { ListScope } from '../../platform/authorization/ResourceAuthorizer';

/** What devices are asked for over HTTP. */
export interface DeviceService {
  /** Devices by title, with their cover and the number of their open incidents. */
  listDevices(query: DeviceQuery, scope: ListScope): Promise<DevicePage>;

  /**
   * A device, withdrawn or not, with its cover now and its open incidents. One
   * that only the catalog knows is looked up there with these credentials.
   *
   * @throws NotFoundError
   */
  getDevice(
    deviceRef: string,
    credentials: BackstageCredentials,
  ): Promise<DeviceOverview>;

  /** What ledgers changed after a sequence, for the catalog. */
  readFeed(query: { after?: number; limit?: number }): Promise<DeviceFeed>;
}
