import { ClockEvent } from './clockTypes';
import { effectiveEvents } from './effectiveEvents';

const report: ClockEvent = {
  type: 'report',
  at: '2026-03-02T02:00:00Z',
  sequence: 1,
  level: 'I',
};
const arrive: ClockEvent = {
  type: 'arrive',
  at: '2026-03-02T05:00:00Z',
  sequence: 2,
};
const note: ClockEvent = {
  type: 'note',
  at: '2026-03-02T04:00:00Z',
  sequence: 3,
};

function correct(
  sequence: number,
  corrects: number,
  correctedAt: string,
): ClockEvent {
  return {
    type: 'correct',
    at: '2026-03-02T09:00:00Z',
    sequence,
    corrects,
    correctedAt,
  };
}

describe('effectiveEvents', () => {
  it('orders by time, then by entry, what is not entered yet last', () => {
    const candidate = { type: 'assign', at: arrive.at };
    const later = { type: 'submitPlan', at: arrive.at, sequence: 4 };
    const sameTime = { type: 'note', at: '2026-03-02T13:00:00+08:00' };
    expect(
      effectiveEvents([candidate, sameTime, note, later, arrive, report]),
    ).toEqual([report, note, arrive, later, candidate, sameTime]);
  });

  it('applies a correction, leaves it out and does not touch the log', () => {
    const log = [report, arrive, note, correct(4, 2, '2026-03-02T03:00:00Z')];
    const before = JSON.stringify(log);
    expect(effectiveEvents(log)).toEqual([
      report,
      { ...arrive, at: '2026-03-02T03:00:00Z' },
      note,
    ]);
    expect(JSON.stringify(log)).toBe(before);
  });

  it('lets the correction that was entered last win', () => {
    const first = correct(4, 2, '2026-03-02T03:00:00Z');
    const second = {
      ...correct(5, 2, '2026-03-02T03:30:00Z'),
      at: '2026-03-02T08:00:00Z',
    };
    expect(effectiveEvents([second, arrive, report, first])).toEqual([
      report,
      { ...arrive, at: '2026-03-02T03:30:00Z' },
    ]);
  });

  it('passes over corrections of corrections and of nothing', () => {
    const log = [
      report,
      correct(2, 9, '2026-03-02T03:00:00Z'),
      correct(3, 2, '2026-03-02T03:00:00Z'),
    ];
    expect(effectiveEvents(log)).toEqual([report]);
  });

  it('keeps every field of an event', () => {
    const rich = { ...arrive, actorRef: 'user:default/li', hash: 'abc' };
    const [, event] = effectiveEvents([report, rich]);
    expect(event).toBe(rich);
  });
});
