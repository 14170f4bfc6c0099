import { mockCredentials } from '@backstage/backend-test-utils';
import { parseEntityRef } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { Knex } from 'knex';
import { createTestApi } from '../../../__testUtils__/createTestApi';
import { createTestDeps, USERS } from '../../../__testUtils__/createTestDeps';
import { Policy } from '../../../platform/authorization/__testUtils__/createTestAuthorization';
import { aContract } from '../../../agreements/contracts/__testUtils__/contractRecords';
import { ContractRecord } from '../../../agreements/contracts/ContractRecord';
import { ContractStore } from '../../../agreements/contracts/ContractStore';
import { MIGRATIONS_DIRECTORY } from '../../../platform/database/migrate';
import { rememberDevices } from '../../../inventory/devices/__testUtils__/rememberDevices';
import { KnownDevice } from '../../../inventory/devices/DeviceDirectory';
import { FileStore } from '../../../platform/files/FileStore';
import { InMemoryFileStore } from '../../../platform/files/__testUtils__/InMemoryFileStore';
import { InspectionResultStore } from '../InspectionResultStore';
import { InspectionStore } from '../InspectionStore';

/** The contract of the tests, from 2026 to the end of 2027. */
export const contract: ContractRecord = aContract('WB-2026-001', {
  endsOn: '2027-12-31',
  projectEngineerRef: 'user:default/chen.wei',
});

/**
 * The API on a real database with one contract that covers the devices given;
 * `clock.now` is Monday, 2026-11-23, noon in Shanghai.
 */
export async function createInspectionsApi(options: {
  db: Knex;
  devices?: KnownDevice[];
  /** Refs of devices that carry the tag `critical`. */
  tagged?: string[];
  /** Where photos are kept; in memory otherwise. */
  contents?: FileStore;
  policy?: Policy;
}) {
  const { db, policy, devices = [], tagged = [] } = options;
  await db.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
  const clock = { now: new Date('2026-11-23T04:00:00Z') };
  const deps = createTestDeps(db, {
    catalog: catalogServiceMock({
      entities: [...USERS, ...tagged.map(criticalEntity)],
    }),
    fileStore: options.contents ?? new InMemoryFileStore(),
    holidays: {
      holidays: ['2026-12-25', '2027-01-01'],
      makeUpWorkdays: [],
      publishedUntil: 2026,
    },
    now: () => clock.now,
  });
  const contractStore = new ContractStore({ db });
  await contractStore.insertContract(
    contract,
    devices.map(({ deviceRef }, index) => ({
      id: `coverage-${index}`,
      contractId: contract.id,
      scope: 'device',
      coveredRef: deviceRef,
      searchText: '',
    })),
  );

  await rememberDevices(db, devices);
  const { services, ...server } = createTestApi(deps, { policy });
  return {
    ...server,
    clock,
    contractStore,
    credentials: mockCredentials.user(),
    files: services.files.service,
    inspections: services.inspections.service,
    plans: services.plans.service,
    results: new InspectionResultStore({ db }),
    store: new InspectionStore({ db }),
  };
}

function criticalEntity(deviceRef: string) {
  const { namespace, name } = parseEntityRef(deviceRef);
  return {
    apiVersion: 'weibao.io/v1alpha1',
    kind: 'Device',
    metadata: { namespace, name, tags: ['critical'] },
  };
}
