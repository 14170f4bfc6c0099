import {
  coreServices,
  createBackendModule,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { historyImportExtensionPoint } from '@weibao/backstage-plugin-maintenance-node';
import { DEMO_CUSTOMERS } from '../customers';
import { createDemoImport } from '../demoImport';
import { IncidentAmounts } from '../planIncidents';

/** A smaller demo. */
export function createDemoModule(options: {
  amounts: IncidentAmounts;
  logger?: LoggerService;
}) {
  return createBackendModule({
    pluginId: 'maintenance',
    moduleId: 'demo',
    register(env) {
      env.registerInit({
        deps: {
          imports: historyImportExtensionPoint,
          logger: coreServices.logger,
        },
        async init({ imports, logger }) {
          imports.addHistoryImport(
            createDemoImport({
              customerRefs: DEMO_CUSTOMERS.map(({ ref }) => ref),
              logger,
              ...options,
            }),
          );
        },
      });
    },
  });
}
