import {
  createTestAuthorization,
  Policy,
} from '../platform/authorization/__testUtils__/createTestAuthorization';
import { Foundations } from '../Foundations';
import { createRouter } from '../router';
import { createServices, MaintenanceServices } from '../services';
import { createTestServer } from './createTestServer';

/**
 * The whole API, put together as in the backend; with other services where
 * some of theirs are faked.
 */
export function createTestApi(
  foundations: Foundations,
  options: { policy?: Policy; services?: MaintenanceServices } = {},
) {
  const { policy, services = createServices(foundations) } = options;
  const { authorizers, permissions } = createTestAuthorization(policy);
  const server = createTestServer(http =>
    createRouter({ ...foundations, ...http, authorizers, services }),
  );
  return { ...server, permissions, services };
}
