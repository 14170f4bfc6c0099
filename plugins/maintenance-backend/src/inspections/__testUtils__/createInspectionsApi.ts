import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  Permission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  contractRules,
  customerResourceRef,
  deviceResourceRef,
  inspectionResourceRef,
} from '@weibao/backstage-plugin-maintenance-node';
import express from 'express';
import { Knex } from 'knex';
import { ResourceAuthorizer } from '../../authorization';
import { DatabaseCalendarStore } from '../../calendars/DatabaseCalendarStore';
import { DefaultCalendarService } from '../../calendars/DefaultCalendarService';
import { aContract } from '../../contracts/__testUtils__/contractRecords';
import { InMemoryDeviceDirectory } from '../../contracts/__testUtils__/InMemoryDeviceDirectory';
import { ContractRecord, NewCoverage } from '../../contracts/ContractRecord';
import { CustomerDirectory } from '../../contracts/CustomerDirectory';
import { DatabaseContractStore } from '../../contracts/DatabaseContractStore';
import { DatabaseCoverageStore } from '../../contracts/DatabaseCoverageStore';
import { DefaultContractDirectory } from '../../contracts/DefaultContractDirectory';
import { MIGRATIONS_DIRECTORY } from '../../database/migrate';
import { KnownDevice } from '../../devices/DeviceDirectory';
import {
  AuthorizedFileService,
  DatabaseFileRecordStore,
  DefaultFileService,
  FileStore,
  registerFileRoutes,
} from '../../files';
import { InMemoryFileStore } from '../../files/__testUtils__/InMemoryFileStore';
import { createApiRouter } from '../../schema/createApiRouter';
import {
  AnswerChecker,
  AuthorizedChecklistService,
  AuthorizedInspectionPlanService,
  AuthorizedInspectionService,
  DatabaseChecklistStore,
  DatabaseInspectionPlanStore,
  DatabaseInspectionResultStore,
  DatabaseInspectionStore,
  DefaultChecklistService,
  DefaultInspectionPlanService,
  DefaultInspectionService,
  InspectedDevices,
  InspectionOpener,
  InspectionReader,
  registerChecklistRoutes,
  registerInspectionPlanRoutes,
  registerInspectionRoutes,
} from '..';

/** The contract of the tests, from 2026 to the end of 2027. */
export const contract: ContractRecord = aContract('WB-2026-001', {
  endsOn: '2027-12-31',
  projectEngineerRef: 'user:default/chen.wei',
});

/**
 * The inspections API on a real database with one contract that covers the
 * devices given; `clock.now` is Monday, 2026-11-23, noon in Shanghai.
 */
export async function createInspectionsApi(options: {
  db: Knex;
  devices?: KnownDevice[];
  /** Refs of devices that carry the tag `critical`. */
  tagged?: string[];
  /** Where photos are kept; in memory otherwise. */
  contents?: FileStore;
  policy?: (permission: Permission) => PolicyDecision;
}) {
  const { db, policy, devices: known = [], tagged = [] } = options;
  await db.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
  const clock = { now: new Date('2026-11-23T04:00:00Z') };
  const now = () => clock.now;
  const devices = new InMemoryDeviceDirectory(known);
  const contractStore = DatabaseContractStore.create({ db });
  await contractStore.insertContract(
    contract,
    known.map(
      ({ deviceRef }, index): NewCoverage => ({
        id: `coverage-${index}`,
        contractId: contract.id,
        scope: 'device',
        coveredRef: deviceRef,
        searchText: '',
      }),
    ),
  );
  const contracts = DefaultContractDirectory.create({
    contracts: contractStore,
    coverage: DatabaseCoverageStore.create({ db }),
    devices,
  });
  const calendars = DefaultCalendarService.create({
    store: DatabaseCalendarStore.create({ db }),
    holidays: {
      holidays: ['2026-12-25', '2027-01-01'],
      makeUpWorkdays: [],
      publishedUntil: 2026,
    },
  });

  const permissions = mockServices.permissions.mock({
    authorizeConditional: async questions =>
      questions.map(({ permission }) =>
        policy ? policy(permission) : { result: AuthorizeResult.ALLOW },
      ),
  });
  const permissionsRegistry = mockServices.permissionsRegistry.mock({
    // The rules of the resources differ in nothing but their type.
    getPermissionRuleset: () => ({
      getRuleByName: () => contractRules.hasCustomer as never,
    }),
  });
  const authorization = { permissions, permissionsRegistry };
  const customerAuthorizer = ResourceAuthorizer.create({
    ...authorization,
    resourceRef: customerResourceRef,
  });
  const deviceAuthorizer = ResourceAuthorizer.create({
    ...authorization,
    resourceRef: deviceResourceRef,
  });
  const inspectionAuthorizer = ResourceAuthorizer.create({
    ...authorization,
    resourceRef: inspectionResourceRef,
  });

  const files = DefaultFileService.create({
    records: DatabaseFileRecordStore.create({ db }),
    contents: options.contents ?? new InMemoryFileStore(),
    customers: CustomerDirectory.create({
      devices,
      catalog: catalogServiceMock(),
    }),
  });
  const checklists = DefaultChecklistService.create({
    store: DatabaseChecklistStore.create({ db }),
  });
  const inspected = InspectedDevices.create({
    contracts,
    tags: { listTagged: async () => tagged },
  });
  const store = DatabaseInspectionStore.create({ db });
  const results = DatabaseInspectionResultStore.create({ db });
  const planStore = DatabaseInspectionPlanStore.create({ db });
  const opener = InspectionOpener.create({
    store,
    plans: planStore,
    checklists,
    devices: inspected,
  });
  const plans = DefaultInspectionPlanService.create({
    store: planStore,
    contracts,
    calendars,
    checklists,
    devices: inspected,
    logger: mockServices.logger.mock(),
    now,
  });
  const inspections = DefaultInspectionService.create({
    store,
    results,
    contracts,
    calendars,
    devices,
    opener,
    reader: InspectionReader.create({ store, results, contracts, opener }),
    answers: AnswerChecker.create({ store, files }),
    now,
  });

  const auditor = mockServices.auditor.mock();
  const audited = { success: jest.fn(), fail: jest.fn() };
  auditor.createEvent.mockResolvedValue(audited);
  const http = { httpAuth: mockServices.httpAuth(), auditor };
  const router = createApiRouter();
  registerChecklistRoutes(router, {
    checklists: AuthorizedChecklistService.create({
      checklists,
      inspectionAuthorizer,
      customerAuthorizer,
    }),
    ...http,
  });
  registerInspectionPlanRoutes(router, {
    plans: AuthorizedInspectionPlanService.create({
      plans,
      inspectionAuthorizer,
      customerAuthorizer,
    }),
    ...http,
  });
  registerInspectionRoutes(router, {
    inspections: AuthorizedInspectionService.create({
      inspections,
      plans,
      devices,
      inspectionAuthorizer,
      customerAuthorizer,
      deviceAuthorizer,
    }),
    ...http,
  });
  registerFileRoutes(router, {
    files: AuthorizedFileService.create({
      files,
      customerAuthorizer,
      inspectionAuthorizer,
    }),
    ...http,
  });
  return {
    app: express().use(router).use(mockErrorHandler()),
    audited,
    auditor,
    clock,
    contractStore,
    credentials: mockCredentials.user(),
    inspections,
    plans,
    results,
    store,
  };
}
