import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  customerReadPermission,
  deviceReadPermission,
  incidentReadPermission,
  incidentReportPermission,
  incidentCorrectPermission,
  incidentUpdatePermission,
  readPortalPaths,
} from '@weibao/backstage-plugin-maintenance-common';
import {
  createCustomerConditionalDecision,
  createDeviceConditionalDecision,
  createIncidentConditionalDecision,
  customerConditions,
  deviceConditions,
  incidentConditions,
} from '@weibao/backstage-plugin-maintenance-node';
import { Express } from 'express';
import { Knex } from 'knex';
import request from 'supertest';
import { createTestApi } from '../../__testUtils__/createTestApi';
import { createTestDeps } from '../../__testUtils__/createTestDeps';
import { allow } from '../../platform/authorization/__testUtils__/createTestAuthorization';
import { MIGRATIONS_DIRECTORY } from '../../platform/database/migrate';
import {
  aDevice,
  rememberDevices,
} from '../../inventory/devices/__testUtils__/rememberDevices';
import { createServices } from '../../services';
import { createIncidents } from './createIncidents';
import {
  FakeCoverage,
  networkSwitch,
  server,
} from './__testUtils__/createTestIncidentService';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

const fault = {
  deviceRef: server.deviceRef,
  level: 'II',
  title: '硬盘故障',
  reporter: { name: '何志强' },
};

const retired = aDevice('retired', {
  customerRef: server.customerRef,
  withdrawn: true,
});

const customers = [networkSwitch.customerRef];
const ONLY_OTHER: Record<string, PolicyDecision> = {
  [incidentReadPermission.name]: createIncidentConditionalDecision(
    incidentReadPermission,
    incidentConditions.hasCustomer({ customers }),
  ),
  [incidentUpdatePermission.name]: createIncidentConditionalDecision(
    incidentUpdatePermission,
    incidentConditions.hasCustomer({ customers }),
  ),
  [incidentReportPermission.name]: createDeviceConditionalDecision(
    incidentReportPermission,
    deviceConditions.hasCustomer({ customers }),
  ),
  [deviceReadPermission.name]: createDeviceConditionalDecision(
    deviceReadPermission,
    deviceConditions.hasCustomer({ customers }),
  ),
  [customerReadPermission.name]: createCustomerConditionalDecision(
    customerReadPermission,
    customerConditions.hasCustomer({ customers }),
  ),
};

describe.each(databases.eachSupportedId())(
  'incident routes on %p',
  databaseId => {
    let knex: Knex;
    let api: ReturnType<typeof createTestApi>;
    let app: Express;
    let decisions: Record<string, PolicyDecision>;
    let asked: string[];

    const report = async (body: object = fault) => {
      const response = await request(app).post('/incidents').send(body);
      expect(response.status).toBe(201);
      return response.body;
    };
    const postEvent = (id: string, body: object) =>
      request(app).post(`/incidents/${id}/events`).send(body);
    const countRows = async () => ({
      incidents: (await knex('incidents')).length,
      events: (await knex('incident_events')).length,
    });

    beforeAll(async () => {
      knex = await databases.init(databaseId);
      await knex.migrate.latest({ directory: MIGRATIONS_DIRECTORY });

      await rememberDevices(knex, [server, networkSwitch, retired]);
      const deps = createTestDeps(knex);
      const services = createServices(deps);
      const coverage = new FakeCoverage();
      api = createTestApi(deps, {
        policy: permission => {
          asked.push(permission.name);
          return decisions[permission.name] ?? allow(permission);
        },
        services: {
          ...services,
          incidents: createIncidents({
            ...deps,
            coverage,
            calendars: coverage,
            timeZone: 'Asia/Shanghai',
            customers: services.customers,
            devices: services.devices.directory,
            portalPaths: readPortalPaths(deps.config),
          }),
        },
      });
      app = api.app;
    });

    beforeEach(async () => {
      await knex('incident_events').delete();
      await knex('incidents').delete();
      decisions = {};
      asked = [];
      jest.clearAllMocks();
    });

    it('takes a report by device or by serial number', async () => {
      const byRef = await report();
      expect(byRef).toMatchObject({
        state: 'reported',
        channel: 'portal',
        createdBy: mockCredentials.user().principal.userEntityRef,
        device: { serialNumber: server.serialNumber },
      });
      expect(byRef.device).not.toHaveProperty('withdrawn');
      expect(asked).toEqual([
        deviceReadPermission.name,
        incidentReportPermission.name,
        incidentReadPermission.name,
      ]);
      const { deviceRef: _ref, ...rest } = fault;
      const bySerial = await report({
        ...rest,
        serialNumber: networkSwitch.serialNumber,
        channel: 'phone',
      });
      expect(bySerial).toMatchObject({
        covered: false,
        channel: 'phone',
        device: { deviceRef: networkSwitch.deviceRef },
      });
    });

    it('says of a device that it was withdrawn to those who may know of it', async () => {
      const refuse = async (named: object) => {
        const { deviceRef: _ref, ...rest } = fault;
        const response = await request(app)
          .post('/incidents')
          .send({ ...rest, ...named });
        expect(response.status).toBe(400);
        return response.body.error.message;
      };
      const { deviceRef, serialNumber, title } = retired;
      const gone = `${title} (${deviceRef}) has been withdrawn: it has left its device ledger or the catalog`;
      expect(await refuse({ deviceRef })).toBe(gone);
      expect(await refuse({ serialNumber })).toBe(gone);

      decisions = ONLY_OTHER;
      expect(await refuse({ deviceRef })).toBe(
        `There is no device ${deviceRef}`,
      );
      expect(await refuse({ serialNumber })).toBe(
        `There is no device with the serial number ${serialNumber}`,
      );
    });

    it('gives an incident, its events and the explanation of its clocks', async () => {
      const incident = await report();
      const { body: found } = await request(app).get(
        `/incidents/${incident.id}`,
      );
      expect(found).toMatchObject({ id: incident.id, state: 'reported' });
      expect(found.clocks.response.status).toBe('running');

      const { body: log } = await request(app).get(
        `/incidents/${incident.id}/events`,
      );
      expect(log.items).toEqual([
        expect.objectContaining({
          sequence: 1,
          type: 'report',
          title: fault.title,
          reporter: fault.reporter,
          hash: expect.stringMatching(/^[0-9a-f]{64}$/),
        }),
      ]);
      const { body: sla } = await request(app).get(
        `/incidents/${incident.id}/sla`,
      );
      expect(sla.clocks).toHaveLength(4);
      expect(sla.clocks[0].sentence).toMatch(/^Response/);
    });

    it('asks for an event whether one may read and change the incident', async () => {
      const incident = await report();
      asked = [];
      const response = await postEvent(incident.id, {
        type: 'acknowledge',
        version: 1,
      });
      expect(response.status).toBe(201);
      expect(response.body).toMatchObject({
        version: 2,
        state: 'acknowledged',
        assigneeRef: mockCredentials.user().principal.userEntityRef,
      });
      expect(asked).toEqual([
        incidentReadPermission.name,
        incidentUpdatePermission.name,
      ]);
    });

    it('lists, summarises and gives attainment', async () => {
      const first = await report();
      const second = await report();
      const { body: page } = await request(app).get(
        `/incidents?state=open&order=-reportedAt&limit=1&q=${encodeURIComponent(
          '硬盘',
        )}`,
      );
      expect(page.items.map((i: { id: string }) => i.id)).toEqual([second.id]);
      const { body: next } = await request(app).get(
        `/incidents?state=open&order=-reportedAt&limit=1&cursor=${page.nextCursor}`,
      );
      expect(next.items.map((i: { id: string }) => i.id)).toEqual([first.id]);

      const { body: counts } = await request(app).get('/incidents/summary');
      expect(counts).toMatchObject({ open: 2, unassigned: 2, mine: 0 });

      const attainment = await request(app).get(
        '/customers/default/acme/attainment?from=2020-01-01&to=2020-12-31',
      );
      expect(attainment.status).toBe(200);
      expect(attainment.body.months).toHaveLength(12);
    });

    it('audits every write with its outcome', async () => {
      const incident = await report();
      expect(api.auditor.createEvent).toHaveBeenCalledWith(
        expect.objectContaining({
          eventId: 'incident-report',
          meta: expect.objectContaining({ deviceRef: server.deviceRef }),
        }),
      );
      await postEvent(incident.id, { type: 'arrive', version: 1 });
      expect(api.auditor.createEvent).toHaveBeenLastCalledWith(
        expect.objectContaining({
          eventId: 'incident-event',
          meta: { incidentId: incident.id, type: 'arrive', version: 1 },
        }),
      );
      expect(api.audited.success).toHaveBeenCalledTimes(1);
      expect(api.audited.fail).toHaveBeenCalledTimes(1);
    });

    it.each<[string, object, string]>([
      [
        'an unknown device',
        { ...fault, deviceRef: 'device:default/none' },
        'There is no device device:default/none',
      ],
      ['an unknown level', { ...fault, level: 'V' }, 'level must be equal'],
      [
        'a time in the future',
        { ...fault, reportedAt: '2999-01-01T00:00:00Z' },
        'reportedAt 2999-01-01T00:00:00Z lies in the future',
      ],
      [
        'an impossible time',
        { ...fault, reportedAt: '2026-02-30T00:00:00Z' },
        'reportedAt must match format',
      ],
      [
        'an unknown field',
        { ...fault, colour: 'red' },
        'colour is not a known',
      ],
      ['a blank title', { ...fault, title: ' ' }, 'title must not be blank'],
    ])('refuses a report with %s', async (_what, body, message) => {
      const response = await request(app).post('/incidents').send(body);
      expect(response.status).toBe(400);
      expect(response.body.error.message).toContain(message);
      expect(await countRows()).toEqual({ incidents: 0, events: 0 });
    });

    it.each<[string, object, number, string]>([
      [
        'a transition the lifecycle forbids',
        { type: 'arrive', version: 1 },
        400,
        'arrive is not possible while the incident is reported',
      ],
      [
        'a stale version',
        { type: 'acknowledge', version: 3 },
        409,
        'is at version 1, the change was based on version 3',
      ],
      [
        'a time in the future',
        { type: 'acknowledge', version: 1, at: '2999-01-01T00:00:00Z' },
        400,
        'lies in the future',
      ],
      [
        'a time before the report',
        { type: 'acknowledge', version: 1, at: '2020-01-01T00:00:00Z' },
        400,
        'lies before the report',
      ],
      [
        'an unknown type',
        { type: 'explode', version: 1 },
        400,
        'type must be equal',
      ],
      [
        'an unknown field',
        { type: 'acknowledge', version: 1, colour: 'red' },
        400,
        'colour is not a known field',
      ],
      [
        'a field of another event',
        { type: 'acknowledge', version: 1, solution: 'x' },
        400,
        'acknowledge does not take solution',
      ],
      [
        'a change without a version',
        { type: 'acknowledge' },
        400,
        'version must have required property',
      ],
    ])('refuses %s', async (_what, body, status, message) => {
      const incident = await report();
      const response = await postEvent(incident.id, body);
      expect(response.status).toBe(status);
      expect(response.body.error.message).toContain(message);
      expect(await countRows()).toEqual({ incidents: 1, events: 1 });
    });

    it('does not close an incident that lacks what closing needs', async () => {
      const { id } = await report();
      await postEvent(id, { type: 'acknowledge', version: 1 });
      await postEvent(id, { type: 'resolve', version: 2, solution: 'x' });
      const response = await postEvent(id, { type: 'close', version: 3 });
      expect(response.status).toBe(400);
      expect(response.body.error.message).toBe(
        `${id} cannot be closed without cause, prevention`,
      );
    });

    it.each([
      ['/incidents/17', 400, 'id must match pattern'],
      ['/incidents/INC-999999', 404, 'There is no incident INC-999999'],
      ['/incidents/INC-0000001', 404, 'There is no incident INC-0000001'],
      ['/incidents/INC-999999999999/sla', 404, 'There is no incident'],
      ['/incidents/INC-999999/events', 404, 'There is no incident'],
      ['/incidents?cursor=abc', 400, 'The cursor does not belong'],
      ['/incidents?state=lost', 400, 'must be equal to one of'],
      ['/incidents?assigneeRef=li', 400, 'assigneeRef is "li"'],
      ['/incidents?colour=red', 400, "Unknown query parameter 'colour'"],
      [
        '/customers/default/acme/attainment?from=2026-02-01&to=2026-01-01',
        400,
        'The period ends on 2026-01-01',
      ],
      [
        '/customers/default/acme/attainment?from=2026-02-30&to=2026-03-01',
        400,
        'from must match format',
      ],
    ])('answers GET %s with %p', async (url, status, message) => {
      const response = await request(app).get(url);
      expect(response.status).toBe(status);
      expect(response.body.error.message).toContain(message);
    });

    it('hides the incidents of other customers', async () => {
      const hidden = await report();
      const shown = await report({
        ...fault,
        deviceRef: networkSwitch.deviceRef,
      });
      decisions = ONLY_OTHER;

      const { body: page } = await request(app).get('/incidents');
      expect(page.items.map((i: { id: string }) => i.id)).toEqual([shown.id]);
      const { body: counts } = await request(app).get('/incidents/summary');
      expect(counts.open).toBe(1);
      for (const path of ['', '/events', '/sla']) {
        const { status } = await request(app).get(
          `/incidents/${hidden.id}${path}`,
        );
        expect(status).toBe(404);
        expect(
          (await request(app).get(`/incidents/${shown.id}${path}`)).status,
        ).toBe(200);
      }
      const change = { type: 'acknowledge', version: 1 };
      expect((await postEvent(hidden.id, change)).status).toBe(404);
      expect((await postEvent(shown.id, change)).status).toBe(201);

      const foreign = await request(app).post('/incidents').send(fault);
      expect(foreign.status).toBe(400);
      expect(foreign.body.error.message).toBe(
        `There is no device ${server.deviceRef}`,
      );
      const own = await request(app)
        .post('/incidents')
        .send({ ...fault, deviceRef: networkSwitch.deviceRef });
      expect(own.status).toBe(201);
      const period = 'from=2026-01-01&to=2026-01-31';
      expect(
        (await request(app).get(`/customers/default/acme/attainment?${period}`))
          .status,
      ).toBe(403);
      expect(
        (
          await request(app).get(
            `/customers/default/OTHER/attainment?${period}`,
          )
        ).status,
      ).toBe(200);
    });

    it('gives incidents to users only whom the catalog knows', async () => {
      const { id } = await report();
      const assign = (assigneeRef: string) =>
        postEvent(id, { type: 'assign', assigneeRef, version: 1 });
      const unknown = await assign('user:default/nobody');
      expect(unknown.status).toBe(400);
      expect(unknown.body.error.message).toContain(
        'assigneeRef: there is no user user:default/nobody',
      );
      const known = await assign('user:default/LI.NA');
      expect(known.body.assigneeRef).toBe('user:default/li.na');
    });

    it('leaves verdicts of closed incidents to those who may correct them', async () => {
      const hoursAgo = (hours: number) =>
        new Date(Date.now() - hours * 3_600_000).toISOString();
      const { id } = await report({ ...fault, reportedAt: hoursAgo(5) });
      const course = [
        { type: 'acknowledge', at: hoursAgo(4.9), note: 'Taken by phone' },
        { type: 'arrive' },
        { type: 'resolve', solution: 'a', cause: 'b', prevention: 'c' },
        { type: 'close' },
      ];
      const unexplained = await postEvent(id, {
        type: 'acknowledge',
        at: hoursAgo(4.9),
        version: 1,
      });
      expect(unexplained.status).toBe(400);
      expect(unexplained.body.error.message).toContain(
        'this late acknowledge changes the verdict of response; note has to say why',
      );
      for (const [index, event] of course.entries()) {
        await postEvent(id, { ...event, version: index + 1 }).expect(201);
      }
      const correction = {
        type: 'correct',
        corrects: 3,
        correctedAt: hoursAgo(3.5),
        reason: 'Arrived earlier',
        version: 5,
      };
      decisions = {
        [incidentCorrectPermission.name]: { result: AuthorizeResult.DENY },
      };
      const refused = await postEvent(id, correction);
      expect(refused.status).toBe(403);
      expect(refused.body.error.message).toContain(
        'maintenance.incident.correct',
      );
      // What changes no verdict is left to everybody who works on it.
      const { body: corrected } = await postEvent(id, {
        ...correction,
        corrects: 5,
        correctedAt: new Date().toISOString(),
      }).expect(201);
      expect(corrected.turned).toEqual(['response']);

      decisions = {};
      const { body } = await postEvent(id, { ...correction, version: 6 });
      expect(body.turned).toEqual(['response', 'onsite']);
    });

    it('forbids what a reader may see but not do', async () => {
      const { id } = await report();
      decisions = {
        [incidentUpdatePermission.name]: { result: AuthorizeResult.DENY },
        [incidentReportPermission.name]: { result: AuthorizeResult.DENY },
      };
      const change = await postEvent(id, { type: 'acknowledge', version: 1 });
      expect(change.status).toBe(403);
      expect(change.body.error.message).toContain(
        'maintenance.incident.update',
      );
      expect((await request(app).post('/incidents').send(fault)).status).toBe(
        403,
      );
      decisions = {
        [incidentReadPermission.name]: { result: AuthorizeResult.DENY },
      };
      expect((await request(app).get('/incidents')).status).toBe(403);
      expect((await request(app).get('/incidents/summary')).status).toBe(403);
      expect(await countRows()).toEqual({ incidents: 1, events: 1 });
    });

    it('asks who is there', async () => {
      for (const path of [
        '/incidents',
        '/incidents/summary',
        '/incidents/INC-000001',
      ]) {
        const response = await request(app)
          .get(path)
          .set('authorization', mockCredentials.none.header());
        expect(response.status).toBe(401);
      }
    });
  },
);
