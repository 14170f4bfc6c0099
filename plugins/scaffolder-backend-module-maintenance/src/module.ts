import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import {
  readPortalPaths,
  readTimeZone,
} from '@weibao/backstage-plugin-maintenance-common';
import { maintenanceServiceRef } from '@weibao/backstage-plugin-maintenance-node';
import { createCaseDraftAction } from './actions/createCaseDraftAction';
import { createCaseWriteAction } from './actions/createCaseWriteAction';
import { createIncidentReportAction } from './actions/createIncidentReportAction';

/**
 * Adds the actions `maintenance:incident:report`, `maintenance:case:draft` and
 * `maintenance:case:write`.
 *
 * @public
 */
export const scaffolderModuleMaintenance = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'maintenance',
  register(env) {
    env.registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        config: coreServices.rootConfig,
        maintenance: maintenanceServiceRef,
      },
      async init({ actions, config, maintenance }) {
        const portalPaths = readPortalPaths(config);
        actions.addActions(
          createIncidentReportAction({ maintenance, portalPaths }),
          createCaseDraftAction({ maintenance, portalPaths }),
          createCaseWriteAction({
            maintenance,
            timeZone: readTimeZone(config),
          }),
        );
      },
    });
  },
});
