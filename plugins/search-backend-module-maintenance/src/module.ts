import {
  coreServices,
  createBackendModule,
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { readPortalPaths } from '@weibao/backstage-plugin-maintenance-common';
import { DOCUMENT_TYPES } from './collators/documentTypes';
import { HttpDocumentSource } from './collators/HttpDocumentSource';
import { MaintenanceCollatorFactory } from './collators/MaintenanceCollatorFactory';
import { followCases } from './refresh/followCases';

const SCHEDULE_CONFIG = 'search.collators.maintenance.schedule';
const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 10 },
  timeout: { minutes: 5 },
  initialDelay: { seconds: 3 },
};

/**
 * Makes incidents, contracts and fault cases findable.
 *
 * @public
 */
export const searchModuleMaintenance = createBackendModule({
  pluginId: 'search',
  moduleId: 'maintenance',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        indexRegistry: searchIndexRegistryExtensionPoint,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init(deps) {
        const { config, indexRegistry, scheduler } = deps;
        const schedule = config.has(SCHEDULE_CONFIG)
          ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
              config.getConfig(SCHEDULE_CONFIG),
            )
          : DEFAULT_SCHEDULE;
        const portalPaths = readPortalPaths(config);
        const source = HttpDocumentSource.create(deps);
        for (const documentType of DOCUMENT_TYPES) {
          indexRegistry.addCollator({
            schedule: scheduler.createScheduledTaskRunner(schedule),
            factory: new MaintenanceCollatorFactory({
              documentType,
              source,
              portalPaths,
            }),
          });
        }
        await followCases(deps);
      },
    });
  },
});
