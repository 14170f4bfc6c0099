import type { QueryClient } from '@tanstack/react-query';
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
import type { MaintenanceCaller } from './callMaintenance';

/** The maintenance backend as screens reach it. @public */
export const maintenanceApiRef = createApiRef<MaintenanceApi>().with({
  id: 'plugin.maintenance.client',
  pluginId: 'maintenance',
});

/** Where screens share what they have asked; the first one of them makes the client. @public */
export const queryClientRef = createApiRef<{ current?: QueryClient }>().with({
  id: 'plugin.maintenance.query-client',
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

export const queryClientApi = ApiBlueprint.make({
  name: 'query-client',
  params: define =>
    define({ api: queryClientRef, deps: {}, factory: () => ({}) }),
});

function loadedWhenCalled(
  options: Required<MaintenanceClientOptions>,
): MaintenanceApi {
  let loading: Promise<MaintenanceCaller> | undefined;
  return new Proxy({} as MaintenanceApi, {
    get:
      (_, operation: MaintenanceOperation) =>
      async (...args: never[]) => {
        loading ??= import('./callMaintenance').then(m =>
          m.createCaller(options),
        );
        return (await loading)(operation, args);
      },
  });
}
