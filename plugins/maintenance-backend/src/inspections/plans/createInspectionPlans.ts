import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Knex } from 'knex';
import { CalendarService } from '../../agreements/calendars/CalendarService';
import { ContractDirectory } from '../../agreements/contracts/ContractDirectory';
import { Capability } from '../../platform/capability/Capability';
import { UserDirectory } from '../../platform/entityRefs/UserDirectory';
import { ChecklistService } from '../checklists/ChecklistService';
import { AuthorizedInspectionPlanService } from './AuthorizedInspectionPlanService';
import { PlanRenewals } from './PlanRenewals';
import { PlannedInspections } from './PlannedInspections';
import { DeviceTags } from './DeviceTags';
import { InspectedDevices } from './InspectedDevices';
import { registerInspectionPlanRoutes } from './inspectionPlanRoutes';
import { InspectionPlanService } from './InspectionPlanService';
import { InspectionPlanStore } from './InspectionPlanStore';
import { scheduleInspectionHorizon } from './scheduleInspectionHorizon';

/** When the devices of contracts are inspected. */
export function createInspectionPlans(options: {
  auth: AuthService;
  calendars: CalendarService;
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
  const store = new InspectionPlanStore({ db });
  const devices = new InspectedDevices({
    contracts,
    tags: new DeviceTags({ auth, catalog }),
  });
  const service = new InspectionPlanService({
    ...options,
    store,
    devices,
  });
  const users = new UserDirectory(options);
  return {
    service,
    devices,
    due: new PlannedInspections({ db, timeZone }),
    renewals: new PlanRenewals({ ...options, store, devices }),
    store,
    registerRoutes: (router, context) =>
      registerInspectionPlanRoutes(router, {
        ...context,
        plans: new AuthorizedInspectionPlanService({
          authorizers: context.authorizers,
          plans: service,
          users,
        }),
      }),
    schedule: scheduler =>
      scheduleInspectionHorizon({ plans: service, scheduler, logger }),
  } satisfies Capability;
}
