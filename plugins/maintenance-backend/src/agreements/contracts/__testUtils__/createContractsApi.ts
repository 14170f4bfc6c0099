import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { Knex } from 'knex';
import { createTestApi } from '../../../__testUtils__/createTestApi';
import { createTestDeps } from '../../../__testUtils__/createTestDeps';
import { Policy } from '../../../platform/authorization/__testUtils__/createTestAuthorization';
import { MIGRATIONS_DIRECTORY } from '../../../platform/database/migrate';
import { rememberDevices } from '../../../inventory/devices/__testUtils__/rememberDevices';
import { KnownDevice } from '../../../inventory/devices/DeviceDirectory';
import { CoverageStore } from '../../coverage/CoverageStore';
import { ContractStore } from '../ContractStore';

const ACME = {
  apiVersion: 'weibao.io/v1alpha1',
  kind: 'Customer',
  metadata: { name: 'acme' },
};

const USERS = ['li.na', 'wang.fang'].map(name => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name },
  spec: {},
}));

/**
 * The API on a real database, with the customer `acme` in the catalog and the
 * devices given; it is noon in Shanghai on 2026-11-22.
 */
export async function createContractsApi(options: {
  db: Knex;
  devices?: KnownDevice[];
  policy?: Policy;
}) {
  const { db, devices = [], policy } = options;
  await db.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
  const deps = createTestDeps(db, {
    catalog: catalogServiceMock({ entities: [ACME, ...USERS] }),
    now: () => new Date('2026-11-22T04:00:00Z'),
  });
  await rememberDevices(db, devices);
  return {
    ...createTestApi(deps, { policy }),
    contractStore: new ContractStore({ db }),
    coverageStore: new CoverageStore({ db }),
  };
}
