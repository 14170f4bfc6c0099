import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Knex } from 'knex';
import { CalendarService } from '../../agreements/calendars/CalendarService';
import { ContractDirectory } from '../../agreements/contracts/ContractDirectory';
import { ServiceCalendars } from '../../agreements/coverage/CoverageResolver';
import { Capability } from '../../platform/capability/Capability';
import { ChecklistService } from '../checklists/ChecklistService';
import { AuthorizedInspectionPlanService } from './AuthorizedInspectionPlanService';
import { DatabaseInspectionPlanStore } from './DatabaseInspectionPlanStore';
import { DatabasePlannedInspections } from './DatabasePlannedInspections';
import { DefaultInspectionPlanService } from './DefaultInspectionPlanService';
import { CatalogDeviceTags } from './DeviceTags';
import { InspectedDevices } from './InspectedDevices';
import { registerInspectionPlanRoutes } from './inspectionPlanRoutes';
import { scheduleInspectionHorizon } from './scheduleInspectionHorizon';

/** When the devices of contracts are inspected. */
export function createInspectionPlans(options: {
  auth: AuthService;
  calendars: CalendarService & ServiceCalendars;
  catalog: CatalogService;
  checklists: ChecklistService;
  contracts: ContractDirectory;
  database: Knex;
  logger: LoggerService;
  now?: () => Date;
  timeZone: string;
}) {
  const { auth, catalog, contracts, database: db, logger } = options;
  const { timeZone } = options;
  const store = new DatabaseInspectionPlanStore({ db });
  const devices = new InspectedDevices({
    contracts,
    tags: new CatalogDeviceTags({ auth, catalog }),
  });
  const service = new DefaultInspectionPlanService({
    ...options,
    store,
    devices,
  });
  return {
    service,
    devices,
    due: new DatabasePlannedInspections({ db, timeZone }),
    store,
    registerRoutes: (router, context) =>
      registerInspectionPlanRoutes(router, {
        ...context,
        plans: new AuthorizedInspectionPlanService({
          authorizers: context.authorizers,
          plans: service,
        }),
      }),
    schedule: scheduler =>
      scheduleInspectionHorizon({ plans: service, scheduler, auth, logger }),
  } satisfies Capability;
}
