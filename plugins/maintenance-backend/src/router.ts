import { Router } from 'express';
import { Capability } from './platform/capability/Capability';
import { RouteContext } from './platform/http/RouteContext';
import { createApiRouter } from './schema/createApiRouter';
import { MaintenanceServices } from './services';

/** The HTTP API: the routes of every capability behind its permission checks. */
export function createRouter(
  options: RouteContext & { services: MaintenanceServices },
): Router {
  const { services, ...context } = options;
  const router = createApiRouter();
  for (const capability of Object.values<Capability>(services)) {
    capability.registerRoutes?.(router, context);
  }
  return router;
}
