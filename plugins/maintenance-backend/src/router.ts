import {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { Router } from 'express';
import { Knex } from 'knex';
import { Capability } from './platform/capability/Capability';
import { registerBatchRoute } from './platform/http/batchRoute';
import {
  answerOnce,
  freeKeyOfFailure,
} from './platform/http/idempotency/answerOnce';
import { IdempotentRequestStore } from './platform/http/idempotency/IdempotentRequestStore';
import { RouteContext } from './platform/http/RouteContext';
import { tellErrors } from './platform/http/tellErrors';
import { createApiRouter } from './schema/createApiRouter';
import { MaintenanceServices } from './services';

/** The HTTP API: the routes of every capability behind its permission checks. */
export function createRouter(
  options: RouteContext & {
    config: RootConfigService;
    database: Knex;
    logger: LoggerService;
    services: MaintenanceServices;
  },
): Router {
  const { services, ...context } = options;
  const router = createApiRouter();
  const requests = new IdempotentRequestStore({
    db: options.database,
    now: options.now,
  });
  router.use(answerOnce({ ...options, requests, router }));
  for (const capability of Object.values<Capability>(services)) {
    capability.registerRoutes?.(router, context);
  }
  registerBatchRoute(router, options);
  router.use(freeKeyOfFailure({ requests }));
  router.use(tellErrors(options));
  return router;
}
