import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  CustomerResource,
  inspectionResourceRef,
  inspectionRules,
} from '@weibao/backstage-plugin-maintenance-node';
import { Knex } from 'knex';
import { CalendarService } from '../../agreements/calendars/CalendarService';
import { ContractDirectory } from '../../agreements/contracts/ContractDirectory';
import { DeviceDirectory } from '../../inventory/devices/DeviceDirectory';
import {
  inOrder,
  permissionsOf,
} from '../../platform/authorization/resourceTypes';
import { Capability } from '../../platform/capability/Capability';
import { UserDirectory } from '../../platform/entityRefs/UserDirectory';
import { FileService } from '../../platform/files/FileService';
import { RouteContext } from '../../platform/http/RouteContext';
import { ChecklistService } from '../checklists/ChecklistService';
import { InspectedDevices } from '../plans/InspectedDevices';
import { InspectionPlanService } from '../plans/InspectionPlanService';
import { InspectionPlanStore } from '../plans/InspectionPlanStore';
import { AnswerChecker } from './AnswerChecker';
import { AuthorizedInspectionService } from './AuthorizedInspectionService';
import { InspectionHistory } from './InspectionHistory';
import { InspectionDirectory } from './InspectionDirectory';
import {
  FirstInspectionRecords,
  InspectionFindings,
} from './InspectionFindings';
import { InspectionOpener } from './InspectionOpener';
import { InspectionReader } from './InspectionReader';
import { InspectionResultStore } from './InspectionResultStore';
import { registerInspectionRoutes } from './inspectionRoutes';
import { InspectionService } from './InspectionService';
import { InspectionStore } from './InspectionStore';

/** Inspections and what they found. */
export function createInspections(options: {
  calendars: CalendarService;
  catalog: CatalogService;
  checklists: ChecklistService;
  contracts: ContractDirectory;
  database: Knex;
  devices: DeviceDirectory;
  files: FileService;
  findings: InspectionFindings;
  firstInspections: FirstInspectionRecords;
  inspectedDevices: InspectedDevices;
  now?: () => Date;
  plans: InspectionPlanService;
  planStore: InspectionPlanStore;
}) {
  const { contracts, database: db, devices, plans, planStore } = options;
  const store = new InspectionStore({ db });
  const results = new InspectionResultStore({ db });
  const opener = new InspectionOpener({
    store,
    plans: planStore,
    checklists: options.checklists,
    devices: options.inspectedDevices,
  });
  const service = new InspectionService({
    store,
    results,
    contracts,
    calendars: options.calendars,
    opener,
    reader: new InspectionReader({
      store,
      results,
      contracts,
      opener,
      findings: options.findings,
      firstInspections: options.firstInspections,
    }),
    answers: new AnswerChecker({ store, files: options.files }),
    now: options.now,
  });

  const users = new UserDirectory(options);

  /** The service behind the permissions of who asks. */
  const authorize = ({ authorizers }: RouteContext) =>
    new AuthorizedInspectionService({
      authorizers,
      inspections: service,
      plans,
      devices,
      users,
    });

  return {
    service,
    authorize,
    directory: new InspectionDirectory({ store }),
    history: new InspectionHistory({ db }),
    registerResourceType: registry =>
      registry.addResourceType({
        resourceRef: inspectionResourceRef,
        permissions: permissionsOf(inspectionResourceRef),
        rules: Object.values(inspectionRules),
        // Whose inspections and plans these are.
        getResources: inOrder(async ids => {
          const resources = new Map<string, CustomerResource>();
          for (const [id, { customerRef }] of await planStore.getPlans(ids)) {
            resources.set(id, { customerRef });
          }
          for (const [id, customerRef] of await store.getCustomers(ids)) {
            resources.set(id, { customerRef });
          }
          return resources;
        }),
      }),
    registerRoutes: (router, context) =>
      registerInspectionRoutes(router, {
        ...context,
        inspections: authorize(context),
      }),
  } satisfies Capability;
}
