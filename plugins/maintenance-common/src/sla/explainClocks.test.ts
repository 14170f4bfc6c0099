import { ClockEvent } from './clockTypes';
import {
  ClockExplanation,
  ClocksExplanationInput,
  explainClocks,
} from './explainClocks';
import { evaluateClocks } from './evaluateClocks';
import { standardLevels } from './standardTerms';
import { ClockName } from './types';
import { always, businessHours, daily } from './__testUtils__/calendars';

/** 2 March 2026 in Shanghai. */
function at(time: string): string {
  return new Date(`2026-03-02T${time}:00+08:00`).toISOString();
}

const report: ClockEvent = { type: 'report', at: at('08:00'), level: 'I' };
const pause: ClockEvent = {
  type: 'pause',
  at: at('10:10'),
  reason: 'customer-unavailable',
};
const resume: ClockEvent = { type: 'resume', at: at('12:10') };
const resolve: ClockEvent = { type: 'resolve', at: at('15:20') };

function explain(
  clock: ClockName,
  events: ClockEvent[],
  now: string,
  rest: Partial<ClocksExplanationInput> = {},
): ClockExplanation {
  const explanation = explainClocks({
    calendar: always,
    targets: standardLevels,
    contractNumber: 'WB-2026-001',
    events,
    now,
    ...rest,
  }).find(candidate => candidate.clock === clock);
  if (!explanation) throw new Error(`${clock} was not explained`);
  return explanation;
}

describe('the sentence', () => {
  const terms = 'Calendar 24×7, contract WB-2026-001, level I.';

  it('tells of a breach and its pause', () => {
    const events = [report, pause, resume, resolve];
    expect(explain('resolution', events, at('16:00')).sentence).toBe(
      `Resolution breached by 1 h 20 min: 5 h 20 min of 4 h used. Paused 2 h (customer unavailable, 10:10–12:10). ${terms}`,
    );
  });

  it('tells of every other state', () => {
    const sentence = (
      clock: ClockName,
      events: ClockEvent[],
      now: string,
      rest?: Partial<ClocksExplanationInput>,
    ) => explain(clock, [report, ...events], at(now), rest).sentence;

    expect(sentence('resolution', [], '09:30')).toBe(
      `Resolution due in 2 h 30 min, 12:00: 1 h 30 min of 4 h used. ${terms}`,
    );
    expect(sentence('resolution', [pause], '11:00')).toBe(
      `Resolution paused with 1 h 50 min left: 2 h 10 min of 4 h used. Paused 50 min (customer unavailable, 10:10–now). ${terms}`,
    );
    expect(sentence('onsite', [], '10:30')).toBe(
      `On site overdue by 30 min: 2 h 30 min of 2 h used. ${terms}`,
    );
    expect(
      sentence('response', [{ type: 'acknowledge', at: at('08:12') }], '09:00'),
    ).toBe(`Response met with 8 min left: 12 min of 20 min used. ${terms}`);
    expect(
      sentence('plan', [{ type: 'cancel', at: at('09:00') }], '09:30'),
    ).toBe(`Handling plan cancelled: 1 h of 2 h used. ${terms}`);
    expect(
      sentence('plan', [], '09:30', {
        calendar: { id: 'shut', timeZone: 'Asia/Shanghai' },
        contractNumber: null,
      }),
    ).toBe(
      'Handling plan runs: 0 min of 2 h used; the calendar does not open for the 2 h left. Calendar shut, out of cover, level I.',
    );
  });

  it('says of a breach by a second by how much', () => {
    const late = { type: 'acknowledge', at: '2026-03-02T00:20:01Z' };
    expect(explain('response', [report, late], at('09:00')).sentence).toBe(
      `Response breached by 1 s: 20 min 1 s of 20 min used. ${terms}`,
    );
  });

  it('names pauses that do not stop the clock', () => {
    const events = [report, { ...pause, reason: 'waiting-parts' }, resume];
    expect(explain('resolution', events, at('11:00')).sentence).toContain(
      'used. Not stopped by: waiting for parts, 10:10–12:10. Calendar',
    );
  });

  it('names a breach that only an earlier level had', () => {
    const events: ClockEvent[] = [
      report,
      { type: 'changeLevel', at: at('13:00'), level: 'II' },
    ];
    expect(explain('resolution', events, at('14:00')).sentence).toContain(
      'The breach of an earlier level at 12:00 stays on record. Calendar 24×7, contract WB-2026-001, level II.',
    );
  });

  it('gives times in the zone of the calendar, with the date of other days', () => {
    const calendar = daily('America/New_York', ['00:00', '24:00']);
    const night: ClockEvent[] = [
      { type: 'report', at: '2026-03-02T22:00:00Z', level: 'III' },
      { ...pause, at: '2026-03-02T23:30:00Z' },
      { ...resume, at: '2026-03-03T13:00:00Z' },
    ];
    expect(
      explain('resolution', night, '2026-03-03T14:00:00Z', {
        calendar,
        contractNumber: undefined,
      }).sentence,
    ).toBe(
      'Resolution due in 21 h 30 min, 4 Mar 06:30: 2 h 30 min of 24 h used. Paused 13 h 30 min (customer unavailable, 18:30–3 Mar 08:00). Calendar daily, level III.',
    );
  });
});

describe('the bar', () => {
  const events = [report, pause, resume, resolve];

  it('runs from the report to the stop, with the target on it', () => {
    expect(explain('resolution', events, at('16:00'))).toMatchObject({
      axis: { from: at('08:00'), to: at('15:20') },
      targetAt: at('14:00'),
      exceededAt: at('14:00'),
      openWindows: [{ from: at('08:00'), to: at('15:20') }],
      pausedSeconds: 7200,
      pauses: [
        {
          from: at('10:10'),
          to: at('12:10'),
          reason: 'customer-unavailable',
          counts: true,
          openSeconds: 7200,
        },
      ],
      marks: [
        { type: 'report', at: at('08:00') },
        { type: 'pause', at: at('10:10') },
        { type: 'resume', at: at('12:10') },
        { type: 'resolve', at: at('15:20') },
      ],
    });
  });

  it('reaches to the target that was met, or is due', () => {
    const acknowledged = { type: 'acknowledge', at: at('08:12') };
    const met = explain('response', [report, acknowledged], at('16:00'));
    expect(met).toMatchObject({
      targetAt: at('08:20'),
      axis: { to: at('08:20') },
    });
    expect(explain('resolution', [report], at('09:00'))).toMatchObject({
      targetAt: at('12:00'),
      axis: { to: at('12:00') },
    });
    expect(explain('resolution', [report, pause], at('11:00'))).toMatchObject({
      targetAt: null,
      axis: { to: at('11:00') },
    });
  });

  it('shows the open windows of the axis only', () => {
    const { openWindows } = explain('onsite', [report], at('09:30'), {
      calendar: businessHours,
      targets: { ...standardLevels, I: { onsite: 240 } },
    });
    expect(openWindows).toEqual([
      { from: at('09:00'), to: at('12:00') },
      { from: at('13:00'), to: at('14:00') },
    ]);
  });

  it('draws windows that touch as one', () => {
    const { openWindows } = explain('onsite', [report], at('09:30'), {
      calendar: daily(
        'Asia/Shanghai',
        ['08:00', '09:00'],
        ['09:00', '24:00'],
        ['00:00', '01:00'],
      ),
      targets: { ...standardLevels, I: { onsite: 17 * 60 } },
    });
    expect(openWindows).toEqual([
      { from: at('08:00'), to: '2026-03-02T17:00:00.000Z' },
    ]);
  });

  it('caps them', () => {
    const { openWindows } = explain('resolution', [report], at('09:00'), {
      calendar: daily('Asia/Shanghai', ['09:00', '10:00']),
      targets: { ...standardLevels, I: { resolution: 60 * 1000 } },
    });
    expect(openWindows).toHaveLength(400);
  });

  it('does not let a pause count that the response clock ran through', () => {
    const early = { ...pause, at: at('08:05') };
    expect(explain('response', [report, early], at('08:15'))).toMatchObject({
      pausedSeconds: 0,
      pauses: [
        { from: at('08:05'), to: null, counts: false, openSeconds: 600 },
      ],
      marks: [{ type: 'report', at: at('08:00') }],
    });
  });

  it('gives the open time of a pause while the clock was open', () => {
    const night: ClockEvent[] = [
      { ...report, level: 'III' },
      { ...pause, at: at('17:00') },
      { ...resume, at: '2026-03-03T02:00:00.000Z' },
    ];
    const { pauses } = explain('resolution', night, '2026-03-03T03:00:00Z', {
      calendar: businessHours,
    });
    expect(pauses).toMatchObject([{ openSeconds: 7200 }]);
  });
});

describe('explainClocks', () => {
  it('says the same as evaluateClocks and leaves out what has no target', () => {
    const input = {
      calendar: always,
      targets: standardLevels,
      events: [{ ...report, level: 'IV' as const }, pause],
      now: at('11:00'),
    };
    const explanations = explainClocks(input);
    expect(explanations.map(({ clock }) => clock)).toEqual([
      'response',
      'plan',
      'resolution',
    ]);
    const states = evaluateClocks(input);
    for (const explanation of explanations) {
      expect(explanation).toMatchObject({ ...states[explanation.clock] });
    }
  });

  it('says times in the zone of the calendar unless in another', () => {
    const input = {
      calendar: always,
      targets: standardLevels,
      events: [{ ...report, level: 'IV' as const }],
      now: at('08:10'),
    };
    const [inCalendar] = explainClocks(input);
    const [inBerlin] = explainClocks({ ...input, timeZone: 'Europe/Berlin' });
    expect(inCalendar.sentence).toContain('08:20');
    expect(inBerlin.sentence).toBe(
      inCalendar.sentence.replace('08:20', '01:20'),
    );
  });
});
