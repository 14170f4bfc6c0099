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

export const inspectionsRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/inspections',
});

export const inspectionRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/inspections/:id',
});

export const inspectionPlanRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/inspection-plans/:id',
});

export const ledgersRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/ledgers',
});

export const ledgerUploadRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/ledgers/upload',
});

export const ledgerRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/ledgers/:id',
});

export const findingsRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/findings',
});

export const findingRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/findings/:id',
});

export const obligationsRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/obligations',
});
