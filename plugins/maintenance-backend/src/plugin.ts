import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { historyImportExtensionPoint } from '@weibao/backstage-plugin-maintenance-node';
import { ChangeAudit } from './platform/audit/ChangeAudit';
import { Authorizers } from './platform/authorization/Authorizers';
import { openDatabase } from './platform/database/migrate';
import { HistoryImports } from './historyImport/HistoryImports';
import { Capability } from './platform/capability/Capability';
import { registerPermissions } from './platform/authorization/registerPermissions';
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
    const historyImports = new HistoryImports();
    env.registerExtensionPoint(historyImportExtensionPoint, historyImports);
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
        rootLifecycle: coreServices.rootLifecycle,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
        urlReader: coreServices.urlReader,
      },
      async init(deps) {
        const { permissionsRegistry, httpRouter, rootLifecycle, scheduler } =
          deps;
        const database = await openDatabase(deps.database);
        const services = createServices({ ...deps, database });
        const capabilities = Object.values<Capability>(services);
        const { parties } = services.customers;
        registerPermissions(permissionsRegistry, capabilities, parties);
        httpRouter.use(
          createRouter({
            ...deps,
            database,
            services,
            audit: new ChangeAudit(deps),
            authorizers: new Authorizers({ ...deps, parties }),
          }),
        );
        for (const { unauthenticatedPaths = [] } of capabilities) {
          for (const path of unauthenticatedPaths) {
            httpRouter.addAuthPolicy({ path, allow: 'unauthenticated' });
          }
        }
        for (const capability of capabilities) {
          await capability.schedule?.(scheduler);
        }
        // The plugin's own shutdown would be too late: its events service
        // takes nothing any more by then.
        rootLifecycle.addBeforeShutdownHook(async () => {
          await Promise.all(capabilities.map(it => it.beforeShutdown?.()));
        });
        await historyImports.schedule({
          deps: { ...deps, database },
          services,
          scheduler,
        });
      },
    });
  },
});
