import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EventsService } from '@backstage/plugin-events-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import { Knex } from 'knex';
import { DatabaseCalendarStore } from './calendars/DatabaseCalendarStore';
import { DefaultCalendarService } from './calendars/DefaultCalendarService';
import { CustomerDirectory } from './contracts/CustomerDirectory';
import { DatabaseContractStore } from './contracts/DatabaseContractStore';
import { DatabaseCoverageStore } from './contracts/DatabaseCoverageStore';
import { DefaultContractService } from './contracts/DefaultContractService';
import { DefaultCoverageService } from './contracts/DefaultCoverageService';
import { DatabaseDeviceRegister } from './devices/DatabaseDeviceRegister';
import { DatabaseDeviceStore } from './devices/DatabaseDeviceStore';
import { DefaultDeviceDirectory } from './devices/DefaultDeviceDirectory';
import { DefaultDeviceService } from './devices/DefaultDeviceService';
import { DatabaseIncidentStore } from './incidents/DatabaseIncidentStore';
import { DefaultIncidentService } from './incidents/DefaultIncidentService';
import { DatabaseLedgerStore } from './ledgers/DatabaseLedgerStore';
import { DefaultLedgerService } from './ledgers/DefaultLedgerService';
import { ModelCatalog } from './ledgers/models/ModelCatalog';

/** What the plugin stands on. */
export interface Foundations {
  database: Knex;
  auth: AuthService;
  catalog: CatalogService;
  events: EventsService;
  logger: LoggerService;
  signals: SignalsService;
}

/** The use cases of every capability, without permission checks. */
export type MaintenanceServices = ReturnType<typeof createServices>;

export function createServices(foundations: Foundations) {
  const { database, catalog, events, logger, signals } = foundations;
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
  });
  const coverage = DefaultCoverageService.create({
    store: coverageStore,
    contracts: contractStore,
    calendars,
    devices: directory,
    customers,
  });

  const incidents = DefaultIncidentService.create({
    store: DatabaseIncidentStore.create(database),
    coverage,
    calendars,
    logger,
    events,
    signals,
  });
  const devices = DefaultDeviceService.create({
    directory,
    register,
    coverage,
    incidents,
  });
  const ledgerStore = DatabaseLedgerStore.create({ db: database });
  const ledgers = DefaultLedgerService.create({
    store: ledgerStore,
    register,
    models: ModelCatalog.load(),
    catalog,
    events,
  });
  return {
    calendars,
    contracts,
    coverage,
    deviceStore,
    devices,
    directory,
    incidents,
    ledgers,
    ledgerStore,
  };
}
