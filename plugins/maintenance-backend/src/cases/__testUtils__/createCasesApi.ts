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
import { Incident } from '@weibao/backstage-plugin-maintenance-common';
import {
  contractRules,
  deviceResourceRef,
  incidentResourceRef,
} from '@weibao/backstage-plugin-maintenance-node';
import express from 'express';
import { Knex } from 'knex';
import request from 'supertest';
import { ResourceAuthorizer } from '../../authorization';
import { MIGRATIONS_DIRECTORY } from '../../database/migrate';
import { aDeviceRecord } from '../../devices/__testUtils__/aDeviceRecord';
import { DatabaseDeviceParameters } from '../../devices/DatabaseDeviceParameters';
import { DatabaseDeviceStore } from '../../devices/DatabaseDeviceStore';
import { DefaultDeviceDirectory } from '../../devices/DefaultDeviceDirectory';
import { createTestIncidentService } from '../../incidents/__testUtils__/createTestIncidentService';
import { DatabaseIncidentFaults } from '../../incidents/DatabaseIncidentFaults';
import { ModelCatalog } from '../../ledgers/models/ModelCatalog';
import { createApiRouter } from '../../schema/createApiRouter';
import {
  AuthorizedCaseService,
  CaseIndexer,
  DatabaseCaseStore,
  DatabaseFeedbackStore,
  DefaultCaseService,
  registerCaseRoutes,
} from '..';
import { InMemoryKnowledgeBase } from './InMemoryKnowledgeBase';

/** Two servers of one model of `acme`, and a switch of another customer. */
export const DB01 = 'device:default/acme-db01';
export const DB02 = 'device:default/acme-db02';
export const SWITCH = 'device:default/other-sw1';

const DEVICES = [
  aDeviceRecord('acme-db01', {
    title: 'Database 1',
    manufacturer: 'HPE',
    model: 'ProLiant DL380 Gen10',
    parameters: { 硬盘固件: 'HPD7' },
  }),
  aDeviceRecord('acme-db02', {
    title: 'Database 2',
    manufacturer: '慧与',
    model: 'DL380 Gen10',
  }),
  aDeviceRecord('other-sw1', {
    title: 'Switch 1',
    customerRef: 'customer:default/other',
    type: 'switch',
    manufacturer: 'Cisco',
    model: 'Catalyst 9300-48T',
  }),
];

const models = ModelCatalog.load();

const allow = (_permission: Permission): PolicyDecision => ({
  result: AuthorizeResult.ALLOW,
});

/** Lets a permission through for the records of `acme` alone. */
export function onlyAcme(permission: Permission): PolicyDecision {
  if (!('resourceType' in permission)) return allow(permission);
  const { resourceType } = permission;
  return {
    result: AuthorizeResult.CONDITIONAL,
    pluginId: 'maintenance',
    resourceType,
    conditions: {
      rule: 'HAS_CUSTOMER',
      resourceType,
      params: { customers: ['customer:default/acme'] },
    },
  };
}

/**
 * Cases over HTTP on a real database, with devices and incidents of two
 * customers; `clock.now` is noon in Shanghai on 2026-11-22.
 */
export async function createCasesApi(db: Knex) {
  await db.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
  const clock = { now: new Date('2026-11-22T04:00:00Z') };
  const now = () => clock.now;
  const policy = { decide: allow };
  const logger = mockServices.logger.mock();
  const knowledgeBase = new InMemoryKnowledgeBase();

  const deviceStore = DatabaseDeviceStore.create({ db });
  await deviceStore.rememberFromCatalog({
    customers: [],
    sites: [],
    devices: DEVICES,
  });
  const devices = DefaultDeviceDirectory.create({
    store: deviceStore,
    catalog: catalogServiceMock(),
  });
  const incidents = createTestIncidentService(db, { now });

  /** As on another instance of the backend. */
  function createInstance() {
    const events = { publish: jest.fn(async () => {}), subscribe: jest.fn() };
    const store = DatabaseCaseStore.create({ db });
    const indexer = CaseIndexer.create({
      store,
      knowledgeBase,
      events,
      logger,
      now,
    });
    const cases = DefaultCaseService.create({
      store,
      feedback: DatabaseFeedbackStore.create({ db }),
      indexer,
      knowledgeBase,
      faults: DatabaseIncidentFaults.create({ db }),
      parameters: DatabaseDeviceParameters.create({ db }),
      models,
      now,
    });
    return { cases, events, indexer, store };
  }
  const instance = createInstance();

  const authorization = {
    permissions: mockServices.permissions.mock({
      authorize: async questions =>
        questions.map(({ permission }) => ({
          result:
            policy.decide(permission).result === AuthorizeResult.ALLOW
              ? AuthorizeResult.ALLOW
              : AuthorizeResult.DENY,
        })),
      authorizeConditional: async questions =>
        questions.map(({ permission }) => policy.decide(permission)),
    }),
    permissionsRegistry: mockServices.permissionsRegistry.mock({
      // The rules of the resources differ in nothing but their type.
      getPermissionRuleset: () => ({
        getRuleByName: () => contractRules.hasCustomer as never,
      }),
    }),
  };
  const auditor = mockServices.auditor.mock();
  auditor.createEvent.mockResolvedValue({
    success: jest.fn(),
    fail: jest.fn(),
  });
  const router = createApiRouter();
  registerCaseRoutes(router, {
    cases: AuthorizedCaseService.create({
      ...authorization,
      cases: instance.cases,
      devices,
      incidents,
      deviceAuthorizer: ResourceAuthorizer.create({
        ...authorization,
        resourceRef: deviceResourceRef,
      }),
      incidentAuthorizer: ResourceAuthorizer.create({
        ...authorization,
        resourceRef: incidentResourceRef,
      }),
    }),
    httpAuth: mockServices.httpAuth(),
    auditor,
  });
  const app = express().use(router).use(mockErrorHandler());

  return {
    ...instance,
    auditor,
    clock,
    createInstance,
    http: request(app),
    incidents,
    knowledgeBase,
    logger,
    policy,
    /** Forgets what tests have written, except the index of cases. */
    reset: async () => {
      clock.now = new Date('2026-11-22T04:00:00Z');
      policy.decide = allow;
      for (const table of ['case_feedback', 'incident_events', 'incidents']) {
        await db(table).delete();
      }
    },
    /** A fault of a device, with events that follow its report. */
    report: async (
      deviceRef: string,
      fault: { title: string; description?: string },
      ...following: Parameters<typeof incidents.addEvent>[1][]
    ): Promise<Incident> => {
      const device = (await devices.getDevices([deviceRef])).get(deviceRef)!;
      const { lifecycle, ownerRef, withdrawn, ...facts } = device;
      const engineer = 'user:default/chen.wei';
      let incident = await incidents.reportIncident(
        {
          ...fault,
          device: facts,
          level: 'II',
          reporter: { name: 'Kevin' },
        },
        engineer,
      );
      for (const event of following) {
        incident = await incidents.addEvent(
          await incidents.getLog(incident.id),
          { ...event, version: incident.version },
          engineer,
        );
      }
      return incident;
    },
    as: (userRef: string) => mockCredentials.user.header(userRef),
  };
}
