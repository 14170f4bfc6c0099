import { DeviceApi } from './DeviceApi';
import { DeviceQuery, HistoryQuery } from './deviceTypes';
import { MaintenanceConnection } from './MaintenanceConnection';
import { MaintenanceRequestOptions as Options } from './MaintenanceRequestOptions';
import { namespaceAndName } from './namespaceAndName';

type Answer<Operation extends keyof DeviceApi> = ReturnType<
  DeviceApi[Operation]
>;

/** The part of the client that is about devices. */
export class DeviceClient implements DeviceApi {
  readonly #connection: MaintenanceConnection;

  constructor(connection: MaintenanceConnection) {
    this.#connection = connection;
  }

  listDevices(query?: DeviceQuery, options?: Options): Answer<'listDevices'> {
    return this.#connection.call({ path: ['devices'], query }, options);
  }

  getDevice(deviceRef: string, options?: Options): Answer<'getDevice'> {
    return this.#connection.call(
      { path: ['devices', ...namespaceAndName(deviceRef)] },
      options,
    );
  }

  listDeviceHistory(
    deviceRef: string,
    query?: HistoryQuery,
    options?: Options,
  ): Answer<'listDeviceHistory'> {
    return this.#connection.call(
      { path: ['devices', ...namespaceAndName(deviceRef), 'history'], query },
      options,
    );
  }

  readDeviceFeed(
    query: { after?: number; limit?: number },
    options?: Options,
  ): Answer<'readDeviceFeed'> {
    return this.#connection.call({ path: ['devices', 'feed'], query }, options);
  }
}
