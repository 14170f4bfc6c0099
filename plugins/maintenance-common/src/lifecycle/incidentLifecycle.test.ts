import fc from 'fast-check';
import {
  followTransition,
  INCIDENT_EVENT_TYPES,
  INCIDENT_STATES,
  INCIDENT_TRANSITIONS,
  IncidentEventType,
  IncidentPosition,
  isForbidden,
  nextEvents,
  OPEN_INCIDENT_STATES,
  replayLifecycle,
} from './incidentLifecycle';

function replay(...types: IncidentEventType[]) {
  return replayLifecycle(types.map(type => ({ type })));
}

function positionAfter(...types: IncidentEventType[]): IncidentPosition {
  const outcome = replay('report', ...types);
  if (isForbidden(outcome)) throw new Error(outcome.reason);
  return outcome;
}

describe('the incident lifecycle', () => {
  it.each<[IncidentEventType[], string]>([
    [[], 'reported'],
    [['assign', 'escalate', 'changeLevel', 'note'], 'reported'],
    [['acknowledge'], 'acknowledged'],
    [['acknowledge', 'acknowledge'], 'acknowledged'],
    [['acknowledge', 'schedule'], 'scheduled'],
    [['acknowledge', 'schedule', 'arrive'], 'on-site'],
    [['acknowledge', 'arrive', 'schedule'], 'scheduled'],
    [['acknowledge', 'submitPlan', 'approvePlan', 'part'], 'acknowledged'],
    [['acknowledge', 'resolve'], 'resolved'],
    [['acknowledge', 'resolve', 'close'], 'closed'],
    [['acknowledge', 'resolve', 'signOff'], 'signed-off'],
    [['acknowledge', 'resolve', 'signOff', 'close'], 'closed'],
    [['acknowledge', 'resolve', 'signOff', 'close', 'note'], 'closed'],
    [['acknowledge', 'resolve', 'reopen'], 'acknowledged'],
    [['acknowledge', 'resolve', 'close', 'reopen'], 'acknowledged'],
    [['cancel'], 'cancelled'],
    [['acknowledge', 'arrive', 'cancel', 'note'], 'cancelled'],
  ])('leads from the report by %j to %s', (types, state) => {
    expect(positionAfter(...types).state).toBe(state);
  });

  it.each<[IncidentEventType[], string]>([
    [['arrive'], 'arrive is not possible while the incident is reported'],
    [['resolve'], 'resolve is not possible while the incident is reported'],
    [['report'], 'report is not possible while the incident is reported'],
    [['resume'], 'the incident is not paused'],
    [['pause', 'pause'], 'the incident is paused already'],
    [['acknowledge', 'approvePlan'], 'there is no handling plan to approve'],
    [
      ['acknowledge', 'resolve', 'arrive'],
      'arrive is not possible while the incident is resolved',
    ],
    [
      ['acknowledge', 'resolve', 'cancel'],
      'cancel is not possible while the incident is resolved',
    ],
    [
      ['cancel', 'reopen'],
      'reopen is not possible while the incident is cancelled',
    ],
  ])('forbids %j', (types, reason) => {
    expect(replay('report', ...types)).toEqual({
      type: types[types.length - 1],
      at: undefined,
      reason,
    });
  });

  it('begins with the report', () => {
    expect(replay()).toMatchObject({
      reason: 'an incident begins with its report',
    });
    expect(replayLifecycle([{ type: 'note', at: 'then' }])).toEqual({
      type: 'note',
      at: 'then',
      reason: 'note cannot come before the report',
    });
  });

  it('ends a pause with the resolution or the cancellation', () => {
    expect(positionAfter('acknowledge', 'pause').paused).toBe(true);
    expect(positionAfter('acknowledge', 'pause', 'arrive').paused).toBe(true);
    expect(positionAfter('acknowledge', 'pause', 'resume').paused).toBe(false);
    expect(positionAfter('acknowledge', 'pause', 'resolve').paused).toBe(false);
    expect(positionAfter('pause', 'cancel').paused).toBe(false);
    expect(
      positionAfter('acknowledge', 'pause', 'resolve', 'reopen').paused,
    ).toBe(false);
  });

  it('ends a pause that was entered late with the work on record', () => {
    const log = [
      { type: 'report', sequence: 1 },
      { type: 'acknowledge', sequence: 2 },
      { type: 'pause', sequence: 4 },
      { type: 'arrive', sequence: 3 },
    ] as const;
    expect(replayLifecycle(log)).toMatchObject({
      state: 'on-site',
      paused: false,
    });
  });

  it('can be noted on and corrected in every state', () => {
    for (const state of INCIDENT_STATES) {
      expect(INCIDENT_TRANSITIONS[state]).toMatchObject({
        note: state,
        correct: state,
      });
    }
  });

  it('lets a fault leave the open states by resolution or cancellation only', () => {
    for (const state of OPEN_INCIDENT_STATES) {
      const leaving = Object.entries(INCIDENT_TRANSITIONS[state])
        .filter(([, next]) => !OPEN_INCIDENT_STATES.includes(next))
        .map(([type]) => type);
      expect(['cancel', 'resolve']).toEqual(expect.arrayContaining(leaving));
    }
  });
});

describe('nextEvents', () => {
  it.each<[IncidentEventType[], IncidentEventType]>([
    [[], 'acknowledge'],
    [['acknowledge'], 'schedule'],
    [['acknowledge', 'schedule'], 'arrive'],
    [['acknowledge', 'schedule', 'arrive'], 'submitPlan'],
    [['acknowledge', 'arrive', 'submitPlan'], 'approvePlan'],
    [['acknowledge', 'pause'], 'resume'],
    [['acknowledge', 'resolve'], 'signOff'],
    [['acknowledge', 'resolve', 'signOff'], 'close'],
    [['acknowledge', 'resolve', 'close'], 'reopen'],
    [['cancel'], 'note'],
  ])('offers after %j first to %s', (types, first) => {
    expect(nextEvents(positionAfter(...types))[0]).toBe(first);
  });

  it('offers no other device than the one that was reported', () => {
    expect(nextEvents(positionAfter())).not.toContain('match');
  });

  it('offers exactly what the lifecycle allows, wherever an incident has got to', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 30 }), choices => {
        let position = positionAfter();
        for (const choice of choices) {
          const from = position;
          const offered = nextEvents(from, { isDeviceKnown: false });
          const allowed = INCIDENT_EVENT_TYPES.filter(
            type => !isForbidden(followTransition(from, type)),
          );
          expect([...offered].sort()).toEqual([...allowed].sort());

          const next = followTransition(from, offered[choice % offered.length]);
          if (isForbidden(next)) throw new Error(next.reason);
          position = next;
        }
      }),
    );
  });
});
