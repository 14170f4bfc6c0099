import { LoggerService } from '@backstage/backend-plugin-api';
import { Router } from 'express';
import { Capability } from './platform/capability/Capability';
import { RouteContext } from './platform/http/RouteContext';
import { tellErrors } from './platform/http/tellErrors';
import { createApiRouter } from './schema/createApiRouter';
import { MaintenanceServices } from './services';

/** The HTTP API: the routes of every capability behind its permission checks. */
export function createRouter(
  options: RouteContext & {
    services: MaintenanceServices;
    logger: LoggerService;
  },
): Router {
  const { services, logger, ...context } = options;
  const router = createApiRouter();
  for (const capability of Object.values<Capability>(services)) {
    capability.registerRoutes?.(router, context);
  }
  router.use(tellErrors({ logger }));
  return router;
}
