import { AuthService, HttpAuthService } from '@backstage/backend-plugin-api';
import { Router } from 'express';
import { ChangeAudit } from './platform/audit/ChangeAudit';
import { Authorizers } from './platform/authorization/Authorizers';
import { AuthorizedCalendarService } from './agreements/calendars/AuthorizedCalendarService';
import { registerCalendarRoutes } from './agreements/calendars/calendarRoutes';
import { AuthorizedCaseDraftService } from './knowledge/drafts/AuthorizedCaseDraftService';
import { registerCaseDraftRoutes } from './knowledge/drafts/caseDraftRoutes';
import { AuthorizedCaseService } from './knowledge/cases/AuthorizedCaseService';
import { registerCaseRoutes } from './knowledge/cases/caseRoutes';
import { AuthorizedCaseReviewService } from './knowledge/review/AuthorizedCaseReviewService';
import { registerCaseReviewRoutes } from './knowledge/review/caseReviewRoutes';
import { AuthorizedContractService } from './agreements/contracts/AuthorizedContractService';
import { AuthorizedCoverageService } from './agreements/coverage/AuthorizedCoverageService';
import { registerContractRoutes } from './agreements/contracts/contractRoutes';
import { AuthorizedDeviceService } from './inventory/devices/AuthorizedDeviceService';
import { requireDevice } from './inventory/devices/requireDevice';
import { registerDeviceRoutes } from './inventory/devices/deviceRoutes';
import { AuthorizedFileService } from './platform/files/AuthorizedFileService';
import { registerFileRoutes } from './platform/files/fileRoutes';
import { AuthorizedFindingService } from './inspections/findings/AuthorizedFindingService';
import { registerFindingRoutes } from './inspections/findings/findingRoutes';
import { AuthorizedFirstInspectionService } from './inspections/firstInspections/AuthorizedFirstInspectionService';
import { registerFirstInspectionRoutes } from './inspections/firstInspections/firstInspectionRoutes';
import { AuthorizedHistoryService } from './platform/history/AuthorizedHistoryService';
import { registerHistoryRoutes } from './platform/history/historyRoutes';
import { AuthorizedIncidentService } from './incidents/log/AuthorizedIncidentService';
import { registerIncidentRoutes } from './incidents/log/incidentRoutes';
import { AuthorizedChecklistService } from './inspections/checklists/AuthorizedChecklistService';
import { AuthorizedInspectionPlanService } from './inspections/plans/AuthorizedInspectionPlanService';
import { AuthorizedInspectionService } from './inspections/records/AuthorizedInspectionService';
import { registerChecklistRoutes } from './inspections/checklists/checklistRoutes';
import { registerInspectionPlanRoutes } from './inspections/plans/inspectionPlanRoutes';
import { registerInspectionRoutes } from './inspections/records/inspectionRoutes';
import { AuthorizedLedgerService } from './inventory/ledgers/AuthorizedLedgerService';
import { registerLedgerRoutes } from './inventory/ledgers/ledgerRoutes';
import { AuthorizedCalendarSubscriptionService } from './agreements/obligations/AuthorizedCalendarSubscriptionService';
import { AuthorizedObligationService } from './agreements/obligations/AuthorizedObligationService';
import { registerObligationRoutes } from './agreements/obligations/obligationRoutes';
import { VisibilityReader } from './agreements/obligations/VisibilityReader';
import { AuthorizedRecurrenceService } from './knowledge/recurrences/AuthorizedRecurrenceService';
import { registerRecurrenceRoutes } from './knowledge/recurrences/recurrenceRoutes';
import { createApiRouter } from './schema/createApiRouter';
import { AuthorizedSearchDocumentService } from './platform/searchDocuments/AuthorizedSearchDocumentService';
import { registerSearchDocumentRoutes } from './platform/searchDocuments/searchDocumentRoutes';
import { MaintenanceServices } from './services';

interface RouterOptions {
  services: MaintenanceServices;
  authorizers: Authorizers;
  audit: ChangeAudit;
  auth: AuthService;
  httpAuth: HttpAuthService;
  /** When somebody was last seen is told by it; the system's clock when left out. */
  now?: () => Date;
}

/** Puts permission checks around the services and mounts their routes. */
export function createRouter(options: RouterOptions): Router {
  const router = createApiRouter();
  mountContracts(router, options);
  mountIncidents(router, options);
  mountDevices(router, options);
  mountInspections(router, options);
  mountObligations(router, options);
  mountCases(router, options);
  mountSearchDocuments(router, options);
  return router;
}

function mountContracts(router: Router, options: RouterOptions): void {
  const { services, authorizers } = options;
  const { calendars, coverage, directory } = services;
  const contracts = new AuthorizedContractService({
    authorizers,
    contracts: services.contracts,
  });
  registerContractRoutes(router, {
    ...options,
    contracts,
    coverage: new AuthorizedCoverageService({
      authorizers,
      coverage,
      contracts,
      devices: directory,
    }),
  });
  registerCalendarRoutes(router, {
    ...options,
    calendars: new AuthorizedCalendarService({ authorizers, calendars }),
  });
}

function mountIncidents(router: Router, options: RouterOptions): void {
  const { services, authorizers } = options;
  registerIncidentRoutes(router, {
    ...options,
    incidents: new AuthorizedIncidentService({
      authorizers,
      incidents: services.incidents,
      devices: services.directory,
    }),
  });
}

function mountDevices(router: Router, options: RouterOptions): void {
  const { services, authorizers, auth } = options;
  registerDeviceRoutes(router, {
    ...options,
    devices: new AuthorizedDeviceService({
      authorizers,
      service: services.devices,
      devices: services.directory,
      auth,
    }),
  });
  registerLedgerRoutes(router, {
    ...options,
    ledgers: new AuthorizedLedgerService({
      authorizers,
      service: services.ledgers,
      uploads: services.ledgerUploads,
    }),
  });
}

function mountInspections(router: Router, options: RouterOptions): void {
  const { services, authorizers } = options;
  const { checklists, directory, files, inspections, plans } = services;
  registerChecklistRoutes(router, {
    ...options,
    checklists: new AuthorizedChecklistService({
      authorizers,
      checklists,
    }),
  });
  registerInspectionPlanRoutes(router, {
    ...options,
    plans: new AuthorizedInspectionPlanService({ authorizers, plans }),
  });
  const authorizedInspections = new AuthorizedInspectionService({
    authorizers,
    inspections,
    plans,
    devices: directory,
  });
  registerInspectionRoutes(router, {
    ...options,
    inspections: authorizedInspections,
  });
  registerFirstInspectionRoutes(router, {
    ...options,
    firstInspections: new AuthorizedFirstInspectionService({
      firstInspections: services.firstInspections,
      inspections: authorizedInspections,
    }),
  });
  registerFindingRoutes(router, {
    ...options,
    findings: new AuthorizedFindingService({
      authorizers,
      findings: services.findings,
      devices: directory,
      incidents: services.incidents,
    }),
  });
  registerFileRoutes(router, {
    ...options,
    files: new AuthorizedFileService({ authorizers, files }),
  });
}

function mountObligations(router: Router, options: RouterOptions): void {
  const { services, authorizers } = options;
  const { contractDirectory, directory, history, obligations } = services;
  const visibility = new VisibilityReader({
    authorizers,
    auth: options.auth,
    now: options.now,
    subscriptions: services.subscriptionStore,
  });
  registerObligationRoutes(router, {
    ...options,
    obligations: new AuthorizedObligationService({
      authorizers,
      obligations,
      contracts: contractDirectory,
      visibility,
    }),
    subscriptions: new AuthorizedCalendarSubscriptionService({
      subscriptions: services.subscriptions,
      visibility,
    }),
  });
  registerHistoryRoutes(router, {
    ...options,
    history: new AuthorizedHistoryService({
      authorizers,
      history,
      devices: {
        requireDevice: (deviceRef, call) =>
          requireDevice(directory, deviceRef, call),
      },
    }),
  });
}

function mountCases(router: Router, options: RouterOptions): void {
  const { services, authorizers } = options;
  const { cases, directory, incidents } = services;
  registerCaseRoutes(router, {
    ...options,
    cases: new AuthorizedCaseService({
      authorizers,
      cases,
      devices: directory,
      incidents,
    }),
  });
  registerRecurrenceRoutes(router, {
    ...options,
    recurrences: new AuthorizedRecurrenceService({
      authorizers,
      recurrences: services.recurrences,
    }),
  });
  registerCaseReviewRoutes(router, {
    ...options,
    caseReview: new AuthorizedCaseReviewService({
      authorizers,
      caseReview: services.caseReview,
      incidents,
    }),
  });
  registerCaseDraftRoutes(router, {
    ...options,
    drafts: new AuthorizedCaseDraftService({
      authorizers,
      drafts: services.caseDrafts,
    }),
  });
}

function mountSearchDocuments(router: Router, options: RouterOptions): void {
  const { services, auth, httpAuth } = options;
  registerSearchDocumentRoutes(router, {
    searchDocuments: new AuthorizedSearchDocumentService({
      service: services.searchDocuments,
      auth,
    }),
    httpAuth,
  });
}
