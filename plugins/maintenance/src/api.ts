import {
  ApiBlueprint,
  createApiRef,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import type {
  MaintenanceApi,
  MaintenanceClientOptions,
  MaintenanceOperation,
} from '@weibao/backstage-plugin-maintenance-common';

/** The maintenance backend as screens reach it. @public */
export const maintenanceApiRef = createApiRef<MaintenanceApi>().with({
  id: 'plugin.maintenance.client',
  pluginId: 'maintenance',
});

export const maintenanceApi = ApiBlueprint.make({
  params: define =>
    define({
      api: maintenanceApiRef,
      deps: { discovery: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discovery, fetchApi }) =>
        loadedWhenCalled({ discovery, fetchApi }),
    }),
});

function loadedWhenCalled(options: MaintenanceClientOptions): MaintenanceApi {
  return new Proxy({} as MaintenanceApi, {
    get:
      (_, operation: MaintenanceOperation) =>
      async (...args: never[]) => {
        const { callMaintenance } = await import('./callMaintenance');
        return callMaintenance(options, operation, args);
      },
  });
}
