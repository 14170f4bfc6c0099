import { DatabaseCaseDocuments } from './knowledge/cases/DatabaseCaseDocuments';
import { DatabaseContractDocuments } from './agreements/contracts/DatabaseContractDocuments';
import { createCaseServices } from './createCaseServices';
import { createContractServices } from './createContractServices';
import { createInspectionServices } from './createInspectionServices';
import { createObligationServices } from './createObligationServices';
import { DatabaseDeviceRegister } from './inventory/devices/DatabaseDeviceRegister';
import { DatabaseDeviceStore } from './inventory/devices/DatabaseDeviceStore';
import { DefaultDeviceDirectory } from './inventory/devices/DefaultDeviceDirectory';
import { DefaultDeviceService } from './inventory/devices/DefaultDeviceService';
import { DeviceDirectory } from './inventory/devices/DeviceDirectory';
import { Foundations } from './Foundations';
import { DatabaseIncidentDocuments } from './incidents/log/DatabaseIncidentDocuments';
import { DatabaseIncidentStore } from './incidents/log/DatabaseIncidentStore';
import { DefaultIncidentService } from './incidents/log/DefaultIncidentService';
import { DatabaseLedgerStore } from './inventory/ledgers/DatabaseLedgerStore';
import { DefaultLedgerService } from './inventory/ledgers/DefaultLedgerService';
import { ModelCatalog } from './inventory/ledgers/models/ModelCatalog';
import { DatabaseLedgerUploadStore } from './inventory/ledgers/uploads/DatabaseLedgerUploadStore';
import { DefaultLedgerUploads } from './inventory/ledgers/uploads/DefaultLedgerUploads';
import { DefaultSearchDocumentService } from './platform/searchDocuments/DefaultSearchDocumentService';

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
      incidents,
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
