import {
  IncidentEvent,
  IncidentEventInput,
  standardLevels,
} from '@weibao/backstage-plugin-maintenance-common';
import { server } from './__testUtils__/createTestIncidentService';
import { admitEvent } from './admitEvent';
import { IncidentLog } from './IncidentLog';
import { projectIncident } from './projectIncident';

const NOW = new Date('2026-03-02T06:00:00.000Z');
const ENGINEER = 'user:default/zhao.lei';

function at(time: string): string {
  return `2026-03-02T${time}:00.000Z`;
}

type Said = Partial<IncidentEvent> & Pick<IncidentEvent, 'type'>;

/** A log in the order of entry; the report is at 02:00. */
function logOf(...events: (Said & { at: string })[]): IncidentLog {
  const report = {
    type: 'report' as const,
    at: at('02:00'),
    level: 'II' as const,
    title: 'Disk failed',
    reporter: { name: '何志强' },
    channel: 'phone' as const,
    device: server,
    coverage: {
      covered: true,
      reason: 'only' as const,
      levels: standardLevels,
      calendarId: '24x7',
      pausesOn: [],
    },
  };
  return {
    id: 'INC-000123',
    events: [report, ...events].map((event, index) => ({
      actorRef: ENGINEER,
      recordedAt: event.at,
      hash: '',
      ...event,
      sequence: index + 1,
    })),
  };
}

function admit(
  log: IncidentLog,
  input: Omit<IncidentEventInput, 'version'> & { version?: number },
) {
  return admitEvent(
    log,
    { version: log.events.length, ...input },
    { actorRef: ENGINEER, now: NOW },
  );
}

const taken = { type: 'acknowledge' as const, at: at('02:10') };
const resolved = {
  type: 'resolve' as const,
  at: at('04:00'),
  solution: 'Disk replaced',
};

describe('admitEvent', () => {
  it('takes an event of now, numbered after the last', () => {
    expect(admit(logOf(), { type: 'acknowledge' })).toEqual({
      type: 'acknowledge',
      sequence: 2,
      at: NOW.toISOString(),
      recordedAt: NOW.toISOString(),
      actorRef: ENGINEER,
    });
  });

  it('takes a late entry that fits between what happened before and after', () => {
    const log = logOf(taken, resolved);
    expect(
      admit(log, { type: 'arrive', at: '2026-03-02T11:00:00+08:00' }),
    ).toMatchObject({ at: at('03:00'), recordedAt: NOW.toISOString() });
  });

  it('lets clocks of other machines be a minute ahead', () => {
    expect(admit(logOf(), { type: 'acknowledge', at: at('06:01') }).at).toBe(
      at('06:01'),
    );
  });

  it.each<[string, IncidentLog, Parameters<typeof admit>[1], string]>([
    [
      'a time in the future',
      logOf(),
      { type: 'acknowledge', at: '2026-03-02T06:01:00.001Z' },
      'at 2026-03-02T06:01:00.001Z lies in the future',
    ],
    [
      'a time before the report',
      logOf(),
      { type: 'acknowledge', at: at('01:59') },
      'at 2026-03-02T01:59:00.000Z lies before the report at 2026-03-02T02:00:00.000Z',
    ],
    ['a second report', logOf(), { type: 'report' }, 'report is the first'],
    [
      'an event the state does not allow',
      logOf(),
      { type: 'arrive' },
      'INC-000123: arrive is not possible while the incident is reported',
    ],
    [
      'work on a cancelled incident',
      logOf({ type: 'cancel', at: at('03:00'), reason: 'False alarm' }),
      { type: 'acknowledge' },
      'not possible while the incident is cancelled',
    ],
    [
      'a second pause',
      logOf(taken, {
        type: 'pause',
        at: at('03:00'),
        reason: 'waiting-parts',
      }),
      { type: 'pause', reason: 'waiting-vendor' },
      'the incident is paused already',
    ],
    [
      'a late entry that makes later events impossible',
      logOf(taken, resolved),
      { type: 'cancel', at: at('03:00'), reason: 'x' },
      'with this cancel the record would not hold, because at 2026-03-02T04:00:00.000Z resolve is not possible while the incident is cancelled',
    ],
    [
      'a pause for no reason we know',
      logOf(taken),
      { type: 'pause', reason: 'lunch' },
      'lunch is no pause reason',
    ],
    ['a pause without reason', logOf(taken), { type: 'pause' }, 'pause needs'],
    [
      'a field of another event',
      logOf(),
      { type: 'acknowledge', level: 'I' },
      'acknowledge does not take level',
    ],
    [
      'an assignee who is no user',
      logOf(),
      { type: 'assign', assigneeRef: 'group:default/field' },
      'assigneeRef is "group:default/field"',
    ],
    [
      'an appointment that ends before it begins',
      logOf(taken),
      {
        type: 'schedule',
        appointment: {
          startsAt: at('09:00'),
          endsAt: at('08:00'),
          contactName: '何志强',
        },
      },
      'The appointment ends at 2026-03-02T08:00:00.000Z, not after its start',
    ],
    [
      'closing without a cause and a prevention',
      logOf(taken, resolved),
      { type: 'close' },
      'INC-000123 cannot be closed without cause, prevention',
    ],
    [
      'a correction of an event that is not there',
      logOf(),
      { type: 'correct', corrects: 9, correctedAt: at('02:05'), reason: 'x' },
      'INC-000123 has no event 9 to correct',
    ],
    [
      'a correction to before the report',
      logOf(taken),
      { type: 'correct', corrects: 2, correctedAt: at('01:00'), reason: 'x' },
      'correctedAt 2026-03-02T01:00:00.000Z lies before the report',
    ],
    [
      'a correction into the future',
      logOf(taken),
      { type: 'correct', corrects: 2, correctedAt: at('09:00'), reason: 'x' },
      'correctedAt 2026-03-02T09:00:00.000Z lies in the future',
    ],
    [
      'a correction that makes another event impossible',
      logOf(taken, resolved),
      { type: 'correct', corrects: 2, correctedAt: at('05:00'), reason: 'x' },
      'resolve is not possible while the incident is reported',
    ],
    [
      'a correction that moves the report behind other events',
      logOf(taken),
      { type: 'correct', corrects: 1, correctedAt: at('03:00'), reason: 'x' },
      'acknowledge cannot come before the report',
    ],
    [
      'a correction of a correction',
      logOf(taken, {
        type: 'correct',
        at: at('05:00'),
        corrects: 2,
        correctedAt: at('02:05'),
        reason: 'x',
      }),
      { type: 'correct', corrects: 3, correctedAt: at('02:06'), reason: 'x' },
      'Event 3 is a correction itself; correct event 2 again',
    ],
  ])('refuses %s', (_what, log, input, sentence) => {
    expect(() => admit(log, input)).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringContaining(sentence),
      }),
    );
  });

  it('refuses a change based on another version, naming both', () => {
    expect(() => admit(logOf(taken), { type: 'arrive', version: 1 })).toThrow(
      expect.objectContaining({
        name: 'ConflictError',
        message: expect.stringMatching(/at version 2.*based on version 1/),
      }),
    );
  });

  it('closes with what resolving and closing say together', () => {
    const log = logOf(taken, { ...resolved, cause: 'Wear' });
    expect(
      admit(log, { type: 'close', prevention: 'Replace every five years' }),
    ).toMatchObject({ type: 'close', sequence: 4 });
  });

  it('judges events after a correction by the corrected times', () => {
    const log = logOf(taken, {
      type: 'correct',
      at: at('05:00'),
      corrects: 1,
      correctedAt: at('01:00'),
      reason: 'The call came earlier',
    });
    expect(admit(log, { type: 'note', note: 'x', at: at('01:30') }).at).toBe(
      at('01:30'),
    );
    expect(projectIncident(log).reportedAt).toBe(at('01:00'));
  });
});

describe('projectIncident', () => {
  it('says who has the incident: who took it last, or was assigned', () => {
    expect(projectIncident(logOf()).assigneeRef).toBeUndefined();
    expect(projectIncident(logOf(taken)).assigneeRef).toBe(ENGINEER);
    const takenOver = logOf(taken, {
      ...taken,
      at: at('02:30'),
      actorRef: 'user:default/senior',
    });
    expect(projectIncident(takenOver).assigneeRef).toBe('user:default/senior');
    const assigned = logOf(taken, {
      type: 'assign',
      at: at('02:40'),
      assigneeRef: 'user:default/other',
    });
    expect(projectIncident(assigned).assigneeRef).toBe('user:default/other');
  });

  it('does not take a service that acknowledges for an assignee', () => {
    const incident = projectIncident(
      logOf({ ...taken, actorRef: 'plugin:robot' }),
    );
    expect(incident.position.state).toBe('acknowledged');
    expect(incident.assigneeRef).toBeUndefined();
  });

  it('keeps what resolving said when the incident is reopened, and asks for a new signature', () => {
    const log = logOf(
      taken,
      { ...resolved, cause: 'Wear' },
      { type: 'signOff', at: at('04:30'), signedBy: '何志强' },
      { type: 'reopen', at: at('05:00'), reason: 'Fails again' },
    );
    expect(projectIncident(log)).toMatchObject({
      position: { state: 'acknowledged' },
      cause: 'Wear',
      solution: 'Disk replaced',
      signedBy: undefined,
    });
  });

  it('takes the agreement to a plan back when another plan is submitted', () => {
    const plan = { diagnosis: 'Disk 3', steps: 'Replace it' };
    const agreed = [
      taken,
      { type: 'submitPlan' as const, at: at('02:20'), plan },
      { type: 'approvePlan' as const, at: at('02:30'), approvedBy: '何志强' },
    ];
    expect(projectIncident(logOf(...agreed))).toMatchObject({
      plan,
      planApprovedBy: '何志强',
    });
    const changed = { ...plan, steps: 'Replace the controller' };
    expect(
      projectIncident(
        logOf(...agreed, {
          type: 'submitPlan',
          at: at('02:40'),
          plan: changed,
        }),
      ),
    ).toMatchObject({ plan: changed, planApprovedBy: undefined });
  });
});
