import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { createAuthorizers } from './authorization';
import { openDatabase } from './database/migrate';
import { scheduleDemoData } from './demo';
import { CatalogDeviceSync } from './devices/CatalogDeviceSync';
import { LedgerSources } from './ledgers/LedgerSources';
import { registerPermissions } from './registerPermissions';
import { createRouter } from './router';
import { createServices } from './services';

/**
 * Contracts, coverage, service calendars, incidents and device ledgers.
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
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
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
            authorizers: createAuthorizers(deps),
          }),
        );
        await CatalogDeviceSync.schedule({
          ...deps,
          store: services.deviceStore,
        });
        await LedgerSources.schedule({
          ...deps,
          service: services.ledgers,
          store: services.ledgerStore,
        });
        await scheduleDemoData({ ...deps, database, services });
      },
    });
  },
});
