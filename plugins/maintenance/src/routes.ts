import {
  createRouteRef,
  createSubRouteRef,
} from '@backstage/frontend-plugin-api';

/** The service desk. */
export const rootRouteRef = createRouteRef();

export const incidentRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/incidents/:id',
});

export const contractsRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/contracts',
});

export const contractRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/contracts/:id',
});
