import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import {
  Incident,
  IncidentEventInput,
  standardLevels,
} from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import { MIGRATIONS_DIRECTORY } from '../../platform/database/migrate';
import {
  contract,
  createTestIncidentService,
  FakeCoverage,
  networkSwitch,
  server,
} from './__testUtils__/createTestIncidentService';
import { FaultReport, IncidentService } from './IncidentService';
import { IncidentAnnouncer } from './IncidentAnnouncer';
import { verifyHashChain } from './hashChain';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

const DESK = 'user:default/desk';
const ENGINEER = 'user:default/zhao.lei';

const fault: FaultReport = {
  device: server,
  level: 'II',
  title: '硬盘故障',
  description: '3号硬盘亮红灯',
  reporter: { name: '何志强', phone: '13800000000' },
  channel: 'phone',
  reportedAt: '2026-03-02T02:00:00Z',
};

describe.each(databases.eachSupportedId())(
  'IncidentService on %p',
  databaseId => {
    let knex: Knex;
    let now: Date;
    let coverage: FakeCoverage;
    let announcer: IncidentAnnouncer;
    let service: IncidentService;
    const events = mockServices.events.mock({ publish: async () => {} });
    const signals = { publish: jest.fn(async () => {}) };
    const logger = mockServices.logger.mock();

    const setNow = (time: string) => {
      now = new Date(`2026-03-02T${time}:00.000Z`);
    };
    const record = async (
      incident: Incident,
      event: Omit<IncidentEventInput, 'version'>,
      actor = ENGINEER,
    ) =>
      service.addEvent(
        await service.getLog(incident.id),
        { ...event, version: incident.version },
        actor,
      );

    beforeAll(async () => {
      knex = await databases.init(databaseId);
      await knex.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
    });

    beforeEach(async () => {
      jest.clearAllMocks();
      await knex('incident_events').delete();
      await knex('incidents').delete();
      setNow('02:00');
      coverage = new FakeCoverage();
      announcer = new IncidentAnnouncer({ events, signals, logger });
      service = createTestIncidentService(knex, {
        coverage,
        calendars: coverage,
        announcer,
        now: () => now,
      });
    });

    // What it has gathered would be announced in the middle of the next test.
    afterEach(() => announcer.stop());

    it('opens an incident with its clocks, its device and its cover frozen', async () => {
      setNow('02:05');
      const incident = await service.reportIncident(fault, DESK);
      expect(incident).toMatchObject({
        id: expect.stringMatching(/^INC-\d{6}$/),
        version: 1,
        state: 'reported',
        level: 'II',
        title: '硬盘故障',
        device: server,
        covered: true,
        createdBy: DESK,
        reportedAt: '2026-03-02T02:00:00.000Z',
        nextDueAt: '2026-03-02T02:20:00.000Z',
        nextDueClock: 'response',
        sla: 'ok',
      });
      expect(incident.allowedEvents[0]).toBe('acknowledge');
      expect(incident.clocks.response).toMatchObject({
        status: 'running',
        elapsedSeconds: 300,
        dueAt: '2026-03-02T02:20:00.000Z',
      });
      expect(incident.coverage).toEqual({
        covered: true,
        reason: 'only',
        explanation: 'One contract covers it.',
        contractId: 'contract-1',
        contractNumber: 'WB-2026-001',
        levels: standardLevels,
        calendarId: '24x7',
        calendarHash: expect.stringMatching(/^[0-9a-f]{64}$/),
        pausesOn: ['customer-unavailable'],
        projectEngineerRef: 'user:default/zhao.lei',
      });

      coverage.contract = { ...contract, pausesOn: ['waiting-parts'] };
      coverage.calendar = { id: '24x7', timeZone: 'Asia/Shanghai', weekly: {} };
      expect(await service.describe(await service.getLog(incident.id))).toEqual(
        incident,
      );
    });

    it('keeps one copy of a calendar, and each version of it', async () => {
      const before = await knex('incident_calendars').select('hash');
      const weekly = { mon: [['09:00', '18:00'] as [string, string]] };
      const zone = 'Asia/Shanghai';
      coverage.calendar = { id: '5x9', timeZone: zone, weekly };
      await service.reportIncident(fault, DESK);
      coverage.calendar = { id: '5x9', timeZone: zone, weekly };
      await service.reportIncident(fault, DESK);
      coverage.calendar = { id: '5x9', timeZone: zone, weekly: {} };
      const last = await service.reportIncident(fault, DESK);
      const after = await knex('incident_calendars').select('hash');
      expect(after.length - before.length).toBe(2);

      const elsewhere = createTestIncidentService(knex, { now: () => now });
      const log = await elsewhere.getLog(last.id);
      expect(await elsewhere.describe(log)).toEqual(last);
    });

    it('advises standard targets out of cover and leaves them out of attainment', async () => {
      const incident = await service.reportIncident(
        { ...fault, device: networkSwitch },
        DESK,
      );
      expect(incident.covered).toBe(false);
      expect(incident.coverage).toMatchObject({
        covered: false,
        reason: 'none',
        levels: standardLevels,
        calendarId: '24x7',
      });
      expect(incident.coverage.contractId).toBeUndefined();
      expect(incident.clocks.resolution?.targetSeconds).toBe(1440 * 60);

      setNow('02:30');
      await record(incident, { type: 'acknowledge' });
      const attainment = await service.getAttainment(
        networkSwitch.customerRef,
        { from: '2026-03-01', to: '2026-03-31' },
      );
      expect(attainment).toMatchObject({
        incidents: 0,
        outOfCover: 1,
        total: { all: { met: 0, breached: 0 } },
      });
    });

    it('lists all incidents that are open for a device', async () => {
      for (let i = 0; i < 51; i += 1) await service.reportIncident(fault, DESK);
      expect(
        await service.listOpenIncidents(server.deviceRef, 'all'),
      ).toHaveLength(51);
    });

    it('refuses a report from the future or from before all calendars', async () => {
      await expect(
        service.reportIncident(
          { ...fault, reportedAt: '2026-03-02T02:01:01Z' },
          DESK,
        ),
      ).rejects.toThrow('reportedAt 2026-03-02T02:01:01Z lies in the future');
      await expect(
        service.reportIncident(
          { ...fault, reportedAt: '1999-12-31T23:59:59Z' },
          DESK,
        ),
      ).rejects.toThrow('lies before 2000');
      expect(await knex('incidents')).toEqual([]);
      expect(await knex('incident_events')).toEqual([]);
    });

    it('is worked from report to closure', async () => {
      let incident = await service.reportIncident(fault, DESK);
      setNow('02:12');
      incident = await record(incident, { type: 'acknowledge' });
      expect(incident).toMatchObject({
        version: 2,
        state: 'acknowledged',
        assigneeRef: ENGINEER,
        nextDueClock: 'onsite',
      });
      incident = await record(incident, {
        type: 'schedule',
        appointment: {
          startsAt: '2026-03-02T03:00:00Z',
          contactName: '何志强',
        },
      });
      setNow('02:40');
      incident = await record(incident, {
        type: 'pause',
        reason: 'customer-unavailable',
      });
      expect(incident.pause).toEqual({
        reason: 'customer-unavailable',
        since: '2026-03-02T02:40:00.000Z',
      });
      expect(incident.clocks.resolution?.status).toBe('paused');
      expect(incident.nextDueAt).toBeUndefined();
      expect(incident.allowedEvents[0]).toBe('resume');
      setNow('03:10');
      incident = await record(incident, { type: 'resume' });
      incident = await record(incident, { type: 'arrive' });
      expect(incident.state).toBe('on-site');
      expect(incident.clocks.onsite).toMatchObject({
        status: 'met',
        elapsedSeconds: 40 * 60,
      });
      incident = await record(incident, {
        type: 'submitPlan',
        plan: { diagnosis: '硬盘损坏', steps: '更换硬盘' },
      });
      incident = await record(incident, {
        type: 'changeLevel',
        level: 'I',
        reason: 'Both disks',
      });
      setNow('05:00');
      incident = await record(incident, {
        type: 'resolve',
        cause: '硬盘老化',
        solution: '更换硬盘',
        faultPart: '硬盘',
      });
      expect(incident.clocks.resolution).toMatchObject({
        status: 'met',
        targetSeconds: 240 * 60,
        elapsedSeconds: 150 * 60,
      });
      incident = await record(incident, {
        type: 'signOff',
        signedBy: '何志强',
      });
      incident = await record(incident, {
        type: 'close',
        prevention: '五年更换',
      });
      expect(incident).toMatchObject({
        version: 11,
        state: 'closed',
        level: 'I',
        cause: '硬盘老化',
        solution: '更换硬盘',
        prevention: '五年更换',
        signedBy: '何志强',
        sla: 'ok',
      });

      const log = await service.getLog(incident.id);
      expect(log.events.map(({ sequence }) => sequence)).toEqual([
        1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
      ]);
      expect(verifyHashChain(log.id, log.events)).toEqual({ intact: true });
      expect(await service.describe(log)).toEqual(incident);
    });

    it('shows in the stored log that somebody changed it', async () => {
      const incident = await service.reportIncident(fault, DESK);
      await record(incident, { type: 'note', note: 'Called back' });
      await knex('incident_events')
        .where({ sequence: 2 })
        .update({ payload: JSON.stringify({ note: 'Never called' }) });
      const log = await service.getLog(incident.id);
      expect(verifyHashChain(log.id, log.events)).toMatchObject({
        intact: false,
        sequence: 2,
      });
    });

    it('judges anew after a late entry and after a correction', async () => {
      let incident = await service.reportIncident(fault, DESK);
      setNow('02:30');
      incident = await record(incident, { type: 'acknowledge' });
      expect(incident.clocks.response?.status).toBe('breached');
      expect(incident.sla).toBe('breached');

      incident = await record(incident, {
        type: 'correct',
        corrects: 2,
        correctedAt: '2026-03-02T02:15:00Z',
        reason: 'Taken by phone',
      });
      expect(incident.clocks.response?.status).toBe('met');
      expect(incident.sla).toBe('ok');

      incident = await record(incident, {
        type: 'correct',
        corrects: 1,
        correctedAt: '2026-02-28T15:59:59Z',
        reason: 'Reported two days before',
      });
      expect(incident.reportedAt).toBe('2026-02-28T15:59:59.000Z');
      const { months } = await service.getAttainment(server.customerRef, {
        from: '2026-02-01',
        to: '2026-03-31',
      });
      expect(months.map(m => [m.month, m.incidents])).toEqual([
        ['2026-02', 1],
        ['2026-03', 0],
      ]);
      const { items } = await service.listIncidents({
        scope: 'all',
        limit: 10,
      });
      expect(items[0]).toMatchObject({
        reportedAt: incident.reportedAt,
        version: 4,
      });
    });

    it('writes nothing when it refuses', async () => {
      const incident = await service.reportIncident(fault, DESK);
      const rows = await knex('incidents').select();
      await expect(record(incident, { type: 'arrive' })).rejects.toThrow(
        'arrive is not possible while the incident is reported',
      );
      await expect(
        record({ ...incident, version: 7 }, { type: 'acknowledge' }),
      ).rejects.toThrow(/at version 1, the change was based on version 7/);
      expect(await knex('incidents').select()).toEqual(rows);
      expect(await knex('incident_events')).toHaveLength(1);
      await expect(service.getLog('INC-999999')).rejects.toThrow(
        'There is no incident INC-999999',
      );
      await expect(service.getLog('INC-999999999999')).rejects.toThrow(
        'There is no incident',
      );
    });

    it('looks for the cover anew when the time of the report is corrected', async () => {
      const incident = await service.reportIncident(fault, DESK);
      expect(incident.covered).toBe(true);
      coverage.contract = { ...contract, customerRef: 'customer:default/none' };
      const corrected = await record(incident, {
        type: 'correct',
        corrects: 1,
        correctedAt: '2026-03-01T02:00:00Z',
        reason: 'Called the day before, under no contract',
      });
      expect(corrected).toMatchObject({
        covered: false,
        coverage: { covered: false, reason: 'none' },
      });
      const { items } = await service.listIncidents({ scope: 'all', limit: 1 });
      expect(items[0].covered).toBe(false);
      expect(items[0].contractNumber).toBeUndefined();
    });

    it('marks a late entry that changes a verdict, wherever the incident is told of', async () => {
      let incident = await service.reportIncident(fault, DESK);
      setNow('02:10');
      incident = await record(incident, { type: 'acknowledge' });
      setNow('05:00');
      incident = await record(incident, { type: 'arrive' });
      const pause = {
        type: 'pause' as const,
        reason: 'customer-unavailable',
        at: '2026-03-02T03:00:00Z',
      };
      incident = await record(incident, { ...pause, note: 'Gate was shut' });
      expect(incident).toMatchObject({
        turned: ['onsite', 'plan'],
        clocks: { onsite: { status: 'met', elapsedSeconds: 3600 } },
      });
      expect(incident.pause).toBeUndefined();
      const { events: log } = await service.getLog(incident.id);
      expect(log[3]).toMatchObject({
        type: 'pause',
        turned: ['onsite', 'plan'],
      });
      const { items } = await service.listIncidents({ scope: 'all', limit: 1 });
      expect(items[0].turned).toEqual(['onsite', 'plan']);
      const { total } = await service.getAttainment(server.customerRef, {
        from: '2026-03-01',
        to: '2026-03-31',
      });
      expect(total.onsite).toEqual({
        met: 1,
        breached: 0,
        ratio: 1,
        turned: 1,
      });
      expect(total.response).toEqual({ met: 1, breached: 0, ratio: 1 });
    });

    it('does not mark what is entered late without changing a verdict', async () => {
      const incident = await service.reportIncident(fault, DESK);
      setNow('02:15');
      const taken = await record(incident, {
        type: 'acknowledge',
        at: '2026-03-02T02:05:00Z',
      });
      expect(taken.turned).toBeUndefined();
    });

    it('lets exactly one of several changes of the same version through', async () => {
      const incident = await service.reportIncident(fault, DESK);
      const log = await service.getLog(incident.id);
      const outcomes = await Promise.allSettled(
        Array.from({ length: 8 }, (_, i) =>
          service.addEvent(
            log,
            { type: 'note', note: `Note ${i}`, version: 1 },
            ENGINEER,
          ),
        ),
      );
      const refused = outcomes.flatMap(outcome =>
        outcome.status === 'rejected' ? [outcome.reason] : [],
      );
      expect(refused).toHaveLength(7);
      expect(new Set(refused.map(({ name }) => name))).toEqual(
        new Set(['ConflictError']),
      );
      const after = await service.getLog(incident.id);
      expect(after.events).toHaveLength(2);
      expect(verifyHashChain(after.id, after.events)).toEqual({ intact: true });
    });

    it('loses nothing when several people insist', async () => {
      const { id } = await service.reportIncident(fault, DESK);
      const insist = async (note: string): Promise<void> => {
        const log = await service.getLog(id);
        try {
          await service.addEvent(
            log,
            { type: 'note', note, version: log.events.length },
            ENGINEER,
          );
        } catch (error) {
          if (!String(error).includes('ConflictError')) throw error;
          await insist(note);
        }
      };
      const notes = Array.from({ length: 10 }, (_, i) => `Note ${i}`);
      await Promise.all(notes.map(insist));

      const { events: recorded } = await service.getLog(id);
      expect(recorded.map(({ sequence }) => sequence)).toEqual(
        Array.from({ length: 11 }, (_, i) => i + 1),
      );
      expect(recorded.flatMap(({ note }) => note ?? []).sort()).toEqual(notes);
      expect(verifyHashChain(id, recorded)).toEqual({ intact: true });
      const { items } = await service.listIncidents({ scope: 'all', limit: 1 });
      expect(items[0].version).toBe(11);
    });

    it('tells others what happened, to everybody no more than which incident', async () => {
      const { id } = await service.reportIncident(fault, DESK);
      expect(events.publish).toHaveBeenCalledWith({
        topic: 'maintenance.incident',
        eventPayload: {
          version: 1,
          changes: [
            {
              incidentId: id,
              type: 'report',
              version: 1,
              customerRef: server.customerRef,
              deviceRef: server.deviceRef,
            },
          ],
        },
      });
      expect(signals.publish).toHaveBeenCalledWith({
        recipients: { type: 'broadcast' },
        channel: 'maintenance:incidents',
        message: { version: 1, incidents: [{ incidentId: id, version: 1 }] },
      });
    });

    it('does not mind when nobody can be told', async () => {
      events.publish.mockRejectedValueOnce(new Error('bus is down'));
      signals.publish.mockRejectedValueOnce(new Error('no sockets'));
      const incident = await service.reportIncident(fault, DESK);
      await new Promise(resolve => setImmediate(resolve));
      expect(logger.warn).toHaveBeenCalledWith(
        `Could not announce report of ${incident.id}: Error: bus is down`,
      );
      expect(logger.warn).toHaveBeenCalledTimes(2);
      expect((await service.getLog(incident.id)).events).toHaveLength(1);
    });

    it('explains its clocks', async () => {
      const incident = await service.reportIncident(fault, DESK);
      setNow('02:30');
      const log = await service.getLog(incident.id);
      const explanation = await service.explain(log);
      expect(explanation).toMatchObject({
        incidentId: incident.id,
        covered: true,
        contractNumber: 'WB-2026-001',
        now: '2026-03-02T02:30:00.000Z',
        timeZone: 'Asia/Shanghai',
      });
      expect(explanation.clocks.map(({ clock }) => clock)).toEqual([
        'response',
        'onsite',
        'plan',
        'resolution',
      ]);
      expect(explanation.clocks[0].sentence).toContain('WB-2026-001');
    });

    it('tells permission rules whose an incident is', async () => {
      const incident = await service.reportIncident(fault, DESK);
      await record(incident, { type: 'acknowledge' });
      expect(
        await service.getIncidentResources([
          'INC-999999',
          'no id',
          incident.id,
        ]),
      ).toEqual(
        new Map([
          [
            incident.id,
            { customerRef: server.customerRef, assigneeRef: ENGINEER },
          ],
        ]),
      );
    });

    it('tells the devices page how many incidents are open, and which', async () => {
      const first = await service.reportIncident(
        { ...fault, level: 'IV' },
        DESK,
      );
      const second = await service.reportIncident(fault, DESK);
      const cancelled = await service.reportIncident(fault, DESK);
      await record(cancelled, { type: 'cancel', reason: 'Twice' });
      await record(first, { type: 'acknowledge' });

      expect(
        await service.countOpenIncidents(
          [server.deviceRef, networkSwitch.deviceRef],
          'all',
        ),
      ).toEqual(new Map([[server.deviceRef, 2]]));
      const open = await service.listOpenIncidents(server.deviceRef, 'all');
      expect(open.map(({ id }) => id)).toEqual([second.id, first.id]);
      expect(
        await service.listOpenIncidents(networkSwitch.deviceRef, 'all'),
      ).toEqual([]);
    });

    it('counts and lists the open incidents that a scope lets through', async () => {
      const mine = await service.reportIncident(fault, DESK);
      await service.reportIncident(fault, DESK);
      const taken = await record(mine, { type: 'acknowledge' });
      await record(taken, {
        type: 'assign',
        assigneeRef: 'user:default/li.na',
      });
      const scope = {
        field: 'assigneeRef' as const,
        values: ['user:default/li.na'],
      };
      expect(
        await service.countOpenIncidents([server.deviceRef], scope),
      ).toEqual(new Map([[server.deviceRef, 1]]));
      const open = await service.listOpenIncidents(server.deviceRef, scope);
      expect(open.map(({ id }) => id)).toEqual([mine.id]);
    });
  },
);
