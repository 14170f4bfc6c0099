import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { ChangeAudit } from './platform/audit/ChangeAudit';
import { Authorizers } from './platform/authorization/Authorizers';
import { openDatabase } from './platform/database/migrate';
import { scheduleDemoData } from './demo/scheduleDemoData';
import { CatalogDeviceSync } from './inventory/devices/CatalogDeviceSync';
import { scheduleInspectionHorizon } from './inspections/plans/scheduleInspectionHorizon';
import { LedgerSources } from './inventory/ledgers/LedgerSources';
import { OBLIGATIONS_CALENDAR_PATH } from './agreements/obligations/obligationRoutes';
import { registerPermissions } from './registerPermissions';
import { createRouter } from './router';
import { createServices } from './services';

/**
 * Contracts and their cover, incidents, device ledgers, inspections, findings
 * and obligations.
 *
 * @public
 */
export const maintenancePlugin = createBackendPlugin({
  pluginId: 'maintenance',
  register(env) {
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
        urlReader: coreServices.urlReader,
      },
      async init(deps) {
        const { permissionsRegistry, httpRouter } = deps;
        const database = await openDatabase(deps.database);
        const services = createServices({ ...deps, database });
        registerPermissions(permissionsRegistry, services);
        httpRouter.use(
          createRouter({
            ...deps,
            services,
            audit: new ChangeAudit(deps),
            authorizers: new Authorizers(deps),
          }),
        );
        // Calendar programs cannot sign in; the route checks the token in its address.
        httpRouter.addAuthPolicy({
          path: OBLIGATIONS_CALENDAR_PATH,
          allow: 'unauthenticated',
        });
        await services.findingFollower.schedule(deps);
        await CatalogDeviceSync.schedule({
          ...deps,
          store: services.deviceStore,
        });
        await scheduleInspectionHorizon({ ...deps, plans: services.plans });
        await LedgerSources.schedule({
          ...deps,
          service: services.ledgers,
          store: services.ledgerStore,
        });
        await services.caseIndexer.schedule(deps);
        await services.casePublisher.schedule(deps);
        await services.documentation.schedule(deps);
        await scheduleDemoData({ ...deps, database, services });
      },
    });
  },
});
