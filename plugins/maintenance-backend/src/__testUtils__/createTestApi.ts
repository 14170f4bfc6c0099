import {
  createTestAuthorization,
  Policy,
} from '../platform/authorization/__testUtils__/createTestAuthorization';
import { createServices, MaintenanceServices, PluginDeps } from '../services';
import { createRouter } from '../router';
import { createTestServer } from './createTestServer';

/**
 * The whole API, put together as in the backend; with other services where
 * some of theirs are faked.
 */
export function createTestApi(
  deps: PluginDeps,
  options: { policy?: Policy; services?: MaintenanceServices } = {},
) {
  const { policy, services = createServices(deps) } = options;
  const { authorizers, permissions } = createTestAuthorization(
    policy,
    services.customers.parties,
  );
  const server = createTestServer(http =>
    createRouter({ ...deps, ...http, authorizers, services }),
  );
  return { ...server, permissions, services };
}
