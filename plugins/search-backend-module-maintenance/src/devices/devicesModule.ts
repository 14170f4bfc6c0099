import { createBackendModule } from '@backstage/backend-plugin-api';
import { catalogCollatorExtensionPoint } from '@backstage/plugin-search-backend-module-catalog';
import { deviceEntityTransformer } from './deviceEntityTransformer';

/**
 * Makes devices, sites and customers of the catalog findable by their facts.
 *
 * @remarks
 * A portal has one entity transformer. One with a transformer of its own calls
 * {@link deviceEntityTransformer} in it instead of adding this module.
 *
 * @public
 */
export const searchModuleMaintenanceDevices = createBackendModule({
  pluginId: 'search',
  moduleId: 'maintenance-devices',
  register(env) {
    env.registerInit({
      deps: { catalogCollator: catalogCollatorExtensionPoint },
      async init({ catalogCollator }) {
        catalogCollator.setEntityTransformer(deviceEntityTransformer);
      },
    });
  },
});
