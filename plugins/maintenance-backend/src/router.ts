import {
  AuditorService,
  AuthService,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { Router } from 'express';
import { Authorizers } from './platform/authorization/authorizers';
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
import { ContractGuard } from './agreements/contracts/ContractGuard';
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
  auditor: AuditorService;
  auth: AuthService;
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
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
  const { services, authorizers, permissions } = options;
  const { calendars, contracts, coverage, directory } = services;
  registerContractRoutes(router, {
    ...options,
    contracts: AuthorizedContractService.create({ ...authorizers, contracts }),
    coverage: AuthorizedCoverageService.create({
      ...authorizers,
      coverage,
      devices: directory,
      guard: ContractGuard.create({
        contracts,
        authorizer: authorizers.contractAuthorizer,
      }),
    }),
  });
  registerCalendarRoutes(router, {
    ...options,
    calendars: AuthorizedCalendarService.create({ calendars, permissions }),
  });
}

function mountIncidents(router: Router, options: RouterOptions): void {
  const { services, authorizers } = options;
  registerIncidentRoutes(router, {
    ...options,
    incidents: AuthorizedIncidentService.create({
      ...authorizers,
      incidents: services.incidents,
      devices: services.directory,
    }),
  });
}

function mountDevices(router: Router, options: RouterOptions): void {
  const { services, authorizers, auth } = options;
  registerDeviceRoutes(router, {
    ...options,
    devices: AuthorizedDeviceService.create({
      ...authorizers,
      service: services.devices,
      auth,
    }),
  });
  registerLedgerRoutes(router, {
    ...options,
    ledgers: AuthorizedLedgerService.create({
      ...authorizers,
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
    checklists: AuthorizedChecklistService.create({
      ...authorizers,
      checklists,
    }),
  });
  registerInspectionPlanRoutes(router, {
    ...options,
    plans: AuthorizedInspectionPlanService.create({ ...authorizers, plans }),
  });
  const authorizedInspections = AuthorizedInspectionService.create({
    ...authorizers,
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
    firstInspections: AuthorizedFirstInspectionService.create({
      ...authorizers,
      firstInspections: services.firstInspections,
      inspections: authorizedInspections,
    }),
  });
  registerFindingRoutes(router, {
    ...options,
    findings: AuthorizedFindingService.create({
      ...authorizers,
      findings: services.findings,
      devices: directory,
    }),
  });
  registerFileRoutes(router, {
    ...options,
    files: AuthorizedFileService.create({ ...authorizers, files }),
  });
}

function mountObligations(router: Router, options: RouterOptions): void {
  const { services, authorizers } = options;
  const { contractDirectory, directory, history, obligations } = services;
  const visibility = VisibilityReader.create({
    ...authorizers,
    auth: options.auth,
    now: options.now,
    subscriptions: services.subscriptionStore,
  });
  registerObligationRoutes(router, {
    ...options,
    obligations: AuthorizedObligationService.create({
      ...authorizers,
      obligations,
      contracts: contractDirectory,
      visibility,
    }),
    subscriptions: AuthorizedCalendarSubscriptionService.create({
      subscriptions: services.subscriptions,
      visibility,
    }),
  });
  registerHistoryRoutes(router, {
    ...options,
    history: AuthorizedHistoryService.create({
      ...authorizers,
      history,
      devices: {
        requireDevice: (deviceRef, credentials) =>
          requireDevice(directory, deviceRef, credentials),
      },
    }),
  });
}

function mountCases(router: Router, options: RouterOptions): void {
  const { services, authorizers, permissions } = options;
  const { cases, directory, incidents } = services;
  registerCaseRoutes(router, {
    ...options,
    cases: AuthorizedCaseService.create({
      ...authorizers,
      cases,
      devices: directory,
      incidents,
      permissions,
    }),
  });
  registerRecurrenceRoutes(router, {
    ...options,
    recurrences: AuthorizedRecurrenceService.create({
      ...authorizers,
      recurrences: services.recurrences,
      permissions,
    }),
  });
  registerCaseReviewRoutes(router, {
    ...options,
    caseReview: AuthorizedCaseReviewService.create({
      ...authorizers,
      caseReview: services.caseReview,
      permissions,
    }),
  });
  registerCaseDraftRoutes(router, {
    ...options,
    drafts: AuthorizedCaseDraftService.create({
      drafts: services.caseDrafts,
      permissions,
    }),
  });
}

function mountSearchDocuments(router: Router, options: RouterOptions): void {
  const { services, auth, httpAuth } = options;
  registerSearchDocumentRoutes(router, {
    searchDocuments: AuthorizedSearchDocumentService.create({
      service: services.searchDocuments,
      auth,
    }),
    httpAuth,
  });
}
