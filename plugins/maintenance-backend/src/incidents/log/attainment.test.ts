import { TestDatabases } from '@backstage/backend-test-utils';
import { IncidentEventInput } from '@weibao/backstage-plugin-maintenance-common';
import { MIGRATIONS_DIRECTORY } from '../../platform/database/migrate';
import {
  createTestIncidentService,
  server,
} from './__testUtils__/createTestIncidentService';
import { attainmentPeriod } from './attainment';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

const ZONE = 'Asia/Shanghai';

describe('attainmentPeriod', () => {
  it('runs from the first midnight in Shanghai to the one after the last day', () => {
    expect(attainmentPeriod('2026-01-15', '2026-03-01', ZONE)).toEqual({
      from: new Date('2026-01-14T16:00:00Z'),
      to: new Date('2026-03-01T16:00:00Z'),
      months: ['2026-01', '2026-02', '2026-03'],
    });
    expect(attainmentPeriod('2026-02-28', '2026-02-28', ZONE).months).toEqual([
      '2026-02',
    ]);
  });

  it('refuses a period that ends before it begins, and an endless one', () => {
    expect(() => attainmentPeriod('2026-02-02', '2026-02-01', ZONE)).toThrow(
      'The period ends on 2026-02-01, before it begins on 2026-02-02',
    );
    expect(() => attainmentPeriod('2000-01-01', '2026-01-01', ZONE)).toThrow(
      'longer than 10 years',
    );
    expect(
      attainmentPeriod('2016-01-01', '2025-12-31', ZONE).months,
    ).toHaveLength(120);
  });
});

describe.each(databases.eachSupportedId())('attainment on %p', databaseId => {
  it('counts final verdicts of covered incidents by the month of Shanghai', async () => {
    const knex = await databases.init(databaseId);
    await knex.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
    const service = createTestIncidentService(knex);

    const incident = async (
      reportedAt: string,
      ...events: (Omit<IncidentEventInput, 'version' | 'at'> & {
        minutes: number;
      })[]
    ) => {
      const { id } = await service.reportIncident(
        {
          device: server,
          level: 'I',
          title: 'x',
          reporter: { name: 'y' },
          reportedAt,
        },
        'user:default/desk',
      );
      for (const { minutes, ...event } of events) {
        const log = await service.getLog(id);
        const at = new Date(Date.parse(reportedAt) + minutes * 60_000);
        await service.addEvent(
          log,
          { ...event, at: at.toISOString(), version: log.events.length },
          'user:default/engineer',
        );
      }
    };
    const taken = { type: 'acknowledge' as const };
    const solved = { type: 'resolve' as const, solution: 'x' };

    // The last second of January in Shanghai: all in time.
    await incident(
      '2026-01-31T15:59:59Z',
      { ...taken, minutes: 20 },
      { ...solved, minutes: 100 },
    );
    // The first of February: late to respond and to resolve.
    await incident(
      '2026-01-31T16:00:00Z',
      { ...taken, minutes: 21 },
      { type: 'arrive', minutes: 60 },
      { type: 'submitPlan', minutes: 61, plan: { diagnosis: 'x', steps: 'y' } },
      { ...solved, minutes: 241 },
    );
    // Still open: only what has stopped counts.
    await incident('2026-02-10T00:00:00Z', { ...taken, minutes: 1 });
    // Reopened: the resolution is open again.
    await incident(
      '2026-02-11T00:00:00Z',
      { ...taken, minutes: 1 },
      { ...solved, minutes: 10 },
      { type: 'reopen', minutes: 20, reason: 'again' },
    );
    // A breach on record stays, although the lower level would have allowed it.
    await incident(
      '2026-02-12T00:00:00Z',
      { ...taken, minutes: 1 },
      { type: 'arrive', minutes: 2 },
      { type: 'submitPlan', minutes: 3, plan: { diagnosis: 'x', steps: 'y' } },
      { type: 'changeLevel', minutes: 300, level: 'II', reason: 'x' },
      { ...solved, minutes: 310 },
    );
    // Neither cancelled ones count, nor those outside the period.
    await incident(
      '2026-02-13T00:00:00Z',
      { ...taken, minutes: 1 },
      { type: 'cancel', minutes: 2, reason: 'x' },
    );
    await incident('2026-02-28T16:00:00Z', { ...taken, minutes: 1 });

    const attainment = await service.getAttainment('customer:default/ACME', {
      from: '2026-01-01',
      to: '2026-02-28',
    });
    expect(attainment).toEqual({
      customerRef: 'customer:default/acme',
      from: '2026-01-01',
      to: '2026-02-28',
      incidents: 5,
      outOfCover: 0,
      total: {
        response: { met: 4, breached: 1, ratio: 0.8 },
        onsite: { met: 4, breached: 0, ratio: 1 },
        plan: { met: 4, breached: 0, ratio: 1 },
        resolution: { met: 1, breached: 2, ratio: 1 / 3 },
        all: { met: 13, breached: 3, ratio: 13 / 16 },
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
          incidents: 4,
          clocks: {
            response: { met: 3, breached: 1, ratio: 0.75 },
            onsite: { met: 3, breached: 0, ratio: 1 },
            plan: { met: 3, breached: 0, ratio: 1 },
            resolution: { met: 0, breached: 2, ratio: 0 },
            all: { met: 9, breached: 3, ratio: 0.75 },
          },
        },
      ],
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
});
