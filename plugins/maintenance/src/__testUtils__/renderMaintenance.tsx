import {
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { MaintenanceApi } from '@weibao/backstage-plugin-maintenance-common';
import { maintenanceApiRef } from '../api';
import { maintenancePlugin } from '../plugin';

/** Where links to entities lead. */
const catalogPlugin = createFrontendPlugin({
  pluginId: 'catalog',
  routes: { catalogEntity: entityRouteRef },
  extensions: [
    PageBlueprint.make({
      name: 'entity',
      params: {
        path: '/catalog/:namespace/:kind/:name',
        routeRef: entityRouteRef,
        loader: async () => <h1>Entity</h1>,
      },
    }),
  ],
});

/** The plugin in an app, at one of its addresses, as the engineer sees it. */
export function renderMaintenance(
  path: string,
  api: MaintenanceApi,
  entities: Entity[] = [],
) {
  return renderTestApp({
    features: [maintenancePlugin, catalogPlugin],
    initialRouteEntries: [path],
    apis: [
      [maintenanceApiRef, api],
      [catalogApiRef, catalogApiMock({ entities })],
      mockApis.identity({ userEntityRef: 'user:default/engineer' }),
    ],
  });
}
