import {
  ApiBlueprint,
  createApiRef,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import {
  MaintenanceApi,
  MaintenanceClient,
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
        new MaintenanceClient({ discovery, fetchApi }),
    }),
});
