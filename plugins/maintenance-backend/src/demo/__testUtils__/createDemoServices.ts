import { mockServices } from '@backstage/backend-test-utils';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { createTestDeps } from '../../__testUtils__/createTestDeps';
import { MIGRATIONS_DIRECTORY } from '../../platform/database/migrate';
import { LedgerSources } from '../../inventory/ledgers/LedgerSources';
import { createServices } from '../../services';
import { demoServicesOf } from '../DemoServices';

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
  const deps = createTestDeps(database, {
    config: readPortalConfig(),
    events: mockServices.events.mock(),
  });
  const services = createServices(deps);
  const sources = new LedgerSources({
    ...deps,
    store: services.ledgers.store,
    service: services.ledgers.service,
  });
  return {
    options: { ...deps, services: demoServicesOf(services) },
    services,
    importLedgers: () => sources.importAll(),
    incidents: services.incidents.service,
  };
}
