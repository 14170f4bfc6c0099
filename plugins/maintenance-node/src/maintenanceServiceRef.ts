import {
  BackstageCredentials,
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import {
  createMaintenanceClient,
  MaintenanceApi,
} from '@weibao/backstage-plugin-maintenance-common';

/**
 * Access to the maintenance plugin for other backend plugins.
 *
 * @public
 */
export interface MaintenanceService {
  /**
   * The HTTP API with the rights of these credentials: those of a request to
   * act for its user, the plugin's own for jobs.
   */
  withCredentials(credentials: BackstageCredentials): Promise<{
    api: MaintenanceApi;
    /** Pass it to every call; it expires after about an hour. */
    token: string;
  }>;
}

/** @public */
export const maintenanceServiceRef = createServiceRef<MaintenanceService>({
  id: 'maintenance.service',
  scope: 'plugin',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { auth: coreServices.auth, discovery: coreServices.discovery },
      factory({ auth, discovery }) {
        const api = createMaintenanceClient({ discovery });
        return {
          async withCredentials(credentials) {
            const { token } = await auth.getPluginRequestToken({
              onBehalfOf: credentials,
              targetPluginId: 'maintenance',
            });
            return { api, token };
          },
        };
      },
    }),
});
