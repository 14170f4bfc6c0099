import { TestDatabases } from '@backstage/backend-test-utils';
import {
  FaultLevel,
  IncidentEventInput,
} from '@weibao/backstage-plugin-maintenance-common';
import { MIGRATIONS_DIRECTORY } from '../../platform/database/migrate';
import {
  contract,
  createTestIncidentService,
  server,
} from './__testUtils__/createTestIncidentService';
import { attainmentMonths } from './attainment';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

const ZONE = 'Asia/Shanghai';

type TimedEvent = Omit<IncidentEventInput, 'version' | 'at'> & {
  /** After the report. */
  minutes: number;
};

const monthsOf = (from: string, to: string) =>
  attainmentMonths({ from, to }, ZONE);

describe('attainmentMonths', () => {
  it('runs from the first midnight in Shanghai to the one after the last day', () => {
    expect(monthsOf('2026-01-15', '2026-03-01')).toEqual([
      {
        month: '2026-01',
        from: new Date('2026-01-14T16:00:00Z'),
        to: new Date('2026-01-31T16:00:00Z'),
      },
      {
        month: '2026-02',
        from: new Date('2026-01-31T16:00:00Z'),
        to: new Date('2026-02-28T16:00:00Z'),
      },
      {
        month: '2026-03',
        from: new Date('2026-02-28T16:00:00Z'),
        to: new Date('2026-03-01T16:00:00Z'),
      },
    ]);
    expect(monthsOf('2026-02-28', '2026-02-28')).toMatchObject([
      { month: '2026-02' },
    ]);
  });

  it('refuses a period that ends before it begins, and an endless one', () => {
    expect(() => monthsOf('2026-02-02', '2026-02-01')).toThrow(
      'The period ends on 2026-02-01, before it begins on 2026-02-02',
    );
    expect(() => monthsOf('2000-01-01', '2026-01-01')).toThrow(
      'longer than 10 years',
    );
    expect(monthsOf('2016-01-01', '2025-12-31')).toHaveLength(120);
  });
});

describe.each(databases.eachSupportedId())('attainment on %p', databaseId => {
  it('counts clocks of covered incidents in the month of Shanghai in which they were met or missed', async () => {
    const knex = await databases.init(databaseId);
    await knex.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
    let now: Date;
    const service = createTestIncidentService(knex, { now: () => now });

    const incidentOf = async (
      level: FaultLevel,
      reportedAt: string,
      ...events: TimedEvent[]
    ) => {
      now = new Date(reportedAt);
      const { id } = await service.reportIncident(
        {
          device: server,
          level,
          title: 'x',
          reporter: { name: 'y' },
          reportedAt,
        },
        'user:default/desk',
      );
      for (const { minutes, ...event } of events) {
        const log = await service.getLog(id);
        now = new Date(Date.parse(reportedAt) + minutes * 60_000);
        await service.addEvent(
          log,
          { ...event, version: log.events.length },
          'user:default/engineer',
        );
      }
    };
    const incident = (reportedAt: string, ...events: TimedEvent[]) =>
      incidentOf('I', reportedAt, ...events);
    const taken = { type: 'acknowledge' as const };
    const solved = { type: 'resolve' as const, solution: 'x' };
    const planned = {
      type: 'submitPlan' as const,
      plan: { diagnosis: 'x', steps: 'y' },
    };

    // All in time, and before the last second of January in Shanghai.
    await incident(
      '2026-01-31T14:30:00Z',
      { ...taken, minutes: 20 },
      { ...solved, minutes: 89.98 },
    );
    // The first of February: late to respond and to resolve.
    await incident(
      '2026-01-31T16:00:00Z',
      { ...taken, minutes: 21 },
      { type: 'arrive', minutes: 60 },
      { ...planned, minutes: 61 },
      { ...solved, minutes: 241 },
    );
    // Left lying: what nobody stopped is missed.
    await incident('2026-02-10T00:00:00Z', { ...taken, minutes: 1 });
    // Reopened: the resolution went on, and is missed by now.
    await incident(
      '2026-02-11T00:00:00Z',
      { ...taken, minutes: 1 },
      { ...solved, minutes: 10 },
      { type: 'reopen', minutes: 20, reason: 'again' },
    );
    // A breach on record stays, although the lower level would have allowed it …
    await incident(
      '2026-02-12T00:00:00Z',
      { ...taken, minutes: 1 },
      { type: 'arrive', minutes: 2 },
      { ...planned, minutes: 3 },
      { type: 'changeLevel', minutes: 300, level: 'II', reason: 'x' },
      { ...solved, minutes: 310 },
    );
    // … or has no such target at all.
    await incidentOf(
      'II',
      '2026-02-14T00:00:00Z',
      { ...taken, minutes: 1 },
      { ...planned, minutes: 3 },
      { type: 'arrive', minutes: 200 },
      { type: 'changeLevel', minutes: 210, level: 'IV', reason: 'x' },
      { ...solved, minutes: 300 },
    );
    // Cancelled: it was no incident.
    await incident(
      '2026-02-13T00:00:00Z',
      { ...taken, minutes: 1 },
      { type: 'cancel', minutes: 2, reason: 'x' },
    );
    // Nobody took it: the response was missed in February, the rest in March.
    await incident('2026-02-28T15:30:00Z');
    // Outside the period.
    await incident('2026-02-28T16:00:00Z', { ...taken, minutes: 1 });

    now = new Date('2026-03-05T00:00:00Z');
    const attainment = await service.getAttainment('customer:default/ACME', {
      from: '2026-01-01',
      to: '2026-02-28',
    });
    expect(attainment).toEqual({
      customerRef: 'customer:default/acme',
      from: '2026-01-01',
      to: '2026-02-28',
      incidents: 7,
      outOfCover: 0,
      total: {
        response: { met: 5, breached: 2, ratio: 5 / 7 },
        onsite: { met: 4, breached: 2, ratio: 4 / 6 },
        plan: { met: 5, breached: 1, ratio: 5 / 6 },
        resolution: { met: 2, breached: 4, ratio: 2 / 6 },
        all: { met: 16, breached: 9, ratio: 16 / 25 },
      },
      months: [
        {
          month: '2026-01',
          incidents: 1,
          clocks: {
            response: { met: 1, breached: 0, ratio: 1 },
            onsite: { met: 1, breached: 0, ratio: 1 },
            plan: { met: 1, breached: 0, ratio: 1 },
            resolution: { met: 1, breached: 0, ratio: 1 },
            all: { met: 4, breached: 0, ratio: 1 },
          },
        },
        {
          month: '2026-02',
          incidents: 6,
          clocks: {
            response: { met: 4, breached: 2, ratio: 4 / 6 },
            onsite: { met: 3, breached: 2, ratio: 3 / 5 },
            plan: { met: 4, breached: 1, ratio: 4 / 5 },
            resolution: { met: 1, breached: 4, ratio: 1 / 5 },
            all: { met: 12, breached: 9, ratio: 12 / 21 },
          },
        },
      ],
    });
    const underContract = (contractId: string) =>
      service.getAttainment('customer:default/acme', {
        from: '2026-01-01',
        to: '2026-02-28',
        contractId,
      });
    expect(await underContract(contract.id)).toEqual(attainment);
    expect(await underContract('another')).toMatchObject({
      incidents: 0,
      total: { all: { met: 0, breached: 0 } },
    });
    expect(
      await service.getAttainment('customer:default/nobody', {
        from: '2026-01-01',
        to: '2026-01-31',
      }),
    ).toMatchObject({
      incidents: 0,
      total: { all: { met: 0, breached: 0 } },
      months: [{ month: '2026-01', incidents: 0 }],
    });
  });

  it('counts what is open as missed from the instant on at which its target passed', async () => {
    const knex = await databases.init(databaseId);
    await knex.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
    let now = new Date('2012-05-31T15:00:00Z');
    const service = createTestIncidentService(knex, { now: () => now });
    await service.reportIncident(
      { device: server, level: 'I', title: 'x', reporter: { name: 'y' } },
      'user:default/desk',
    );
    const missed = async () => {
      const { months } = await service.getAttainment(server.customerRef, {
        from: '2012-05-01',
        to: '2012-06-30',
      });
      return months.map(({ clocks }) => clocks.all.breached);
    };

    now = new Date('2012-05-31T15:20:00Z');
    expect(await missed()).toEqual([0, 0]);
    now = new Date('2012-05-31T15:20:01Z');
    expect(await missed()).toEqual([1, 0]);
    now = new Date('2026-03-02T02:00:00Z');
    expect(await missed()).toEqual([1, 3]);
  });
});
