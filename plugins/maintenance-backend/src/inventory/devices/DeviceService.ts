import {
  DeviceFeed,
  DeviceOverview,
  DevicePage,
  DeviceQuery,
} from '@weibao/backstage-plugin-maintenance-common';
import { ListScope } from '../../platform/authorization/ResourceAuthorizer';
import { KnownDevice } from './DeviceDirectory';

/** Which incidents are told of; none are where it is left out. */
export interface ToldIncidents {
  incidents?: ListScope;
}

/**
 * What devices are asked for over HTTP. It checks no permissions: devices are
 * found and judged by the caller.
 */
export interface DeviceService {
  /** Devices by title, with their cover and the number of their open incidents. */
  listDevices(
    query: DeviceQuery & ToldIncidents & { scope: ListScope },
  ): Promise<DevicePage>;

  /** A device, withdrawn or not, with its cover now and its open incidents. */
  getDevice(device: KnownDevice, told: ToldIncidents): Promise<DeviceOverview>;

  /** What ledgers changed after a sequence, for the catalog. */
  readFeed(query: { after?: number; limit?: number }): Promise<DeviceFeed>;
}
