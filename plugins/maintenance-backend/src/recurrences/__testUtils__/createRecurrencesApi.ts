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
  IncidentEventInput,
  IncidentInput,
} from '@weibao/backstage-plugin-maintenance-common';
import {
  findingResourceRef,
  incidentResourceRef,
  incidentRules,
} from '@weibao/backstage-plugin-maintenance-node';
import express from 'express';
import { Knex } from 'knex';
import request from 'supertest';
import { ResourceAuthorizer } from '../../authorization';
import { DatabaseCaseDraftStore, DefaultDraftRegister } from '../../caseDrafts';
import {
  AuthorizedCaseReviewService,
  DefaultCaseReviewService,
  registerCaseReviewRoutes,
} from '../../caseReview';
import {
  CaseIndexer,
  DatabaseCaseStore,
  DatabaseFeedbackStore,
  DefaultCaseService,
} from '../../cases';
import { InMemoryKnowledgeBase } from '../../cases/__testUtils__/InMemoryKnowledgeBase';
import { MIGRATIONS_DIRECTORY } from '../../database/migrate';
import { aDeviceRecord } from '../../devices/__testUtils__/aDeviceRecord';
import { DatabaseDeviceParameters } from '../../devices/DatabaseDeviceParameters';
import { DatabaseDeviceStore } from '../../devices/DatabaseDeviceStore';
import { DatabaseProtectedNames } from '../../devices/DatabaseProtectedNames';
import { DefaultDeviceDirectory } from '../../devices/DefaultDeviceDirectory';
import {
  DatabaseFindingStore,
  DefaultFindingService,
  FindingFollower,
  InspectedPlaces,
} from '../../findings';
import { createTestIncidentService } from '../../incidents/__testUtils__/createTestIncidentService';
import { DatabaseIncidentFaults } from '../../incidents/DatabaseIncidentFaults';
import { DatabaseRecurringIncidents } from '../../incidents/DatabaseRecurringIncidents';
import {
  DatabaseInspectionStore,
  DefaultInspectionDirectory,
} from '../../inspections';
import { KnowledgeBaseFile } from '../../knowledgeBase/KnowledgeBase';
import { ModelCatalog } from '../../ledgers/models/ModelCatalog';
import { createApiRouter } from '../../schema/createApiRouter';
import {
  AuthorizedRecurrenceService,
  CaseDrafter,
  CatalogPersonNames,
  DefaultRecurrenceService,
  registerRecurrenceRoutes,
} from '..';

export const ACME = 'customer:default/acme';
export const OTHER = 'customer:default/other';

const CUSTOMERS = [
  {
    customerRef: ACME,
    title: '海滨银行股份有限公司',
    address: '深圳市福田区滨河大道 5055 号',
    source: 'ledger' as const,
  },
  {
    customerRef: OTHER,
    title: 'Xunda Logistics Ltd.',
    source: 'ledger' as const,
  },
];
const SITES = [
  {
    siteRef: 'site:default/acme-main',
    customerRef: ACME,
    title: '总行一号机房',
    address: '深圳市南山区科苑路 88 号',
    source: 'ledger' as const,
  },
];

const ofAcme = {
  customerRef: ACME,
  siteRef: 'site:default/acme-main',
  manufacturer: 'HPE',
  model: 'ProLiant DL380 Gen10',
  type: 'server',
};

/** Three servers of one model in a room of `acme`, and two devices elsewhere. */
export const DEVICES = {
  db01: aDeviceRecord('acme-db01', {
    ...ofAcme,
    title: '核心数据库 01',
    serialNumber: '6CU7310AAA',
    managementAddress: '10.10.0.11',
  }),
  db02: aDeviceRecord('acme-db02', {
    ...ofAcme,
    title: '核心数据库 02',
    serialNumber: '6CU7310BBB',
  }),
  db03: aDeviceRecord('acme-db03', {
    ...ofAcme,
    title: '核心数据库 03',
    serialNumber: '6CU7310CCC',
  }),
  other: aDeviceRecord('other-app01', {
    ...ofAcme,
    customerRef: OTHER,
    siteRef: undefined,
    title: 'APP-01',
    serialNumber: '6CU7310DDD',
  }),
  router: aDeviceRecord('other-r1', {
    customerRef: OTHER,
    siteRef: undefined,
    manufacturer: 'Huawei',
    model: 'NE40E',
    type: 'router',
    title: 'Router 1',
    serialNumber: 'NE40E-0001',
  }),
};

/** What is told of an incident; it is solved unless it says otherwise. */
export type Told = Partial<
  Pick<IncidentInput, 'title' | 'description' | 'level' | 'reporter'>
> &
  Partial<
    Pick<
      IncidentEventInput,
      'cause' | 'solution' | 'prevention' | 'faultPart' | 'faultCode'
    >
  > & {
    device: keyof typeof DEVICES;
    /** Days before {@link NOW}. */
    daysAgo: number;
    /** What happens after it has been taken, in place of its solution. */
    then?: Omit<IncidentEventInput, 'version'>[];
    /** Who takes it. */
    by?: string;
  };

/** Noon in Shanghai. */
export const NOW = new Date('2026-11-22T04:00:00.000Z');
const DAY = 86_400_000;

const PEOPLE = [
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name: 'chen.wei' },
    spec: { profile: { displayName: '陈伟' } },
  },
];

const allow = (_permission: Permission): PolicyDecision => ({
  result: AuthorizeResult.ALLOW,
});

/** Lets incidents and findings of one customer through, and all basic permissions. */
export function onlyOf(customerRef: string) {
  return (permission: Permission): PolicyDecision =>
    'resourceType' in permission
      ? {
          result: AuthorizeResult.CONDITIONAL,
          pluginId: 'maintenance',
          resourceType: permission.resourceType,
          conditions: {
            rule: 'HAS_CUSTOMER',
            resourceType: permission.resourceType,
            params: { customers: [customerRef] },
          },
        }
      : { result: AuthorizeResult.ALLOW };
}

/** Recurrences and the case review over HTTP on a real database, at {@link NOW}. */
export async function createRecurrencesApi(db: Knex) {
  await db.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
  const clock = { now: NOW };
  const now = () => clock.now;
  const policy = { decide: allow };
  const foundations = {
    auth: mockServices.auth(),
    catalog: catalogServiceMock({ entities: PEOPLE }),
    events: mockServices.events(),
    logger: mockServices.logger.mock(),
    now,
  };
  const deviceStore = DatabaseDeviceStore.create({ db });
  await deviceStore.rememberFromCatalog({
    customers: CUSTOMERS,
    sites: SITES,
    devices: Object.values(DEVICES),
  });
  const directory = DefaultDeviceDirectory.create({
    ...foundations,
    store: deviceStore,
  });
  const incidents = createTestIncidentService(db, { now });
  const models = ModelCatalog.load();
  const knowledgeBase = new InMemoryKnowledgeBase();
  const published = new Set<string>();
  const caseStore = DatabaseCaseStore.create({ db });
  const indexer = CaseIndexer.create({
    ...foundations,
    store: caseStore,
    knowledgeBase,
  });
  const cases = DefaultCaseService.create({
    ...foundations,
    store: caseStore,
    indexer,
    knowledgeBase,
    models,
    feedback: DatabaseFeedbackStore.create({ db }),
    faults: DatabaseIncidentFaults.create({ db }),
    parameters: DatabaseDeviceParameters.create({ db }),
  });
  const findingStore = DatabaseFindingStore.create({ db });
  const findings = DefaultFindingService.create({
    store: findingStore,
    devices: directory,
    files: { requireFilesOf: async () => [] },
    follower: FindingFollower.create({ store: findingStore, incidents, now }),
    incidents,
    places: InspectedPlaces.create({
      inspections: DefaultInspectionDirectory.create({
        store: DatabaseInspectionStore.create({ db }),
      }),
    }),
    now,
  });

  const recurringIncidents = DatabaseRecurringIncidents.create({ db });
  const recurrences = DefaultRecurrenceService.create({
    incidents: recurringIncidents,
    cases,
    drafts: DefaultDraftRegister.create({
      store: DatabaseCaseDraftStore.create({ db }),
      knowledgeBase,
      now,
    }),
    drafter: CaseDrafter.create({
      names: DatabaseProtectedNames.create({ db }),
      people: CatalogPersonNames.create(foundations),
    }),
    models,
    settings: { minimumIncidents: 3, windowDays: 365 },
    now,
  });
  const decide = async (questions: { permission: Permission }[]) =>
    questions.map(({ permission }) => policy.decide(permission));
  const permissions = mockServices.permissions.mock({
    authorize: decide as never,
    authorizeConditional: decide,
  });
  const authorization = {
    permissions,
    permissionsRegistry: mockServices.permissionsRegistry.mock({
      getPermissionRuleset: () => ({
        getRuleByName: (name: string) =>
          Object.values(incidentRules).find(
            rule => rule.name === name,
          ) as never,
      }),
    }),
  };
  const incidentAuthorizer = ResourceAuthorizer.create({
    ...authorization,
    resourceRef: incidentResourceRef,
  });
  const auditor = mockServices.auditor.mock();
  auditor.createEvent.mockResolvedValue({
    success: jest.fn(),
    fail: jest.fn(),
  });
  const router = createApiRouter();
  const httpAuth = mockServices.httpAuth();
  registerRecurrenceRoutes(router, {
    recurrences: AuthorizedRecurrenceService.create({
      recurrences,
      incidentAuthorizer,
      permissions,
    }),
    httpAuth,
    auditor,
  });
  registerCaseReviewRoutes(router, {
    caseReview: AuthorizedCaseReviewService.create({
      caseReview: DefaultCaseReviewService.create({
        recurrences,
        recurringIncidents,
        incidents,
        cases,
        findings,
        now,
      }),
      incidentAuthorizer,
      findingAuthorizer: ResourceAuthorizer.create({
        ...authorization,
        resourceRef: findingResourceRef,
      }),
      permissions,
    }),
    httpAuth,
  });
  const http = request(express().use(router).use(mockErrorHandler()));

  /** Reports an incident, takes it and solves it; answers its id. */
  async function tell(told: Told): Promise<string> {
    const at = NOW.getTime() - told.daysAgo * DAY;
    const minutesLater = (minutes: number) =>
      new Date(at + minutes * 60_000).toISOString();
    const [device] = (
      await directory.getDevices([DEVICES[told.device].deviceRef])
    ).values();
    const { id } = await incidents.reportIncident(
      {
        device,
        level: told.level ?? 'III',
        title: told.title ?? 'Amber light',
        description: told.description,
        reporter: told.reporter ?? { name: '何志强', phone: '0755-5555-0121' },
        reportedAt: minutesLater(0),
      },
      'user:default/desk',
    );
    const { cause, solution = 'Part replaced', prevention } = told;
    const { faultPart, faultCode } = told;
    const steps = [
      { type: 'acknowledge' as const },
      ...(told.then ?? [
        {
          type: 'resolve' as const,
          cause,
          solution,
          prevention,
          faultPart,
          faultCode,
        },
      ]),
    ];
    for (const [i, step] of steps.entries()) {
      const log = await incidents.getLog(id);
      await incidents.addEvent(
        log,
        { at: minutesLater(i + 1), ...step, version: log.events.length },
        told.by ?? 'user:default/chen.wei',
      );
    }
    return id;
  }

  return {
    http,
    /** Asks as somebody else than the mock user. */
    as: (call: request.Test, userRef: string) =>
      call.set('authorization', mockCredentials.user.header(userRef)),
    auditor,
    clock,
    directory,
    findingStore,
    incidents,
    policy,
    tell,
    /** The same incident several times. */
    repeat: async (daysAgo: readonly number[], told: Omit<Told, 'daysAgo'>) => {
      const ids: string[] = [];
      for (const days of daysAgo)
        ids.push(await tell({ ...told, daysAgo: days }));
      return ids;
    },
    publish: async (...files: KnowledgeBaseFile[]) => {
      knowledgeBase.put(...files);
      files.forEach(({ path }) => published.add(path));
      await indexer.index();
    },
    /** As if nothing had happened yet. */
    reset: async () => {
      clock.now = NOW;
      policy.decide = allow;
      for (const table of [
        'incident_events',
        'incidents',
        'case_drafts',
        'finding_checks',
        'findings',
      ]) {
        await db(table).delete();
      }
      published.forEach(path => knowledgeBase.remove(path));
      published.clear();
      await indexer.index();
    },
  };
}
