import { CustomerResource } from '@weibao/backstage-plugin-maintenance-node';
import { Foundations } from './Foundations';
import { CalendarService } from './agreements/calendars/CalendarService';
import { ContractDirectory } from './agreements/contracts/ContractDirectory';
import { CoverageAmender } from './agreements/coverage/CoverageAmender';
import { ServiceCalendars } from './agreements/coverage/CoverageResolver';
import { CustomerDirectory } from './inventory/customers/CustomerDirectory';
import { DeviceDirectory } from './inventory/devices/DeviceDirectory';
import { DeviceRegister } from './inventory/devices/DeviceRegister';
import { createFileStore } from './platform/files/createFileStore';
import { DatabaseFileRecordStore } from './platform/files/DatabaseFileRecordStore';
import { DefaultFileService } from './platform/files/DefaultFileService';
import { DatabaseFindingStore } from './inspections/findings/DatabaseFindingStore';
import { DefaultFindingService } from './inspections/findings/DefaultFindingService';
import { FindingFollower } from './inspections/findings/FindingFollower';
import { InspectedPlaces } from './inspections/findings/InspectedPlaces';
import { DatabaseFirstInspectionStore } from './inspections/firstInspections/DatabaseFirstInspectionStore';
import { DefaultFirstInspectionService } from './inspections/firstInspections/DefaultFirstInspectionService';
import { FirstInspectionReader } from './inspections/firstInspections/FirstInspectionReader';
import { LedgerAmender } from './inspections/firstInspections/LedgerAmender';
import { DefaultIncidentService } from './incidents/log/DefaultIncidentService';
import { AnswerChecker } from './inspections/records/AnswerChecker';
import { CatalogDeviceTags } from './inspections/plans/DeviceTags';
import { DatabaseChecklistStore } from './inspections/checklists/DatabaseChecklistStore';
import { DatabaseInspectionPlanStore } from './inspections/plans/DatabaseInspectionPlanStore';
import { DatabaseInspectionResultStore } from './inspections/records/DatabaseInspectionResultStore';
import { DatabaseInspectionStore } from './inspections/records/DatabaseInspectionStore';
import { DefaultChecklistService } from './inspections/checklists/DefaultChecklistService';
import { DefaultInspectionDirectory } from './inspections/records/DefaultInspectionDirectory';
import { DefaultInspectionPlanService } from './inspections/plans/DefaultInspectionPlanService';
import { DefaultInspectionService } from './inspections/records/DefaultInspectionService';
import { InspectedDevices } from './inspections/plans/InspectedDevices';
import { InspectionOpener } from './inspections/records/InspectionOpener';
import { InspectionReader } from './inspections/records/InspectionReader';
import { ModelCatalog } from './inventory/ledgers/models/ModelCatalog';

/** Inspections with their plans and checklists, photos, findings, and first inspections. */
export function createInspectionServices(
  foundations: Foundations,
  neighbours: {
    calendars: CalendarService & ServiceCalendars;
    contractDirectory: ContractDirectory & CoverageAmender;
    customers: CustomerDirectory;
    directory: DeviceDirectory;
    incidents: DefaultIncidentService;
    models: ModelCatalog;
    register: DeviceRegister;
  },
) {
  const { auth, catalog, config, database: db, events, logger } = foundations;
  const { now } = foundations;
  const { calendars, contractDirectory, customers, directory } = neighbours;
  const { incidents, models, register } = neighbours;

  const files = DefaultFileService.create({
    records: DatabaseFileRecordStore.create({ db }),
    contents: foundations.fileStore ?? createFileStore(config),
    owners: customers,
  });
  const checklists = DefaultChecklistService.create({
    store: DatabaseChecklistStore.create({ db }),
  });
  const devices = InspectedDevices.create({
    contracts: contractDirectory,
    tags: CatalogDeviceTags.create({ auth, catalog }),
  });
  const store = DatabaseInspectionStore.create({ db });
  const results = DatabaseInspectionResultStore.create({ db });
  const planStore = DatabaseInspectionPlanStore.create({ db });
  const opener = InspectionOpener.create({
    store,
    plans: planStore,
    checklists,
    devices,
  });
  const plans = DefaultInspectionPlanService.create({
    store: planStore,
    contracts: contractDirectory,
    calendars,
    checklists,
    devices,
    logger,
    now,
  });
  const inspectionDirectory = DefaultInspectionDirectory.create({ store });
  const findingStore = DatabaseFindingStore.create({ db });
  const findingFollower = FindingFollower.create({
    store: findingStore,
    incidents,
    now,
  });
  const findings = DefaultFindingService.create({
    store: findingStore,
    devices: directory,
    files,
    follower: findingFollower,
    incidents,
    places: InspectedPlaces.create({ inspections: inspectionDirectory }),
    now,
  });
  const firstStore = DatabaseFirstInspectionStore.create({ db });
  const inspections = DefaultInspectionService.create({
    store,
    results,
    contracts: contractDirectory,
    calendars,
    opener,
    reader: InspectionReader.create({
      store,
      results,
      contracts: contractDirectory,
      opener,
      findings,
      firstInspections: FirstInspectionReader.create({ store: firstStore }),
    }),
    answers: AnswerChecker.create({ store, files }),
    now,
  });
  const firstInspections = DefaultFirstInspectionService.create({
    store: firstStore,
    inspections,
    directory: inspectionDirectory,
    register,
    files,
    amender: LedgerAmender.create({
      register,
      contracts: contractDirectory,
      calendars,
      models,
      events,
    }),
    now,
  });
  return {
    checklists,
    files,
    findingFollower,
    findings,
    firstInspections,
    inspections,
    plans,
    /** Whose inspections and plans these are, by id. */
    async getInspectionResources(ids: readonly string[]) {
      const resources = new Map<string, CustomerResource>();
      for (const [id, { customerRef }] of await planStore.getPlans(ids)) {
        resources.set(id, { customerRef });
      }
      for (const [id, customerRef] of await store.getCustomers(ids)) {
        resources.set(id, { customerRef });
      }
      return resources;
    },
  };
}
