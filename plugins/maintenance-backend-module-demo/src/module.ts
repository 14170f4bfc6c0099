import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { Config } from '@backstage/config';
import { historyImportExtensionPoint } from '@weibao/backstage-plugin-maintenance-node';
import { createDemoImport } from './demoImport';

/**
 * The demo: a year with fictional customers, loaded once where
 * `maintenance.demoData` says so and as soon as their ledgers are imported.
 */
export const maintenanceModuleDemo = createBackendModule({
  pluginId: 'maintenance',
  moduleId: 'demo',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        imports: historyImportExtensionPoint,
        logger: coreServices.logger,
      },
      async init({ config, imports, logger }) {
        if (!config.getOptionalBoolean('maintenance.demoData')) return;
        imports.addHistoryImport(
          createDemoImport({ customerRefs: readLedgerOwners(config), logger }),
        );
      },
    });
  },
});

/** Those whose ledgers are configured. */
function readLedgerOwners(config: Config): string[] {
  const sources =
    config.getOptionalConfigArray('maintenance.ledgers.sources') ?? [];
  return sources.map(source =>
    stringifyEntityRef(
      parseEntityRef(source.getString('customer'), { defaultKind: 'customer' }),
    ),
  );
}
