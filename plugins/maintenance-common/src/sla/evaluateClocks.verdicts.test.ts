import { judgeClocks } from './evaluateClocks';
import { standardLevels } from './standardTerms';
import { always } from './__testUtils__/calendars';
import { at, evaluate, event, report } from './__testUtils__/incidentLog';

describe('rule 5: a change of level', () => {
  const overdueThenLowered = [
    report('I'),
    event('changeLevel', '07:00:00', { level: 'II' }),
  ];

  it('judges by the new target, and keeps the breach on record', () => {
    expect(evaluate(overdueThenLowered, '08:00:00').resolution).toMatchObject({
      status: 'running',
      targetSeconds: 86400,
      elapsedSeconds: 21600,
      exceededAt: null,
      breachRecorded: true,
      breachRecordedAt: at('06:00:00.000'),
    });
    const resolved = [...overdueThenLowered, event('resolve', '09:00:00')];
    expect(evaluate(resolved, '10:00:00').resolution).toMatchObject({
      status: 'met',
      breachRecorded: true,
    });
  });

  it('records no breach of a level that was in force in time only', () => {
    const lowered = [
      report('I'),
      event('changeLevel', '06:00:00', { level: 'II' }),
    ];
    expect(evaluate(lowered, '08:00:00').resolution).toMatchObject({
      breachRecorded: false,
    });
  });

  it('records a breach at the raise when the new target is used up by then', () => {
    const raised = [
      report('II'),
      event('changeLevel', '07:00:00', { level: 'I' }),
    ];
    expect(evaluate(raised, '07:00:00').resolution).toMatchObject({
      status: 'overdue',
      exceededAt: at('06:00:00.000'),
      breachRecordedAt: at('07:00:00.000'),
    });
  });

  it('does not hold a level that was replaced at once against anybody', () => {
    const mistaken = [
      report('II'),
      event('changeLevel', '07:00:00', { level: 'I', sequence: 2 }),
      event('changeLevel', '07:00:00', { level: 'II', sequence: 3 }),
    ];
    expect(evaluate(mistaken, '08:00:00').resolution).toMatchObject({
      status: 'running',
      breachRecorded: false,
    });
  });

  it('takes away a clock the new level does not have, not its breach', () => {
    const events = [
      report('II'),
      event('changeLevel', '05:00:00', { level: 'IV' }),
    ];
    expect(evaluate(events, '05:30:00').onsite).toBeNull();
    expect(
      judgeClocks({
        calendar: always,
        targets: standardLevels,
        events,
        now: at('05:30:00'),
      }).outcomes,
    ).toEqual({
      response: { verdict: 'breached', at: at('02:20:00.000') },
      onsite: { verdict: 'breached', at: at('04:00:00.000') },
      plan: { verdict: 'breached', at: at('04:00:00.000') },
      resolution: { verdict: 'open', at: '2026-03-05T02:00:00.000Z' },
    });
  });
});

describe('rule 6: reopening', () => {
  it('lets the resolution clock go on and leaves the others their verdict', () => {
    const events = [
      report('I'),
      event('acknowledge', '02:05:00'),
      event('resolve', '04:30:00'),
      event('reopen', '10:00:00'),
      event('arrive', '10:30:00'),
      event('resolve', '11:00:00'),
    ];
    const { onsite, resolution } = evaluate(events, '12:00:00');
    expect(onsite).toMatchObject({
      status: 'breached',
      elapsedSeconds: 9000,
      stoppedAt: at('04:30:00.000'),
    });
    expect(resolution).toMatchObject({
      status: 'met',
      elapsedSeconds: 12600,
      stoppedAt: at('11:00:00.000'),
    });
  });

  it('is nothing while the incident is open', () => {
    const events = [report('I'), event('reopen', '02:30:00')];
    expect(evaluate(events, '03:00:00').resolution).toMatchObject({
      status: 'running',
      elapsedSeconds: 3600,
    });
  });
});

describe('rule 7: the end of an incident', () => {
  it('ends on site and plan with the resolution', () => {
    const { response, onsite, plan } = evaluate(
      [report('I'), event('arrive', '02:30:00'), event('resolve', '03:00:00')],
      '05:00:00',
    );
    expect(response).toMatchObject({ status: 'overdue', stoppedAt: null });
    expect(onsite).toMatchObject({ status: 'met', elapsedSeconds: 1800 });
    expect(plan).toMatchObject({ status: 'met', elapsedSeconds: 3600 });
  });

  it('cancels the clocks that are open', () => {
    const { response, onsite, resolution } = evaluate(
      [
        report('I'),
        event('acknowledge', '02:30:00'),
        event('cancel', '04:30:00'),
        event('arrive', '04:40:00'),
      ],
      '05:00:00',
    );
    expect(response).toMatchObject({ status: 'breached' });
    expect(onsite).toMatchObject({
      status: 'cancelled',
      elapsedSeconds: 9000,
      stoppedAt: at('04:30:00.000'),
      remainingSeconds: null,
      breachRecorded: true,
    });
    expect(resolution).toMatchObject({
      status: 'cancelled',
      exceedsAt: null,
      breachRecorded: false,
    });
  });
});

describe('rule 8: late entries and corrections', () => {
  const acknowledged = event('acknowledge', '02:30:00', { sequence: 2 });

  it('takes events in the order in which they happened', () => {
    const events = [
      { ...report('I'), sequence: 1 },
      event('resume', '04:00:00', { sequence: 2 }),
      event('pause', '03:00:00', {
        sequence: 3,
        reason: 'customer-unavailable',
      }),
    ];
    expect(evaluate(events, '05:00:00').resolution).toMatchObject({
      status: 'running',
      elapsedSeconds: 7200,
    });
  });

  it('recomputes the verdict, also what was on record', () => {
    const events = [{ ...report('I'), sequence: 1 }, acknowledged];
    expect(evaluate(events, '05:00:00').response).toMatchObject({
      status: 'breached',
    });
    const correction = event('correct', '05:00:00', {
      sequence: 3,
      corrects: 2,
      correctedAt: at('02:15:00'),
    });
    expect(
      evaluate([...events, correction], '05:00:00').response,
    ).toMatchObject({
      status: 'met',
      elapsedSeconds: 900,
      breachRecorded: false,
    });
  });

  it('stands at an event that lies ahead of now by a few seconds', () => {
    const events = [report('I'), event('acknowledge', '02:10:30')];
    expect(evaluate(events, '02:10:00').response).toMatchObject({
      status: 'met',
      elapsedSeconds: 630,
    });
  });

  it('lets nothing have an effect before the report', () => {
    const events = [
      report('I'),
      event('acknowledge', '01:50:00'),
      event('pause', '01:00:00', { reason: 'customer-unavailable' }),
      event('resume', '02:30:00'),
    ];
    const { response, resolution } = evaluate(events, '03:00:00');
    expect(response).toMatchObject({ status: 'met', elapsedSeconds: 0 });
    expect(resolution).toMatchObject({ elapsedSeconds: 1800 });
  });
});

describe('rule 8: a pause entered late', () => {
  const worked = [
    report('I'),
    event('acknowledge', '02:10:00', { sequence: 2 }),
    event('arrive', '05:00:00', { sequence: 3 }),
    event('resolve', '07:00:00', { sequence: 4 }),
  ];
  const paused = event('pause', '02:30:00', {
    sequence: 5,
    reason: 'customer-unavailable',
  });

  it('ends at the next event that shows work', () => {
    const { onsite, resolution } = evaluate([...worked, paused], '08:00:00');
    expect(onsite).toMatchObject({ status: 'met', elapsedSeconds: 1800 });
    expect(resolution).toMatchObject({
      status: 'met',
      elapsedSeconds: 2.5 * 3600,
    });
  });

  it('lasts as before where it was entered at its time', () => {
    const inTime = [
      report('I'),
      { ...paused, sequence: 2 },
      ...worked.slice(1),
    ];
    const { resolution } = evaluate(
      inTime.map((each, index) => ({ ...each, sequence: index + 1 })),
      '08:00:00',
    );
    expect(resolution).toMatchObject({ elapsedSeconds: 1800 });
  });
});
