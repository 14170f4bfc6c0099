import {
  checkIncidentEventFields,
  effectiveEvents,
  evaluateClocks,
  INCIDENT_EVENT_TYPES,
  IncidentEventType,
  isForbidden,
  replayLifecycle,
  ServiceCalendar,
  standardLevels,
} from '@weibao/backstage-plugin-maintenance-common';
import {
  PastIncident,
  ServiceTerms,
} from '@weibao/backstage-plugin-maintenance-node';
import { server } from './__testUtils__/server';
import { DEMO_CUSTOMERS } from './customers';
import { FAULT_SCENARIOS } from './faultScenarios';
import { IncidentCourse } from './incidentCourse';
import { FleetDevice, planIncidents } from './planIncidents';
import { PlannedIncident } from './PlannedIncident';
import { tellIncident } from './tellIncident';

const now = new Date('2026-11-22T07:00:00Z');
const officeHours: ServiceCalendar = {
  id: '5x9',
  timeZone: 'Asia/Shanghai',
  weekly: Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri'].map(day => [day, [['09:00', '18:00']]]),
  ),
};
const always: ServiceCalendar = {
  id: '24x7',
  timeZone: 'Asia/Shanghai',
  alwaysOpen: true,
};

function termsWith(calendar: ServiceCalendar): ServiceTerms {
  return {
    covered: true,
    calendar,
    levels: standardLevels,
    pausesOn: ['customer-requested-window', 'waiting-parts'],
  };
}

const TYPES = ['server', 'storage', 'switch', 'firewall', 'ups', 'pdu'];

const fleet = DEMO_CUSTOMERS.flatMap((customer, i) =>
  TYPES.map(
    (type, j): FleetDevice => ({
      device: {
        ...server,
        type,
        deviceRef: `device:default/${i}-${j}`,
        customerRef: customer.ref,
      },
      customer,
      levels: standardLevels,
      aroundTheClock: true,
    }),
  ),
);

function logOf({ report, events }: PastIncident) {
  return [
    { type: 'report' as const, at: report.reportedAt, level: report.level },
    ...events.map(({ input }) => ({ ...input, at: input.at ?? 'now' })),
  ].map((event, index) => ({ ...event, sequence: index + 1 }));
}

/** What the service checks whenever an event is entered. */
function findProblem(history: PastIncident): string | undefined {
  const log = logOf(history);
  for (const [index, { input, recordedAt }] of history.events.entries()) {
    const [problem] = checkIncidentEventFields({ ...input, version: 1 });
    if (problem) return problem;
    if (new Date(input.at ?? '') > recordedAt) return `${input.type} is early`;
    const outcome = replayLifecycle(effectiveEvents(log.slice(0, index + 2)));
    if (isForbidden(outcome)) return outcome.reason;
  }
  return undefined;
}

describe('tellIncident', () => {
  const plans = planIncidents(fleet, { past: 500, current: 58 }, now);

  it.each([always, officeHours])(
    'tells nothing that the lifecycle forbids ($id)',
    calendar => {
      const told = plans.map(plan =>
        tellIncident(plan, termsWith(calendar), now),
      );
      expect(told.flatMap(history => findProblem(history) ?? [])).toEqual([]);
    },
  );

  it('tells of everything that may happen', () => {
    const types = new Set(
      plans
        .flatMap(plan => logOf(tellIncident(plan, termsWith(always), now)))
        .map(({ type }): IncidentEventType => type),
    );
    // The demo knows all its devices.
    expect([...types, 'match'].sort()).toEqual(
      [...INCIDENT_EVENT_TYPES].sort(),
    );
  });

  it('tells the same again', () => {
    const again = planIncidents(fleet, { past: 500, current: 58 }, now);
    expect(
      again.map(plan => tellIncident(plan, termsWith(always), now)),
    ).toEqual(plans.map(plan => tellIncident(plan, termsWith(always), now)));
  });

  it('tells nothing that lies ahead', () => {
    const ahead = plans
      .flatMap(plan => tellIncident(plan, termsWith(officeHours), now).events)
      .filter(({ recordedAt }) => recordedAt > now);
    expect(ahead).toEqual([]);
  });

  function tell(course: Partial<IncidentCourse>) {
    const plan: PlannedIncident = {
      seed: 'one',
      device: server,
      customer: DEMO_CUSTOMERS[0],
      scenario: FAULT_SCENARIOS[0],
      slot: 7,
      reportedAt: new Date('2026-10-14T01:30:00Z'),
      course: { level: 'II', visit: true, missed: [], ...course },
    };
    const history = tellIncident(plan, termsWith(always), now);
    const {
      response,
      onsite,
      plan: planClock,
      resolution,
    } = evaluateClocks({
      ...termsWith(always),
      targets: standardLevels,
      events: logOf(history),
      now,
    });
    return {
      history,
      clocks: [response, onsite, planClock, resolution].map(c => c?.status),
    };
  }

  it('names the slot that failed', () => {
    const { history } = tell({});
    expect(JSON.stringify(history)).toContain('7 号');
    expect(JSON.stringify(history)).not.toContain('{n}');
  });

  it.each<[string, Partial<IncidentCourse>, string[]]>([
    ['a visit', {}, ['met', 'met', 'met', 'met']],
    ['a remote repair', { visit: false }, ['met', 'met', 'met', 'met']],
    [
      'pauses the contract accepts',
      { pause: 'waiting-parts' },
      ['met', 'met', 'met', 'met'],
    ],
    [
      'a late answer',
      { missed: ['response'] },
      ['breached', 'met', 'met', 'met'],
    ],
    [
      'a late engineer',
      { missed: ['onsite'] },
      ['met', 'breached', 'met', 'met'],
    ],
    [
      'a long repair',
      { missed: ['resolution'] },
      ['met', 'met', 'met', 'breached'],
    ],
    [
      'a false alarm',
      { cancelled: true },
      ['met', 'cancelled', 'cancelled', 'cancelled'],
    ],
  ])('keeps and misses targets as the course says: %s', (_, course, clocks) => {
    expect(tell(course).clocks).toEqual(clocks);
  });

  it('corrects the arrival and enters it late', () => {
    const types = (course: Partial<IncidentCourse>) =>
      tell(course).history.events.map(({ input }) => input.type);
    const late = types({ afterwards: 'arrival' });
    expect(late.indexOf('arrive')).toBeGreaterThan(late.indexOf('resolve'));

    const { events } = tell({ afterwards: 'correction' }).history;
    const correction = events.find(({ input }) => input.type === 'correct');
    expect(events[(correction?.input.corrects ?? 0) - 2].input.type).toBe(
      'arrive',
    );
  });

  it('goes as far as the course goes', () => {
    const { history } = tell({ until: 'arrive' });
    expect(history.events[history.events.length - 1].input.type).toBe('arrive');
    expect(tell({ until: 'report' }).history.events).toEqual([]);
  });
});
