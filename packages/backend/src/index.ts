import { createSpecializedBackend } from '@backstage/backend-app-api';
import {
  defaultServiceFactories,
  discoveryFeatureLoader,
} from '@backstage/backend-defaults';
import { createInProcessPermissions } from '@weibao/backstage-plugin-permission-node-in-process';
import { startOrEnd } from './startOrEnd';

const permissions = createInProcessPermissions();

const backend = createSpecializedBackend({
  defaultServiceFactories,
  extensionPointFactoryMiddleware: [permissions.policyMiddleware],
});
backend.add(permissions.serviceFactory);
backend.add(import('./startInTurn'));
// What `backend.packages` lists: the demo, which is not part of production.
backend.add(discoveryFeatureLoader);

backend.add(import('@backstage/plugin-app-backend'));

backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));

backend.add(import('@backstage/plugin-permission-backend'));
backend.add(
  import('@backstage/plugin-permission-backend-module-allow-all-policy'),
);

backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));
backend.add(
  import('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'),
);

backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@weibao/backstage-plugin-search-backend-module-cjk'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));
backend.add(import('@backstage/plugin-search-backend-module-techdocs'));
backend.add(
  import('@weibao/backstage-plugin-search-backend-module-maintenance'),
);
backend.add(
  import('@weibao/backstage-plugin-search-backend-module-maintenance/devices'),
);

backend.add(import('@backstage/plugin-scaffolder-backend'));
backend.add(
  import('@weibao/backstage-plugin-scaffolder-backend-module-maintenance'),
);
backend.add(import('@backstage/plugin-techdocs-backend'));
backend.add(
  import('@weibao/backstage-plugin-techdocs-backend-module-markdown'),
);
backend.add(import('@backstage/plugin-user-settings-backend'));
backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-signals-backend'));
backend.add(import('@backstage/plugin-events-backend'));

backend.add(import('@weibao/backstage-plugin-maintenance-backend'));
backend.add(
  import('@weibao/backstage-plugin-catalog-backend-module-maintenance'),
);

startOrEnd(backend);
