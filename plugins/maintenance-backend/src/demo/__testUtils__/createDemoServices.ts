import { mockServices } from '@backstage/backend-test-utils';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { Knex } from 'knex';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { DatabaseCalendarStore } from '../../calendars/DatabaseCalendarStore';
import { DefaultCalendarService } from '../../calendars/DefaultCalendarService';
import { CustomerDirectory } from '../../contracts/CustomerDirectory';
import { DatabaseContractStore } from '../../contracts/DatabaseContractStore';
import { DatabaseCoverageStore } from '../../contracts/DatabaseCoverageStore';
import { DefaultContractService } from '../../contracts/DefaultContractService';
import { DefaultCoverageService } from '../../contracts/DefaultCoverageService';
import { MIGRATIONS_DIRECTORY } from '../../database/migrate';
import { DatabaseDeviceRegister } from '../../devices/DatabaseDeviceRegister';
import { DatabaseDeviceStore } from '../../devices/DatabaseDeviceStore';
import { DefaultDeviceDirectory } from '../../devices/DefaultDeviceDirectory';
import { createTestIncidentService } from '../../incidents/__testUtils__/createTestIncidentService';
import { DatabaseLedgerStore } from '../../ledgers/DatabaseLedgerStore';
import { DefaultLedgerService } from '../../ledgers/DefaultLedgerService';
import { LedgerSources } from '../../ledgers/LedgerSources';
import { ModelCatalog } from '../../ledgers/models/ModelCatalog';
import { DemoServices } from '../DemoServices';

const PACKAGE = '@weibao/backstage-plugin-maintenance-backend';

/** The portal's own configuration, its ledgers found from wherever tests run. */
function readPortalConfig() {
  const path = resolvePackagePath(PACKAGE, '../../app-config.yaml');
  const { maintenance } = parse(readFileSync(path, 'utf8'));
  const backend = resolvePackagePath(PACKAGE, '../../packages/backend');
  const sources = maintenance.ledgers.sources.map(
    (source: { file: string }) => ({
      ...source,
      file: resolve(backend, source.file),
    }),
  );
  return mockServices.rootConfig({
    data: { maintenance: { demoData: true, ledgers: { sources } } },
  });
}

/** The services of the demo on a database, and the ledgers it waits for. */
export async function createDemoServices(database: Knex) {
  await database.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
  const catalog = catalogServiceMock();
  const directory = DefaultDeviceDirectory.create({
    store: DatabaseDeviceStore.create({ db: database }),
    catalog,
  });
  const customers = CustomerDirectory.create({ devices: directory, catalog });
  const calendars = DefaultCalendarService.create({
    store: DatabaseCalendarStore.create({ db: database }),
  });
  const contractStore = DatabaseContractStore.create({ db: database });
  const coverageStore = DatabaseCoverageStore.create({ db: database });
  const services: DemoServices = {
    calendars,
    directory,
    contracts: DefaultContractService.create({
      store: contractStore,
      coverage: coverageStore,
      calendars,
      customers,
    }),
    coverage: DefaultCoverageService.create({
      store: coverageStore,
      contracts: contractStore,
      calendars,
      devices: directory,
      customers,
    }),
  };
  const ledgerStore = DatabaseLedgerStore.create({ db: database });
  const options = {
    auth: mockServices.auth(),
    catalog,
    config: readPortalConfig(),
    database,
    discovery: mockServices.discovery(),
    events: mockServices.events.mock(),
    logger: mockServices.logger.mock(),
    notifications: { send: jest.fn(async () => {}) },
    signals: { publish: jest.fn(async () => {}) },
    urlReader: mockServices.urlReader.mock(),
    services,
  };
  const sources = new LedgerSources({
    ...options,
    store: ledgerStore,
    service: DefaultLedgerService.create({
      store: ledgerStore,
      register: DatabaseDeviceRegister.create({ db: database }),
      models: ModelCatalog.load(),
      catalog,
      events: options.events,
    }),
  });
  return {
    options,
    services,
    importLedgers: () => sources.importAll(),
    incidents: createTestIncidentService(database),
  };
}
