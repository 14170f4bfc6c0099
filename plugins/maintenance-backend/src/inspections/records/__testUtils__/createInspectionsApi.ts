import { mockCredentials } from '@backstage/backend-test-utils';
import { parseEntityRef } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { Knex } from 'knex';
import { createTestApi } from '../../../__testUtils__/createTestApi';
import { createTestFoundations } from '../../../__testUtils__/createTestFoundations';
import { Policy } from '../../../platform/authorization/__testUtils__/createTestAuthorization';
import { DatabaseCalendarStore } from '../../../agreements/calendars/DatabaseCalendarStore';
import { DefaultCalendarService } from '../../../agreements/calendars/DefaultCalendarService';
import { aContract } from '../../../agreements/contracts/__testUtils__/contractRecords';
import { ContractRecord } from '../../../agreements/contracts/ContractRecord';
import { DatabaseContractStore } from '../../../agreements/contracts/DatabaseContractStore';
import { createContractServices } from '../../../createContractServices';
import { createInspectionServices } from '../../../createInspectionServices';
import { MIGRATIONS_DIRECTORY } from '../../../platform/database/migrate';
import { InMemoryDeviceDirectory } from '../../../inventory/devices/__testUtils__/InMemoryDeviceDirectory';
import { KnownDevice } from '../../../inventory/devices/DeviceDirectory';
import { FileStore } from '../../../platform/files/FileStore';
import { InMemoryFileStore } from '../../../platform/files/__testUtils__/InMemoryFileStore';
import { createServices } from '../../../services';
import { DatabaseInspectionResultStore } from '../DatabaseInspectionResultStore';
import { DatabaseInspectionStore } from '../DatabaseInspectionStore';

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
  const foundations = createTestFoundations(db, {
    catalog: catalogServiceMock({ entities: tagged.map(criticalEntity) }),
    fileStore: options.contents ?? new InMemoryFileStore(),
    now: () => clock.now,
  });
  const contractStore = DatabaseContractStore.create({ db });
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

  const directory = new InMemoryDeviceDirectory(devices);
  const neighbours = {
    ...createServices(foundations),
    ...createContractServices(foundations, { directory }),
    calendars: DefaultCalendarService.create({
      store: DatabaseCalendarStore.create({ db }),
      holidays: {
        holidays: ['2026-12-25', '2027-01-01'],
        makeUpWorkdays: [],
        publishedUntil: 2026,
      },
    }),
    directory,
  };
  const services = {
    ...neighbours,
    ...createInspectionServices(foundations, neighbours),
  };
  return {
    ...createTestApi(foundations, { policy, services }),
    clock,
    contractStore,
    credentials: mockCredentials.user(),
    inspections: services.inspections,
    plans: services.plans,
    results: DatabaseInspectionResultStore.create({ db }),
    store: DatabaseInspectionStore.create({ db }),
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
