import {
  coreServices,
  createBackendModule,
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { CatalogModelSources } from '@backstage/catalog-model/alpha';
import {
  catalogProcessingExtensionPoint,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { catalogModelExtensionPoint } from '@backstage/plugin-catalog-node/alpha';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { readPortalPaths } from '@weibao/backstage-plugin-maintenance-common';
import {
  catalogRules,
  readKnowledgeBaseConfig,
} from '@weibao/backstage-plugin-maintenance-node';
import { CustomerPartiesProcessor } from './customers/CustomerPartiesProcessor';
import { CustomerPartiesWatcher } from './customers/CustomerPartiesWatcher';
import { maintenanceModelLayer } from './model/maintenanceModelLayer';
import { EntityRefProcessor } from './processor/EntityRefProcessor';
import { CatalogProgress } from './provider/CatalogProgress';
import { DeviceLedgerEntityProvider } from './provider/DeviceLedgerEntityProvider';
import { HttpLedgerFeed } from './provider/HttpLedgerFeed';
import { KnowledgeBaseEntityProvider } from './provider/KnowledgeBaseEntityProvider';

const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { seconds: 30 },
  // Long enough for a hundred thousand devices, which are read on the next time
  // where it is not; a process that was killed holds the task for that long.
  timeout: { minutes: 2 },
  // The maintenance backend often starts in the same process, a little later.
  initialDelay: { seconds: 5 },
};

/** Each instance knows the customers itself. */
const WATCH_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { seconds: 15 },
  timeout: { minutes: 1 },
  initialDelay: { seconds: 5 },
  scope: 'local',
};

/**
 * Teaches the catalog the kinds Customer, Site and Device and rules on the
 * people of customers, and brings the devices of the device ledgers and the
 * knowledge base of fault cases into it.
 *
 * @public
 */
export const catalogModuleMaintenance = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'maintenance',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        logger: coreServices.logger,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        events: eventsServiceRef,
        model: catalogModelExtensionPoint,
        processing: catalogProcessingExtensionPoint,
      },
      async init({
        auth,
        catalog,
        config,
        discovery,
        logger,
        permissionsRegistry,
        scheduler,
        events,
        model,
        processing,
      }) {
        const settings = config.getOptionalConfig(
          'catalog.providers.maintenance',
        );
        const schedule = settings?.has('schedule')
          ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
              settings.getConfig('schedule'),
            )
          : DEFAULT_SCHEDULE;

        model.addModelSource(
          CatalogModelSources.static([maintenanceModelLayer]),
        );
        permissionsRegistry.addPermissionRules(Object.values(catalogRules));
        const watcher = new CustomerPartiesWatcher({
          auth,
          catalog,
          taskRunner: scheduler.createScheduledTaskRunner(WATCH_SCHEDULE),
          logger,
        });
        processing.addEntityProvider(watcher);
        processing.addProcessor(
          new EntityRefProcessor(),
          new CustomerPartiesProcessor({ watcher }),
        );
        processing.addEntityProvider(
          new DeviceLedgerEntityProvider({
            feed: new HttpLedgerFeed({ auth, discovery }),
            events,
            progress: new CatalogProgress({ auth, catalog }),
            taskRunner: scheduler.createScheduledTaskRunner(schedule),
            logger,
            location: `url:${config.getString('app.baseUrl')}${
              readPortalPaths(config).ledgers
            }`,
            defaultOwner: settings?.getOptionalString('defaultOwner'),
          }),
        );
        const knowledgeBase = readKnowledgeBaseConfig(config);
        if (knowledgeBase?.directory) {
          const { directory } = knowledgeBase;
          processing.addEntityProvider(
            new KnowledgeBaseEntityProvider({ ...knowledgeBase, directory }),
          );
        }
      },
    });
  },
});
