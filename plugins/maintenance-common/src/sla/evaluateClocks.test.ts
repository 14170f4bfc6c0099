import { ClocksInput } from './clockTypes';
import { clockReachesAt } from './evaluateClocks';
import { standardLevels } from './standardTerms';
import { businessHours } from './__testUtils__/calendars';
import { at, evaluate, event, report } from './__testUtils__/incidentLog';

describe('rule 1: breach means more than the target', () => {
  it('meets the target to the millisecond and breaches it by one', () => {
    const met = evaluate(
      [report('I'), event('acknowledge', '02:20:00.000')],
      '02:30:00',
    );
    expect(met.response).toMatchObject({ status: 'met', elapsedSeconds: 1200 });

    const late = evaluate(
      [report('I'), event('acknowledge', '02:20:00.001')],
      '02:30:00',
    );
    expect(late.response).toMatchObject({
      status: 'breached',
      elapsedSeconds: 1201,
      exceededAt: at('02:20:00.000'),
      breachRecorded: true,
    });
  });

  it('is not overdue at the very instant it is due', () => {
    expect(evaluate([report('I')], '02:20:00').response).toMatchObject({
      status: 'running',
      remainingSeconds: 0,
      dueAt: at('02:20:00.000'),
      breachRecorded: false,
    });
    expect(evaluate([report('I')], '02:20:01').response).toMatchObject({
      status: 'overdue',
      remainingSeconds: -1,
      dueAt: null,
      exceededAt: at('02:20:00.000'),
    });
  });
});

describe('rule 2: due is now plus the open time left', () => {
  const rest = {
    calendar: businessHours,
    targets: { ...standardLevels, III: { resolution: 480 } },
  };
  const events = [report('III', '01:00:00')];

  it('falls on the closing time when the last minute is used then', () => {
    expect(evaluate(events, '09:00:00', rest).resolution).toMatchObject({
      status: 'running',
      remainingSeconds: 3600,
      dueAt: at('10:00:00.000'),
    });
  });

  it('is in breach only when the calendar opens again', () => {
    expect(evaluate(events, '14:00:00', rest).resolution).toMatchObject({
      status: 'running',
      remainingSeconds: 0,
      exceedsAt: '2026-03-03T01:00:00.000Z',
      exceededAt: null,
    });
    const nextDay = { ...rest, now: '2026-03-03T01:00:01Z' };
    expect(evaluate(events, '14:00:00', nextDay).resolution).toMatchObject({
      status: 'overdue',
      exceededAt: '2026-03-03T01:00:00.000Z',
    });
  });

  it('has no due time while paused, only time left', () => {
    const paused = event('pause', '02:30:00', {
      reason: 'customer-unavailable',
    });
    expect(
      evaluate([report('I'), paused], '09:00:00').resolution,
    ).toMatchObject({
      status: 'paused',
      elapsedSeconds: 1800,
      remainingSeconds: 12600,
      dueAt: null,
      exceedsAt: null,
      atRiskAt: null,
    });
  });

  it('has none where the calendar never opens again', () => {
    const shut = { calendar: { id: 'shut', timeZone: 'Asia/Shanghai' } };
    expect(evaluate([report('I')], '09:00:00', shut).resolution).toMatchObject({
      status: 'running',
      elapsedSeconds: 0,
      dueAt: null,
      exceedsAt: null,
    });
  });
});

describe('rule 3: what pauses', () => {
  const events = [
    report('I'),
    event('pause', '02:10:00', { reason: 'waiting-parts' }),
    event('resume', '03:10:00'),
  ];

  it('goes by the reasons the contract accepts', () => {
    const elapsed = (rest?: Partial<ClocksInput>) => {
      const { response, resolution } = evaluate(events, '04:00:00', rest);
      return [response?.elapsedSeconds, resolution?.elapsedSeconds];
    };
    expect(elapsed()).toEqual([7200, 7200]);
    expect(elapsed({ pausesOn: ['waiting-parts'] })).toEqual([7200, 3600]);
    expect(elapsed({ pausesOn: [] })).toEqual([7200, 7200]);
  });

  it('is overdue rather than paused once the target is exceeded', () => {
    const { onsite } = evaluate(
      [
        report('I'),
        event('pause', '05:00:00', { reason: 'customer-unavailable' }),
      ],
      '06:00:00',
    );
    expect(onsite).toMatchObject({ status: 'overdue', elapsedSeconds: 10800 });
  });
});

describe('rule 4: several pauses', () => {
  it('counts overlapping pauses once, and one resume ends them', () => {
    const { resolution } = evaluate(
      [
        report('I'),
        event('pause', '02:30:00', { reason: 'customer-unavailable' }),
        event('pause', '03:00:00', { reason: 'customer-requested-window' }),
        event('resume', '03:30:00'),
        event('resume', '03:40:00'),
      ],
      '04:00:00',
    );
    expect(resolution).toMatchObject({
      status: 'running',
      elapsedSeconds: 3600,
    });
  });

  it('goes on being paused when a reason follows that does not count', () => {
    const { resolution } = evaluate(
      [
        report('I'),
        event('pause', '02:30:00', { reason: 'customer-unavailable' }),
        event('pause', '03:00:00', { reason: 'waiting-vendor' }),
      ],
      '04:00:00',
    );
    expect(resolution).toMatchObject({
      status: 'paused',
      elapsedSeconds: 1800,
    });
  });

  it('gives nothing back for a night that is not counted anyway', () => {
    const night = [
      event('pause', '10:00:00', { reason: 'customer-unavailable' }),
      { type: 'resume', at: '2026-03-03T01:00:00Z' },
    ];
    const rest = { calendar: businessHours, now: '2026-03-03T02:00:00Z' };
    const without = evaluate([report('II')], '', rest).resolution;
    const paused = evaluate([report('II'), ...night], '', rest).resolution;
    expect(paused).toEqual(without);
    expect(paused?.elapsedSeconds).toBe(8 * 3600);
  });

  it('ends with the resolution', () => {
    const { resolution } = evaluate(
      [
        report('I'),
        event('pause', '02:30:00', { reason: 'customer-unavailable' }),
        event('resolve', '03:30:00'),
        event('reopen', '04:00:00'),
      ],
      '04:10:00',
    );
    expect(resolution).toMatchObject({
      status: 'running',
      elapsedSeconds: 2400,
    });
  });
});

describe('rule 9: what cannot be judged', () => {
  it('has no clock without a target', () => {
    expect(evaluate([report('IV')], '03:00:00').onsite).toBeNull();
  });

  it('refuses a log without a report', () => {
    expect(() => evaluate([event('pause', '02:00:00')], '03:00:00')).toThrow(
      'need its report and level',
    );
    expect(() => evaluate([], '03:00:00')).toThrow('need its report and level');
  });

  it('refuses a time that is none', () => {
    expect(() => evaluate([report('I', 'noon')], '03:00:00')).toThrow(
      '"2026-03-02TnoonZ" is not an instant',
    );
  });
});

describe('clockReachesAt', () => {
  const input: ClocksInput = {
    calendar: businessHours,
    targets: standardLevels,
    events: [report('I'), event('acknowledge', '02:10:00')],
    now: at('02:15:00'),
  };

  it('finds the instant of a threshold through the calendar', () => {
    // From 10:00 local, two hours to lunch and two after it.
    expect(clockReachesAt(input, 'resolution', 4 * 3600)).toBe(
      at('07:00:00.000'),
    );
    expect(clockReachesAt(input, 'resolution', 7200)).toBe(at('04:00:00.000'));
  });

  it('is the start of a pause, not its end, when the time is used up then', () => {
    const events = [
      ...input.events,
      event('pause', '03:00:00', { reason: 'customer-unavailable' }),
      event('resume', '06:00:00'),
    ];
    const paused = { ...input, events, now: at('06:30:00') };
    expect(clockReachesAt(paused, 'resolution', 3600)).toBe(at('03:00:00.000'));
    expect(clockReachesAt(paused, 'resolution', 3601)).toBe(at('06:00:01.000'));
  });

  it('is null for what a stopped clock did not reach', () => {
    expect(clockReachesAt(input, 'response', 300)).toBe(at('02:05:00.000'));
    expect(clockReachesAt(input, 'response', 900)).toBeNull();
  });
});
