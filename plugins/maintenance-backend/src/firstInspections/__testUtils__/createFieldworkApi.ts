import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { DefaultEventsService } from '@backstage/plugin-events-node';
import {
  AuthorizeResult,
  Permission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  contractRules,
  customerResourceRef,
  deviceResourceRef,
  findingResourceRef,
  incidentResourceRef,
  inspectionResourceRef,
} from '@weibao/backstage-plugin-maintenance-node';
import express from 'express';
import { Knex } from 'knex';
import request from 'supertest';
import { ResourceAuthorizer } from '../../authorization';
import { DatabaseCalendarStore } from '../../calendars/DatabaseCalendarStore';
import { DefaultCalendarService } from '../../calendars/DefaultCalendarService';
import { aContract } from '../../contracts/__testUtils__/contractRecords';
import { ContractRecord } from '../../contracts/ContractRecord';
import { CustomerDirectory } from '../../contracts/CustomerDirectory';
import { DatabaseContractStore } from '../../contracts/DatabaseContractStore';
import { DatabaseCoverageStore } from '../../contracts/DatabaseCoverageStore';
import { DefaultContractDirectory } from '../../contracts/DefaultContractDirectory';
import { DefaultCoverageService } from '../../contracts/DefaultCoverageService';
import { MIGRATIONS_DIRECTORY } from '../../database/migrate';
import { DatabaseDeviceRegister } from '../../devices/DatabaseDeviceRegister';
import { DatabaseDeviceStore } from '../../devices/DatabaseDeviceStore';
import { DefaultDeviceDirectory } from '../../devices/DefaultDeviceDirectory';
import { DatabaseFileRecordStore, DefaultFileService } from '../../files';
import { png } from '../../files/__testUtils__/images';
import { InMemoryFileStore } from '../../files/__testUtils__/InMemoryFileStore';
import {
  AuthorizedFindingService,
  DatabaseFindingStore,
  DefaultFindingService,
  FindingFollower,
  InspectedPlaces,
  registerFindingRoutes,
} from '../../findings';
import { AuthorizedIncidentService } from '../../incidents/AuthorizedIncidentService';
import { DatabaseIncidentStore } from '../../incidents/DatabaseIncidentStore';
import { DefaultIncidentService } from '../../incidents/DefaultIncidentService';
import { registerIncidentRoutes } from '../../incidents/incidentRoutes';
import {
  AnswerChecker,
  AuthorizedInspectionService,
  DatabaseChecklistStore,
  DatabaseInspectionPlanStore,
  DatabaseInspectionResultStore,
  DatabaseInspectionStore,
  DefaultChecklistService,
  DefaultInspectionDirectory,
  DefaultInspectionPlanService,
  DefaultInspectionService,
  InspectedDevices,
  InspectionOpener,
  InspectionReader,
  registerInspectionRoutes,
} from '../../inspections';
import {
  DatabaseLedgerStore,
  DefaultLedgerService,
  ModelCatalog,
} from '../../ledgers';
import { csv } from '../../ledgers/__testUtils__/workbook';
import { LEDGER_TOPIC } from '../../ledgers/DefaultLedgerService';
import { createApiRouter } from '../../schema/createApiRouter';
import {
  AuthorizedFirstInspectionService,
  DatabaseFirstInspectionStore,
  DefaultFirstInspectionService,
  FirstInspectionReader,
  LedgerAmender,
  registerFirstInspectionRoutes,
} from '..';

export const ACME = 'customer:default/acme';

/** The contract of the tests, from 2026 to the end of 2027. */
export const contract: ContractRecord = aContract('WB-2026-001', {
  endsOn: '2027-12-31',
});

/** The ledger of the tests: three servers in one machine room. */
export const LEDGER = csv(
  '名称,序列号,品牌,型号,设备类型,机房,机柜',
  'db01,SN1,Dell,R740,服务器,一号机房,A1',
  'db02,SN2,Dell,R740,服务器,一号机房,A2',
  'db03,SN3,Dell,R740,服务器,一号机房,A3',
);

const models = ModelCatalog.load();

/**
 * Inspections, first inspections, findings and incidents over HTTP on a real
 * database, with a contract that covers the devices of an imported ledger one
 * by one; `clock.now` is Monday, 2026-11-23, noon in Shanghai.
 */
export async function createFieldworkApi(options: {
  db: Knex;
  policy?: (permission: Permission) => PolicyDecision;
}) {
  const { db, policy } = options;
  await db.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
  const clock = { now: new Date('2026-11-23T04:00:00Z') };
  const now = () => clock.now;
  const credentials = mockCredentials.user();
  const logger = mockServices.logger.mock();
  const events = DefaultEventsService.create({ logger });
  const ledgerEvents = new Array<unknown>();
  await events.subscribe({
    id: 'test',
    topics: [LEDGER_TOPIC],
    onEvent: async ({ eventPayload }) => {
      ledgerEvents.push(eventPayload);
    },
  });
  const catalog = catalogServiceMock();

  const register = DatabaseDeviceRegister.create({ db });
  const devices = DefaultDeviceDirectory.create({
    store: DatabaseDeviceStore.create({ db }),
    catalog,
  });
  const ledgers = DefaultLedgerService.create({
    store: DatabaseLedgerStore.create({ db }),
    register,
    models,
    catalog,
    events,
  });
  const importLedger = (bytes: Buffer) =>
    ledgers.importLedger(
      {
        bytes,
        customerRef: ACME,
        customerTitle: 'Acme',
        fileName: 'devices.csv',
      },
      { credentials },
    );
  await importLedger(LEDGER);

  const contractStore = DatabaseContractStore.create({ db });
  const coverageStore = DatabaseCoverageStore.create({ db });
  await contractStore.insertContract(
    contract,
    (
      await devices.listCustomerDevices(ACME)
    ).map(({ deviceRef, title }) => ({
      id: `coverage-${title}`,
      contractId: contract.id,
      scope: 'device' as const,
      coveredRef: deviceRef,
      searchText: '',
    })),
  );
  const contracts = DefaultContractDirectory.create({
    contracts: contractStore,
    coverage: coverageStore,
    devices,
  });
  const calendars = DefaultCalendarService.create({
    store: DatabaseCalendarStore.create({ db }),
  });
  const customers = CustomerDirectory.create({ devices, catalog });
  const files = DefaultFileService.create({
    records: DatabaseFileRecordStore.create({ db }),
    contents: new InMemoryFileStore(),
    customers,
  });
  const incidents = DefaultIncidentService.create({
    store: DatabaseIncidentStore.create(db),
    coverage: DefaultCoverageService.create({
      store: coverageStore,
      contracts: contractStore,
      calendars,
      devices,
      customers,
    }),
    calendars,
    logger,
    events,
    now,
  });

  const inspectionStore = DatabaseInspectionStore.create({ db });
  const directory = DefaultInspectionDirectory.create({
    store: inspectionStore,
  });
  const findingStore = DatabaseFindingStore.create({ db });
  const follower = FindingFollower.create({
    store: findingStore,
    incidents,
    now,
  });
  const findings = DefaultFindingService.create({
    store: findingStore,
    devices,
    files,
    follower,
    incidents,
    places: InspectedPlaces.create({ inspections: directory }),
    now,
  });
  const firstInspectionStore = DatabaseFirstInspectionStore.create({ db });
  const inspections = createInspections();
  const firstInspections = DefaultFirstInspectionService.create({
    store: firstInspectionStore,
    inspections,
    directory,
    register,
    files,
    amender: LedgerAmender.create({
      register,
      contracts,
      calendars,
      models,
      events,
    }),
    now,
  });

  function createInspections() {
    const results = DatabaseInspectionResultStore.create({ db });
    const opener = InspectionOpener.create({
      store: inspectionStore,
      plans: DatabaseInspectionPlanStore.create({ db }),
      checklists: DefaultChecklistService.create({
        store: DatabaseChecklistStore.create({ db }),
      }),
      devices: InspectedDevices.create({
        contracts,
        tags: { listTagged: async () => [] },
      }),
    });
    return DefaultInspectionService.create({
      store: inspectionStore,
      results,
      contracts,
      calendars,
      devices,
      opener,
      reader: InspectionReader.create({
        store: inspectionStore,
        results,
        contracts,
        opener,
        findings,
        firstInspections: FirstInspectionReader.create({
          store: firstInspectionStore,
        }),
      }),
      answers: AnswerChecker.create({ store: inspectionStore, files }),
      now,
    });
  }

  return {
    ...createApp(),
    clock,
    contracts,
    coverageStore,
    db,
    devices,
    events,
    findings,
    findingStore,
    firstInspectionStore,
    follower,
    importLedger,
    incidents,
    ledgerEvents,
    logger,
    register,
    startInspection: (id: string) =>
      inspections.startInspection(id, { credentials }),
    /** A stored image of a customer. */
    storeImage: async (customerRef = ACME) => {
      await db('devices')
        .insert({
          device_ref: 'device:default/other-1',
          customer_ref: 'customer:default/other',
          title: 'other-1',
          type: 'server',
          manufacturer: 'Dell',
          model: 'R740',
          model_matched: false,
          lifecycle: 'production',
          search_text: '',
          source: 'catalog',
        })
        .onConflict('device_ref')
        .ignore();
      return (await files.uploadFile(customerRef, png, { credentials })).id;
    },
  };

  function createApp() {
    const authorization = {
      permissions: mockServices.permissions.mock({
        authorizeConditional: async questions =>
          questions.map(({ permission }) =>
            policy ? policy(permission) : { result: AuthorizeResult.ALLOW },
          ),
      }),
      permissionsRegistry: mockServices.permissionsRegistry.mock({
        // The rules of the resources differ in nothing but their type.
        getPermissionRuleset: () => ({
          getRuleByName: () => contractRules.hasCustomer as never,
        }),
      }),
    };
    const customerAuthorizer = ResourceAuthorizer.create({
      ...authorization,
      resourceRef: customerResourceRef,
    });
    const deviceAuthorizer = ResourceAuthorizer.create({
      ...authorization,
      resourceRef: deviceResourceRef,
    });
    const auditor = mockServices.auditor.mock();
    auditor.createEvent.mockResolvedValue({
      success: jest.fn(),
      fail: jest.fn(),
    });
    const http = { httpAuth: mockServices.httpAuth(), auditor };
    const router = createApiRouter();
    const authorizedInspections = AuthorizedInspectionService.create({
      inspections,
      plans: {
        getContractResource: async () => ({ customerRef: ACME }),
      } satisfies Pick<DefaultInspectionPlanService, 'getContractResource'>,
      devices,
      inspectionAuthorizer: ResourceAuthorizer.create({
        ...authorization,
        resourceRef: inspectionResourceRef,
      }),
      customerAuthorizer,
      deviceAuthorizer,
    });
    registerInspectionRoutes(router, {
      inspections: authorizedInspections,
      ...http,
    });
    registerFirstInspectionRoutes(router, {
      firstInspections: AuthorizedFirstInspectionService.create({
        firstInspections,
        inspections: authorizedInspections,
        customerAuthorizer,
      }),
      ...http,
    });
    registerFindingRoutes(router, {
      findings: AuthorizedFindingService.create({
        findings,
        devices,
        findingAuthorizer: ResourceAuthorizer.create({
          ...authorization,
          resourceRef: findingResourceRef,
        }),
        deviceAuthorizer,
      }),
      ...http,
    });
    registerIncidentRoutes(router, {
      incidents: AuthorizedIncidentService.create({
        incidents,
        devices,
        incidentAuthorizer: ResourceAuthorizer.create({
          ...authorization,
          resourceRef: incidentResourceRef,
        }),
        customerAuthorizer,
        deviceAuthorizer,
      }),
      ...http,
    });
    const app = express().use(router).use(mockErrorHandler());
    return { app, auditor, http: request(app) };
  }
}
