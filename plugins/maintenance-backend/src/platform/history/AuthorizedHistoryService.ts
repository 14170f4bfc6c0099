import { NotFoundError } from '@backstage/errors';
import {
  deviceReadPermission,
  HistoryPage,
  HistoryQuery,
  incidentReadPermission,
} from '@weibao/backstage-plugin-maintenance-common';
import { Authorizers } from '../authorization/Authorizers';
import { CallOptions } from '../authorization/CallOptions';
import { HistoryDevices } from './HistoryDevices';
import { HISTORY_KINDS, READ_PERMISSIONS } from './historyKinds';
import { HistoryScopes, HistoryService } from './HistoryService';

/** Tells of the past of a device what the caller may read of each kind. */
export class AuthorizedHistoryService {
  readonly #history: HistoryService;
  readonly #devices: HistoryDevices;
  readonly #authorizers: Authorizers;

  constructor(options: {
    history: HistoryService;
    devices: HistoryDevices;
    authorizers: Authorizers;
  }) {
    this.#history = options.history;
    this.#devices = options.devices;
    this.#authorizers = options.authorizers;
  }

  /** @throws NotFoundError also where the device may not be known about */
  async listDeviceHistory(
    deviceRef: string,
    query: HistoryQuery & { limit: number },
    options: CallOptions,
  ): Promise<HistoryPage> {
    const { kind: kinds = HISTORY_KINDS, cursor, limit } = query;
    const device = await this.#devices.requireDevice(deviceRef, options);
    const decisions = await this.#authorizers.decide(
      [
        deviceReadPermission,
        // Findings tell which incident works on them.
        incidentReadPermission,
        ...kinds.map(kind => READ_PERMISSIONS[kind]),
      ],
      options,
    );
    decisions.checkRead(
      deviceReadPermission,
      device,
      () => new NotFoundError(`There is no device "${device.deviceRef}"`),
    );
    const scopes: HistoryScopes = Object.fromEntries(
      kinds.map(kind => [kind, decisions.scope(READ_PERMISSIONS[kind])]),
    );
    const incidents = decisions.scope(incidentReadPermission);
    return this.#history.listDeviceHistory(device, {
      scopes,
      incidents,
      cursor,
      limit,
    });
  }
}
