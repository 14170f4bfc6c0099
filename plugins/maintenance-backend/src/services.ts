import { DatabaseCalendarStore } from './calendars/DatabaseCalendarStore';
import { DefaultCalendarService } from './calendars/DefaultCalendarService';
import { DatabaseCaseDocuments } from './cases/DatabaseCaseDocuments';
import { CustomerDirectory } from './contracts/CustomerDirectory';
import { DatabaseContractDocuments } from './contracts/DatabaseContractDocuments';
import { DatabaseContractStore } from './contracts/DatabaseContractStore';
import { DatabaseCoverageStore } from './contracts/DatabaseCoverageStore';
import { DefaultContractDirectory } from './contracts/DefaultContractDirectory';
import { DefaultContractService } from './contracts/DefaultContractService';
import { DefaultCoverageService } from './contracts/DefaultCoverageService';
import { createCaseServices } from './createCaseServices';
import { createInspectionServices } from './createInspectionServices';
import { createObligationServices } from './createObligationServices';
import { DatabaseDeviceRegister } from './devices/DatabaseDeviceRegister';
import { DatabaseDeviceStore } from './devices/DatabaseDeviceStore';
import { DefaultDeviceDirectory } from './devices/DefaultDeviceDirectory';
import { DefaultDeviceService } from './devices/DefaultDeviceService';
import { Foundations } from './Foundations';
import { DatabaseIncidentDocuments } from './incidents/DatabaseIncidentDocuments';
import { DatabaseIncidentStore } from './incidents/DatabaseIncidentStore';
import { DefaultIncidentService } from './incidents/DefaultIncidentService';
import { DatabaseLedgerStore } from './ledgers/DatabaseLedgerStore';
import { DefaultLedgerService } from './ledgers/DefaultLedgerService';
import { ModelCatalog } from './ledgers/models/ModelCatalog';
import {
  DatabaseLedgerUploadStore,
  DefaultLedgerUploads,
} from './ledgers/uploads';
import { DefaultSearchDocumentService } from './searchDocuments';

/** The use cases of every capability, without permission checks. */
export type MaintenanceServices = ReturnType<typeof createServices>;

export function createServices(foundations: Foundations) {
  const { database, catalog, events, logger, now, signals } = foundations;
  const deviceStore = DatabaseDeviceStore.create({ db: database });
  const register = DatabaseDeviceRegister.create({ db: database });
  const directory = DefaultDeviceDirectory.create({
    store: deviceStore,
    catalog,
  });
  const customers = CustomerDirectory.create({ devices: directory, catalog });

  const calendars = DefaultCalendarService.create({
    store: DatabaseCalendarStore.create({ db: database }),
  });
  const contractStore = DatabaseContractStore.create({ db: database });
  const coverageStore = DatabaseCoverageStore.create({ db: database });
  const contracts = DefaultContractService.create({
    store: contractStore,
    coverage: coverageStore,
    calendars,
    customers,
    now,
  });
  const coverage = DefaultCoverageService.create({
    store: coverageStore,
    contracts: contractStore,
    calendars,
    devices: directory,
    customers,
    now,
  });

  const incidents = DefaultIncidentService.create({
    store: DatabaseIncidentStore.create(database),
    coverage,
    calendars,
    logger,
    events,
    signals,
    now,
  });
  const devices = DefaultDeviceService.create({
    directory,
    register,
    coverage,
    incidents,
  });
  const models = ModelCatalog.load();
  const ledgerStore = DatabaseLedgerStore.create({ db: database });
  const ledgers = DefaultLedgerService.create({
    store: ledgerStore,
    register,
    models,
    catalog,
    events,
  });
  const ledgerUploads = DefaultLedgerUploads.create({
    store: DatabaseLedgerUploadStore.create({ db: database }),
    logger,
    now,
  });
  const contractDirectory = DefaultContractDirectory.create({
    contracts: contractStore,
    coverage: coverageStore,
    devices: directory,
  });
  const inspectionServices = createInspectionServices(foundations, {
    calendars,
    contractDirectory,
    customers,
    directory,
    incidents,
    models,
    register,
  });
  return {
    ...inspectionServices,
    ...createObligationServices(foundations, {
      contractDirectory,
      files: inspectionServices.files,
    }),
    ...createCaseServices(foundations, {
      directory,
      findings: inspectionServices.findings,
      incidents,
      models,
    }),
    calendars,
    contractDirectory,
    contracts,
    coverage,
    deviceStore,
    devices,
    directory,
    incidents,
    ledgers,
    ledgerStore,
    ledgerUploads,
    searchDocuments: DefaultSearchDocumentService.create({
      sources: {
        case: DatabaseCaseDocuments.create({ db: database }),
        contract: DatabaseContractDocuments.create({ db: database }),
        incident: DatabaseIncidentDocuments.create({ db: database }),
      },
    }),
  };
}
