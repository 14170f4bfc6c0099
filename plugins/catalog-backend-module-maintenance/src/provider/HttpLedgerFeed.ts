import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import {
  createMaintenanceClient,
  DeviceFeed,
  MaintenanceApi,
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
  readonly #api: MaintenanceApi;

  constructor(options: { auth: AuthService; discovery: DiscoveryService }) {
    this.#auth = options.auth;
    this.#api = createMaintenanceClient({ discovery: options.discovery });
  }

  async read(options: { after: number; limit: number }): Promise<DeviceFeed> {
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: await this.#auth.getOwnServiceCredentials(),
      targetPluginId: 'maintenance',
    });
    return this.#api.readDeviceFeed(
      { query: options },
      {
        token,
        signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
      },
    );
  }
}
