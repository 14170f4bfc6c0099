import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { FrontendPlugin } from '@backstage/frontend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { MaintenanceApi } from '@weibao/backstage-plugin-maintenance-common';
import { maintenanceApiRef } from '../api';
import { maintenancePlugin } from '../plugin';

/** The page of an entity, in the catalog as it is installed, on one of its tabs; others are in the catalog, too. */
export function renderEntityPage(
  entity: Entity,
  api: MaintenanceApi,
  tab: string = '',
  features: FrontendPlugin[] = [],
  others: Entity[] = [],
) {
  const { kind, metadata } = entity;
  return renderTestApp({
    features: [maintenancePlugin, ...features, catalogPlugin],
    initialRouteEntries: [
      `/catalog/default/${kind.toLowerCase()}/${metadata.name}${tab}`,
    ],
    apis: [
      [maintenanceApiRef, api],
      [catalogApiRef, catalogApiMock({ entities: [entity, ...others] })],
      mockApis.identity({ userEntityRef: 'user:default/engineer' }),
    ],
  });
}
