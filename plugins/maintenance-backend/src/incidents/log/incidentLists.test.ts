import { TestDatabases } from '@backstage/backend-test-utils';
import {
  FaultLevel,
  Incident,
  IncidentEventInput,
  IncidentListItem,
  IncidentQuery,
} from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import { ListScope } from '../../platform/authorization/ResourceAuthorizer';
import { MIGRATIONS_DIRECTORY } from '../../platform/database/migrate';
import { KnownDevice } from '../../inventory/devices/DeviceDirectory';
import {
  createTestIncidentService,
  networkSwitch,
  server,
} from './__testUtils__/createTestIncidentService';
import { IncidentService } from './IncidentService';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

const LI = 'user:default/li.na';
const ZHAO = 'user:default/zhao.lei';

function time(clock: string): Date {
  return new Date(`2026-03-02T${clock}:00.000Z`);
}

describe.each(databases.eachSupportedId())(
  'lists of incidents on %p',
  databaseId => {
    let knex: Knex;
    let now: Date;
    let service: IncidentService;
    /** Incidents by title. */
    const made: Record<string, Incident> = {};

    const report = async (
      title: string,
      reportedAt: string,
      level: FaultLevel,
      device: KnownDevice = server,
      description?: string,
    ) => {
      made[title] = await service.reportIncident(
        {
          device,
          level,
          title,
          description,
          reporter: { name: '何志强' },
          reportedAt: time(reportedAt).toISOString(),
        },
        LI,
      );
    };
    const record = async (
      title: string,
      event: Omit<IncidentEventInput, 'version' | 'at'> & { at: string },
      actor = ZHAO,
    ) => {
      const log = await service.getLog(made[title].id);
      made[title] = await service.addEvent(
        log,
        {
          ...event,
          at: time(event.at).toISOString(),
          version: log.events.length,
        },
        actor,
      );
    };
    const list = (query: Omit<IncidentQuery, 'limit'> = {}, limit = 50) =>
      service.listIncidents({ scope: 'all', limit, ...query });
    const titles = async (query: Omit<IncidentQuery, 'limit'> = {}) =>
      (await list(query)).items.map(({ title }) => title);

    beforeAll(async () => {
      knex = await databases.init(databaseId);
      await knex.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
      service = createTestIncidentService(knex, { now: () => now });

      // Reported in another order than entered; due in yet another.
      now = time('10:00');
      await report('closed', '01:00', 'II');
      await report('waiting', '09:50', 'IV');
      await report('urgent', '09:40', 'I', server, '变频器报OC1');
      await report('elsewhere', '09:30', 'III', networkSwitch);
      await report('paused', '09:00', 'II');
      await report('late', '08:00', 'III');

      await record('closed', { type: 'acknowledge', at: '01:05' });
      await record('closed', {
        type: 'resolve',
        at: '02:30',
        cause: 'a',
        solution: 'b',
        prevention: 'c',
      });
      await record('closed', { type: 'close', at: '03:00' });
      await record('urgent', { type: 'acknowledge', at: '09:45' });
      await record('elsewhere', { type: 'acknowledge', at: '09:40' }, LI);
      await record('paused', { type: 'acknowledge', at: '09:10' });
      await record('paused', {
        type: 'pause',
        at: '09:20',
        reason: 'customer-unavailable',
      });
      await record('late', { type: 'acknowledge', at: '08:30' }, LI);
    });

    beforeEach(() => {
      now = time('10:00');
    });

    it('shows newest first', async () => {
      const newest = [
        'waiting',
        'urgent',
        'elsewhere',
        'paused',
        'late',
        'closed',
      ];
      expect(await titles()).toEqual(newest);
      expect(await titles({ order: '-reportedAt' })).toEqual(newest);
      expect(await titles({ order: 'reportedAt' })).toEqual(newest.reverse());
    });

    it('shows what is due next first, then what nothing is due for, then what is done', async () => {
      expect(await titles({ order: 'due' })).toEqual([
        'late',
        'waiting',
        'elsewhere',
        'urgent',
        'paused',
        'closed',
      ]);
    });

    it.each(['due', 'reportedAt', '-reportedAt'] as const)(
      'goes on where a page ended, by %s',
      async order => {
        const all = await titles({ order });
        const paged: string[] = [];
        let cursor: string | undefined;
        do {
          const page: { items: IncidentListItem[]; nextCursor?: string } =
            await list({ order, cursor }, 2);
          expect(page.items.length).toBeLessThanOrEqual(2);
          paged.push(...page.items.map(({ title }) => title));
          cursor = page.nextCursor;
        } while (cursor);
        expect(paged).toEqual(all);
      },
    );

    it('refuses a cursor of another order, and what is none', async () => {
      const { nextCursor } = await list({ order: 'due' }, 1);
      await expect(
        list({ order: 'reportedAt', cursor: nextCursor }),
      ).rejects.toThrow('The cursor does not belong to this list');
      await expect(list({ cursor: 'abc' })).rejects.toThrow(
        'The cursor does not belong to this list',
      );
    });

    it.each<[Omit<IncidentQuery, 'limit'>, string[]]>([
      [{ customerRef: networkSwitch.customerRef }, ['elsewhere']],
      [{ customerRef: 'Customer:Default/OTHER' }, ['elsewhere']],
      [{ deviceRef: networkSwitch.deviceRef }, ['elsewhere']],
      [{ contractId: 'contract-1', state: ['closed'] }, ['closed']],
      [{ contractId: 'contract-2' }, []],
      [
        { state: ['open'] },
        ['waiting', 'urgent', 'elsewhere', 'paused', 'late'],
      ],
      [{ state: ['reported'] }, ['waiting']],
      [{ state: ['reported', 'closed'] }, ['waiting', 'closed']],
      [{ state: ['open', 'closed'], level: ['II'] }, ['paused', 'closed']],
      [{ level: ['I', 'IV'] }, ['waiting', 'urgent']],
      [{ assigneeRef: 'none' }, ['waiting']],
      [{ assigneeRef: 'user:default/LI.NA' }, ['elsewhere', 'late']],
      [{ sla: 'breached' }, ['late']],
      [{ sla: 'at-risk' }, []],
      [{ sla: 'ok', state: ['closed'] }, ['closed']],
    ])('narrows by %j', async (query, expected) => {
      expect(await titles(query)).toEqual(expected);
    });

    it('refuses refs that are none', async () => {
      await expect(list({ assigneeRef: 'li' })).rejects.toThrow(
        'assigneeRef is "li"',
      );
      await expect(list({ customerRef: 'device:default/a' })).rejects.toThrow(
        'customerRef is "device:default/a"',
      );
    });

    it('tells the time that passes without an event', async () => {
      now = time('10:06');
      const [waiting] = (await list({ level: ['IV'] })).items;
      expect(waiting).toMatchObject({
        sla: 'at-risk',
        nextDueClock: 'response',
        nextDueAt: '2026-03-02T10:10:00.000Z',
        // Three quarters of 20 minutes after 09:50; the other clocks are calm.
        clocks: {
          response: { atRiskAt: '2026-03-02T10:05:00.000Z' },
          plan: { atRiskAt: '2026-03-02T12:50:00.000Z' },
        },
      });
      expect(await titles({ sla: 'at-risk' })).toEqual(['waiting']);

      now = time('10:11');
      const [overdue] = (await list({ level: ['IV'] })).items;
      expect(overdue).toMatchObject({
        sla: 'breached',
        nextDueClock: 'plan',
        nextDueAt: '2026-03-02T13:50:00.000Z',
        clocks: {
          response: { status: 'overdue', dueAt: '2026-03-02T10:10:00.000Z' },
          onsite: null,
        },
      });
      expect(await titles({ sla: 'at-risk' })).toEqual([]);
      expect(await titles({ sla: 'breached' })).toEqual(['waiting', 'late']);
      const described = await service.describe(
        await service.getLog(overdue.id),
      );
      expect(described.sla).toBe('breached');
      expect(described.nextDueAt).toBe(overdue.nextDueAt);
    });

    it('agrees with the clocks at every minute', async () => {
      for (const title of Object.keys(made)) {
        const log = await service.getLog(made[title].id);
        for (let minute = 0; minute < 300; minute += 10) {
          now = new Date(time('10:00').getTime() + minute * 60_000);
          const incident = await service.describe(log);
          const { items } = await list();
          const item = items.find(({ id }) => id === log.id);
          expect(item?.sla).toBe(incident.sla);
          expect(item?.nextDueAt).toBe(incident.nextDueAt);
          for (const clock of [
            'response',
            'onsite',
            'plan',
            'resolution',
          ] as const) {
            expect(item?.clocks[clock]?.status).toBe(
              incident.clocks[clock]?.status,
            );
          }
        }
      }
    });

    it('gives a list all it shows of an incident', async () => {
      const [item] = (await list({ state: ['open'], level: ['II'] })).items;
      expect(item).toEqual({
        id: made.paused.id,
        version: 3,
        // Taken in time, but entered when that was overdue.
        turned: ['response'],
        state: 'acknowledged',
        pause: {
          reason: 'customer-unavailable',
          since: '2026-03-02T09:20:00.000Z',
        },
        level: 'II',
        title: 'paused',
        customerRef: server.customerRef,
        customerTitle: server.customerTitle,
        device: server,
        assigneeRef: ZHAO,
        covered: true,
        contractId: 'contract-1',
        contractNumber: 'WB-2026-001',
        reportedAt: '2026-03-02T09:00:00.000Z',
        sla: 'ok',
        clocks: {
          response: { status: 'met', dueAt: null, atRiskAt: null },
          onsite: { status: 'paused', dueAt: null, atRiskAt: null },
          plan: { status: 'paused', dueAt: null, atRiskAt: null },
          resolution: { status: 'paused', dueAt: null, atRiskAt: null },
        },
      });
    });

    it.each([
      ['变频器', ['urgent']],
      ['oc1 urgent', ['urgent']],
      ['FOC2231', ['elsewhere']],
      ['Ｏｔｈｅｒ ltd', ['elsewhere']],
      ['申江 late', ['late']],
      ['数据库 late nothing', []],
      ['%', []],
    ])('finds by words: %p', async (q, expected) => {
      expect(await titles({ q })).toEqual(expected);
    });

    it('finds an incident by its id, typed in any way', async () => {
      const { id } = made.urgent;
      const number = String(Number(id.slice(4)));
      for (const q of [
        id,
        id.toLowerCase(),
        `INC-${number}`,
        number,
        `${id} 变频器`,
      ]) {
        expect(await titles({ q })).toContain('urgent');
      }
      expect(await titles({ q: id })).toEqual(['urgent']);
      expect(await titles({ q: `${id} paused` })).toEqual([]);
      expect(await titles({ q: 'INC-900000' })).toEqual([]);
    });

    it('pages through what it found', async () => {
      const first = await list({ q: '申江' }, 2);
      const second = await list({ q: '申江', cursor: first.nextCursor }, 2);
      expect(
        [...first.items, ...second.items].map(({ title }) => title),
      ).toEqual(['waiting', 'urgent', 'paused', 'late']);
    });

    it('shows only what its reader may see', async () => {
      const onlyOther: ListScope = {
        anyOf: [
          { field: 'customerRef', values: [networkSwitch.customerRef] },
          { field: 'assigneeRef', values: [LI] },
        ],
      };
      const { items } = await service.listIncidents({
        scope: onlyOther,
        limit: 50,
      });
      expect(items.map(({ title }) => title)).toEqual(['elsewhere', 'late']);
      expect(
        await service.summariseIncidents({ scope: onlyOther }),
      ).toMatchObject({ open: 2 });
    });

    it('counts the open incidents', async () => {
      await record('urgent', { type: 'resolve', at: '10:00', solution: 'x' });
      const counts = {
        open: 4,
        unassigned: 1,
        mine: 2,
        atRisk: 0,
        breached: 1,
        awaitingClosure: 1,
      };
      expect(
        await service.summariseIncidents({ scope: 'all', userRef: LI }),
      ).toEqual(counts);
      now = time('10:06');
      expect(
        await service.summariseIncidents({
          scope: 'all',
          customerRef: server.customerRef,
        }),
      ).toEqual({ ...counts, open: 3, mine: 0, atRisk: 1 });
      expect(
        await service.summariseIncidents({
          scope: 'all',
          deviceRef: 'device:default/unknown',
        }),
      ).toEqual({
        open: 0,
        unassigned: 0,
        mine: 0,
        atRisk: 0,
        breached: 0,
        awaitingClosure: 0,
      });
    });
  },
);
