import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import {
  BackendFeature,
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  eventsServiceFactory,
  eventsServiceRef,
} from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { maintenancePermissions } from '@weibao/backstage-plugin-maintenance-common';
import {
  INCIDENT_TOPIC,
  IncidentChange,
  IncidentChanges,
} from '@weibao/backstage-plugin-maintenance-node';
import { HumanDuration } from '@backstage/types';
import { Duration } from 'luxon';
import request from 'supertest';
import { maintenancePlugin } from './plugin';

const customer = {
  apiVersion: 'weibao.io/v1alpha1',
  kind: 'Customer',
  metadata: { name: 'acme', title: '顶点公司' },
  spec: { owner: 'group:default/engineers' },
};

const device = {
  apiVersion: 'weibao.io/v1alpha1',
  kind: 'Device',
  metadata: { name: 'acme-db-1', title: '数据库服务器' },
  spec: {
    type: 'server',
    manufacturer: 'Dell',
    model: 'PowerEdge R740',
    serialNumber: 'SN740A',
    customer: 'customer:default/acme',
    lifecycle: 'production',
    owner: 'group:default/engineers',
  },
};

const engineer = mockCredentials.user.header('user:default/li.na');

async function startPortal(...others: BackendFeature[]) {
  const backend = await startTestBackend({
    features: [
      maintenancePlugin,
      catalogServiceMock.factory({ entities: [customer, device] }),
      createServiceFactory({
        service: signalsServiceRef,
        deps: {},
        factory: () => ({ publish: async () => {} }),
      }),
      createServiceFactory({
        service: notificationService,
        deps: {},
        factory: () => ({ send: async () => {} }),
      }),
      ...others,
    ],
  });
  const { server } = backend;
  return {
    stop: () => backend.stop(),
    get: (path: string) =>
      request(server)
        .get(`/api/maintenance${path}`)
        .set('authorization', engineer),
    post: (path: string, body: object) =>
      request(server)
        .post(`/api/maintenance${path}`)
        .set('authorization', engineer)
        .send(body),
    server,
  };
}

describe('maintenancePlugin', () => {
  it('takes a fault from its report to its end', async () => {
    const portal = await startPortal();
    const year = new Date().getUTCFullYear();
    const contract = await portal.post('/contracts', {
      number: 'WB-2026-001',
      title: 'Acme 2026',
      customerRef: 'customer:default/acme',
      startsOn: `${year - 1}-01-01`,
      endsOn: `${year + 1}-12-31`,
    });
    expect(contract.status).toBe(201);
    expect(contract.body.warnings).toEqual([
      expect.objectContaining({ code: 'no-coverage' }),
    ]);
    // The engineer looks the device up before anything is known of it here.
    expect((await portal.get('/devices/default/acme-db-1')).status).toBe(200);
    const coverage = await portal.post(
      `/contracts/${contract.body.id}/coverage`,
      { items: [{ deviceRef: 'device:default/acme-db-1' }] },
    );
    expect(coverage.status).toBe(201);

    const reported = await portal.post('/incidents', {
      serialNumber: ' sn740a ',
      level: 'II',
      title: '硬盘告警',
      reporter: { name: '何志强', phone: '13800000000' },
    });
    expect(reported.status).toBe(201);
    expect(reported.body).toMatchObject({
      id: 'INC-000001',
      version: 1,
      state: 'reported',
      covered: true,
      coverage: { contractNumber: 'WB-2026-001', reason: 'only' },
      clocks: {
        response: { status: 'running', targetSeconds: 1200 },
        resolution: { status: 'running', targetSeconds: 86_400 },
      },
    });

    const { id } = reported.body;
    const steps = [
      { type: 'acknowledge' },
      { type: 'submitPlan', plan: { diagnosis: '坏盘', steps: '热插拔更换' } },
      { type: 'resolve', solution: '已更换硬盘', cause: '硬盘寿命到期' },
      { type: 'signOff', signedBy: '何志强' },
      { type: 'close', prevention: '更换同批次硬盘' },
    ];
    for (const [index, step] of steps.entries()) {
      const answer = await portal.post(`/incidents/${id}/events`, {
        ...step,
        version: index + 1,
      });
      expect(answer.body).toMatchObject({ version: index + 2 });
      expect(answer.status).toBe(201);
    }
    const closed = await portal.get(`/incidents/${id}`);
    expect(closed.body).toMatchObject({
      state: 'closed',
      assigneeRef: 'user:default/li.na',
      solution: '已更换硬盘',
      clocks: { response: { status: 'met' }, resolution: { status: 'met' } },
    });
    const { body: summary } = await portal.get('/incidents/summary');
    expect(summary).toMatchObject({ open: 0, awaitingClosure: 0 });
    const found = await portal.get(
      `/incidents?q=${encodeURIComponent('盘告')}&state=closed`,
    );
    expect(found.body.items).toHaveLength(1);
  });

  it('announces what it has gathered before it stops', async () => {
    const announced: IncidentChange[] = [];
    const listener = createBackendPlugin({
      pluginId: 'listener',
      register(env) {
        env.registerInit({
          deps: { events: eventsServiceRef },
          async init({ events }) {
            await events.subscribe({
              id: 'listener',
              topics: [INCIDENT_TOPIC],
              onEvent: async ({ eventPayload }) => {
                announced.push(...(eventPayload as IncidentChanges).changes);
              },
            });
          },
        });
      },
    });
    // The one that refuses events once its plugin shuts down.
    const portal = await startPortal(eventsServiceFactory, listener);
    await portal.get('/devices/default/acme-db-1').expect(200);
    const reports = await Promise.all(
      ['A', 'B', 'C', 'D'].map(title =>
        portal
          .post('/incidents', {
            deviceRef: 'device:default/acme-db-1',
            level: 'II',
            title,
            reporter: { name: '何志强' },
          })
          .expect(201),
      ),
    );
    await portal.stop();
    expect(announced.map(({ incidentId }) => incidentId).sort()).toEqual(
      reports.map(({ body }) => body.id).sort(),
    );
  });

  it('takes its tasks up soon after a process that was killed', async () => {
    const scheduler = mockServices.scheduler.mock();
    const knowledgeBase = { url: 'https://github.com/acme/cases/tree/main/' };
    const sources = [{ file: 'a.csv', customer: 'customer:default/acme' }];
    const maintenance = { knowledgeBase, ledgers: { sources } };
    await startPortal(
      scheduler.factory,
      mockServices.rootConfig.factory({ data: { maintenance } }),
    );
    const timeouts = scheduler.scheduleTask.mock.calls.map(([task]) => [
      task.id,
      Duration.fromObject(task.timeout as HumanDuration).as('minutes'),
    ]);
    // Whatever a killed process had begun stays held until then.
    expect(Object.fromEntries(timeouts)).toEqual({
      'maintenance-case-documentation': 6,
      'maintenance-case-index': 2,
      'maintenance-case-publications': 2,
      'maintenance-catalog-devices': 5,
      'maintenance-customer-parties': 1,
      'maintenance-findings-follow-incidents': 1,
      'maintenance-inspection-horizon': 5,
      'maintenance-ledger-sources': 2,
      'maintenance-obligation-horizon': 5,
    });
  });

  it('refuses whoever does not say who they are', async () => {
    const { server } = await startPortal();
    const answer = await request(server)
      .get('/api/maintenance/incidents')
      .set('authorization', mockCredentials.none.header());
    expect(answer.status).toBe(401);
  });

  it('gives a calendar to whoever has its token, and to nobody else', async () => {
    const portal = await startPortal();
    const subscription = await portal.post('/obligations/subscriptions', {
      title: 'My phone',
    });
    expect(subscription.status).toBe(201);
    const { search } = new URL(subscription.body.url);
    const read = (query: string) =>
      request(portal.server)
        .get(`/api/maintenance/obligations.ics${query}`)
        .set('authorization', mockCredentials.none.header());

    const calendar = await read(search);
    expect(calendar.status).toBe(200);
    expect(calendar.text).toMatch(/^BEGIN:VCALENDAR/);
    expect((await read(`?token=${'x'.repeat(43)}`)).status).toBe(404);

    await request(portal.server)
      .delete(
        `/api/maintenance/obligations/subscriptions/${subscription.body.id}`,
      )
      .set('authorization', engineer)
      .expect(204);
    expect((await read(search)).status).toBe(404);
  });

  it('keeps the device feed to services', async () => {
    const { get, server } = await startPortal();
    expect((await get('/devices/feed')).status).toBe(403);
    const answer = await request(server)
      .get('/api/maintenance/devices/feed')
      .set('authorization', mockCredentials.service.header());
    expect(answer.status).toBe(200);
  });

  it('tells the permission framework of all its permissions', async () => {
    const { server } = await startPortal();
    const { body } = await request(server)
      .get('/api/maintenance/.well-known/backstage/permissions/metadata')
      .set('authorization', mockCredentials.service.header());
    expect(
      body.permissions.map(({ name }: { name: string }) => name).sort(),
    ).toEqual(maintenancePermissions.map(({ name }) => name).sort());
  });
});
