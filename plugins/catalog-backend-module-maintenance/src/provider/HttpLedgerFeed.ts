import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import {
  DeviceFeed,
  MaintenanceClient,
} from '@weibao/backstage-plugin-maintenance-common';
import { LedgerFeed } from './LedgerFeed';

const REQUEST_TIMEOUT_MS = 30_000;

/**
 * Reads the feed from the maintenance backend, as the catalog itself.
 *
 * @internal
 */
export class HttpLedgerFeed implements LedgerFeed {
  readonly #auth: AuthService;
  readonly #client: MaintenanceClient;

  constructor(options: { auth: AuthService; discovery: DiscoveryService }) {
    this.#auth = options.auth;
    this.#client = new MaintenanceClient({ discovery: options.discovery });
  }

  async read(options: { after: number; limit: number }): Promise<DeviceFeed> {
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: await this.#auth.getOwnServiceCredentials(),
      targetPluginId: 'maintenance',
    });
    return this.#client.devices.readDeviceFeed(options, {
      token,
      signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
    });
  }
}
