import {
  DeviceFeed,
  DeviceOverview,
  DevicePage,
  DeviceQuery,
  HistoryPage,
  HistoryQuery,
} from './deviceTypes';
import { MaintenanceRequestOptions } from './MaintenanceRequestOptions';

/**
 * Devices and what happened to them.
 *
 * @public
 */
export interface DeviceApi {
  listDevices(
    query?: DeviceQuery,
    options?: MaintenanceRequestOptions,
  ): Promise<DevicePage>;
  getDevice(
    deviceRef: string,
    options?: MaintenanceRequestOptions,
  ): Promise<DeviceOverview>;
  listDeviceHistory(
    deviceRef: string,
    query?: HistoryQuery,
    options?: MaintenanceRequestOptions,
  ): Promise<HistoryPage>;
  /** For services only. */
  readDeviceFeed(
    query: { after?: number; limit?: number },
    options?: MaintenanceRequestOptions,
  ): Promise<DeviceFeed>;
}
