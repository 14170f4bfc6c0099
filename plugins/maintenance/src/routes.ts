import {
  createExternalRouteRef,
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

export const calendarsRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/calendars',
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
  path: '/inspections/plans/:id',
});

export const checklistRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/inspections/checklists/:id',
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

/** Incidents that repeat. */
export const casesRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/cases',
});

export const recurrenceRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/cases/recurrences/:key',
});

export const publishedCasesRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/cases/published',
});

export const caseDraftsRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/cases/drafts',
});

export const newCaseDraftRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/cases/drafts/new',
});

export const caseDraftRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/cases/drafts/:id',
});

export const caseReviewRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/cases/review',
});

/** The TechDocs of an entity, below which the pages of cases are. */
export const docsRouteRef = createExternalRouteRef({
  params: ['namespace', 'kind', 'name'],
  defaultTarget: 'techdocs.docRoot',
});

/** The templates of the Scaffolder. */
export const templatesRouteRef = createExternalRouteRef({
  defaultTarget: 'scaffolder.root',
});
