import { ClockEvent } from './clockTypes';
import { clockSnapshot } from './clockSnapshot';
import { judgeClocks } from './evaluateClocks';
import { standardLevels } from './standardTerms';
import { always, businessHours } from './__testUtils__/calendars';

const report: ClockEvent = {
  type: 'report',
  at: '2026-03-02T02:00:00Z',
  level: 'I',
};

function snapshotOf(events: ClockEvent[], now: string, calendar = always) {
  return clockSnapshot(
    judgeClocks({ calendar, targets: standardLevels, events, now }),
  );
}

describe('clockSnapshot', () => {
  it('tells what happens next', () => {
    expect(snapshotOf([report], report.at)).toEqual({
      nextDueAt: '2026-03-02T02:20:00.000Z',
      nextDueClock: 'response',
      breachesAt: '2026-03-02T02:20:00.000Z',
      atRiskAt: '2026-03-02T02:15:00.000Z',
    });
  });

  it('goes through the calendar', () => {
    const friday = { ...report, at: '2026-03-06T09:50:00Z' };
    expect(snapshotOf([friday], friday.at, businessHours)).toEqual({
      nextDueAt: '2026-03-09T01:10:00.000Z',
      nextDueClock: 'response',
      breachesAt: '2026-03-09T01:10:00.000Z',
      atRiskAt: '2026-03-09T01:05:00.000Z',
    });
  });

  it('keeps a breach that has happened beside what is due next', () => {
    const late = { type: 'acknowledge', at: '2026-03-02T02:30:00Z' };
    expect(snapshotOf([report, late], '2026-03-02T02:30:00Z')).toEqual({
      nextDueAt: '2026-03-02T04:00:00.000Z',
      nextDueClock: 'onsite',
      breachesAt: '2026-03-02T02:20:00.000Z',
      atRiskAt: '2026-03-02T03:30:00.000Z',
    });
  });

  it('keeps a breach on record that a lower level would meet', () => {
    const events: ClockEvent[] = [
      report,
      { type: 'acknowledge', at: '2026-03-02T02:10:00Z' },
      { type: 'arrive', at: '2026-03-02T02:40:00Z' },
      { type: 'submitPlan', at: '2026-03-02T02:50:00Z' },
      { type: 'changeLevel', at: '2026-03-02T07:00:00Z', level: 'III' },
    ];
    expect(snapshotOf(events, '2026-03-02T07:00:00Z')).toMatchObject({
      nextDueAt: '2026-03-03T02:00:00.000Z',
      nextDueClock: 'resolution',
      breachesAt: '2026-03-02T06:00:00.000Z',
    });
  });

  it('keeps a breach of a target that the lower level does not have', () => {
    const events: ClockEvent[] = [
      { ...report, level: 'II' },
      { type: 'acknowledge', at: '2026-03-02T02:10:00Z' },
      { type: 'submitPlan', at: '2026-03-02T02:50:00Z' },
      { type: 'arrive', at: '2026-03-02T05:20:00Z' },
      { type: 'changeLevel', at: '2026-03-02T05:30:00Z', level: 'IV' },
    ];
    expect(snapshotOf(events, '2026-03-02T05:30:00Z')).toMatchObject({
      nextDueClock: 'resolution',
      breachesAt: '2026-03-02T04:00:00.000Z',
    });
  });

  it('expects nothing of clocks that rest', () => {
    const events = [
      report,
      { type: 'acknowledge', at: '2026-03-02T02:10:00Z' },
      {
        type: 'pause',
        at: '2026-03-02T03:50:00Z',
        reason: 'customer-unavailable',
      },
    ];
    const nothing = {
      nextDueAt: null,
      nextDueClock: null,
      breachesAt: null,
      atRiskAt: null,
    };
    expect(snapshotOf(events, '2026-03-02T09:00:00Z')).toEqual(nothing);
    expect(
      snapshotOf(
        [report, { type: 'cancel', at: '2026-03-02T02:10:00Z' }],
        '2026-03-02T09:00:00Z',
      ),
    ).toEqual(nothing);
  });
});
