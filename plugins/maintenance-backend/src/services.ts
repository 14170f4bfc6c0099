import { DatabaseCaseDocuments } from './cases/DatabaseCaseDocuments';
import { DatabaseContractDocuments } from './contracts/DatabaseContractDocuments';
import { createCaseServices } from './createCaseServices';
import { createContractServices } from './createContractServices';
import { createInspectionServices } from './createInspectionServices';
import { createObligationServices } from './createObligationServices';
import { DatabaseDeviceRegister } from './devices/DatabaseDeviceRegister';
import { DatabaseDeviceStore } from './devices/DatabaseDeviceStore';
import { DefaultDeviceDirectory } from './devices/DefaultDeviceDirectory';
import { DefaultDeviceService } from './devices/DefaultDeviceService';
import { DeviceDirectory } from './devices/DeviceDirectory';
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
  const directory: DeviceDirectory = DefaultDeviceDirectory.create({
    store: deviceStore,
    catalog,
  });
  const contractServices = createContractServices(foundations, { directory });
  const { calendars, contractDirectory, coverage } = contractServices;

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
  const inspectionServices = createInspectionServices(foundations, {
    ...contractServices,
    directory,
    incidents,
    models,
    register,
  });
  return {
    ...contractServices,
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
    deviceStore,
    devices,
    directory,
    incidents,
    ledgers,
    ledgerStore,
    ledgerUploads,
    models,
    register,
    searchDocuments: DefaultSearchDocumentService.create({
      sources: {
        case: DatabaseCaseDocuments.create({ db: database }),
        contract: DatabaseContractDocuments.create({ db: database }),
        incident: DatabaseIncidentDocuments.create({ db: database }),
      },
    }),
  };
}
