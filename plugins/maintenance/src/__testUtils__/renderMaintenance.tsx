import {
  createFrontendPlugin,
  createRouteRef,
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

const docRootRouteRef = createRouteRef({
  params: ['namespace', 'kind', 'name'],
});

/** Where links to the pages of cases lead. */
const techdocsPlugin = createFrontendPlugin({
  pluginId: 'techdocs',
  routes: { docRoot: docRootRouteRef },
  extensions: [
    PageBlueprint.make({
      name: 'reader',
      params: {
        path: '/docs/:namespace/:kind/:name',
        routeRef: docRootRouteRef,
        loader: async () => <h1>Docs</h1>,
      },
    }),
  ],
});

/**
 * The plugin in an app, at one of its addresses, as the engineer sees it.
 *
 * @param permissions - everything is allowed when left out
 * @param timeZone - that of the portal, Asia/Shanghai when left out
 */
export function renderMaintenance(
  path: string,
  api: MaintenanceApi,
  entities: Entity[] = [],
  permissions?: Parameters<typeof mockApis.permission>[0],
  timeZone?: string,
) {
  return renderTestApp({
    features: [maintenancePlugin, catalogPlugin, techdocsPlugin],
    initialRouteEntries: [path],
    config: { maintenance: { timeZone } },
    apis: [
      [maintenanceApiRef, api],
      [catalogApiRef, catalogApiMock({ entities })],
      mockApis.identity({ userEntityRef: 'user:default/engineer' }),
      mockApis.permission(permissions),
    ],
  });
}
