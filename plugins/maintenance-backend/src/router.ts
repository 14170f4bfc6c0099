import {
  AuditorService,
  AuthService,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { Router } from 'express';
import { Authorizers } from './authorization';
import { AuthorizedCalendarService } from './calendars/AuthorizedCalendarService';
import { registerCalendarRoutes } from './calendars/calendarRoutes';
import { AuthorizedContractService } from './contracts/AuthorizedContractService';
import { AuthorizedCoverageService } from './contracts/AuthorizedCoverageService';
import { ContractGuard } from './contracts/ContractGuard';
import { registerContractRoutes } from './contracts/contractRoutes';
import { AuthorizedDeviceService } from './devices/AuthorizedDeviceService';
import { registerDeviceRoutes } from './devices/deviceRoutes';
import { AuthorizedIncidentService } from './incidents/AuthorizedIncidentService';
import { registerIncidentRoutes } from './incidents/incidentRoutes';
import { AuthorizedLedgerService } from './ledgers/AuthorizedLedgerService';
import { registerLedgerRoutes } from './ledgers/ledgerRoutes';
import { createApiRouter } from './schema/createApiRouter';
import { MaintenanceServices } from './services';

/** Puts permission checks around the services and mounts their routes. */
export function createRouter(options: {
  services: MaintenanceServices;
  authorizers: Authorizers;
  auditor: AuditorService;
  auth: AuthService;
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
}): Router {
  const { services, authorizers, auditor, auth, httpAuth, permissions } =
    options;
  const { calendars, contracts, coverage, directory } = services;
  const router = createApiRouter();
  registerContractRoutes(router, {
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
    httpAuth,
    auditor,
  });
  registerCalendarRoutes(router, {
    calendars: AuthorizedCalendarService.create({ calendars, permissions }),
    httpAuth,
    auditor,
  });
  registerIncidentRoutes(router, {
    incidents: AuthorizedIncidentService.create({
      ...authorizers,
      incidents: services.incidents,
      devices: directory,
    }),
    httpAuth,
    auditor,
  });
  registerDeviceRoutes(router, {
    devices: AuthorizedDeviceService.create({
      ...authorizers,
      service: services.devices,
      auth,
    }),
    httpAuth,
  });
  registerLedgerRoutes(router, {
    ledgers: AuthorizedLedgerService.create({
      ...authorizers,
      service: services.ledgers,
    }),
    httpAuth,
    auditor,
  });
  return router;
}
