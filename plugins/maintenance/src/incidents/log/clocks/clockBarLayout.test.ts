import { slaExplanation } from '../../../__testUtils__/incidents';
import { layOutClockBar } from './clockBarLayout';
import { ExplainedClock } from './useClockSentence';

const [breached] = slaExplanation.clocks;

const running: ExplainedClock = {
  ...breached,
  status: 'running',
  elapsedSeconds: 3600,
  stoppedAt: null,
  exceededAt: null,
  dueAt: '2026-03-02T06:00:00.000Z',
  axis: { from: '2026-03-02T02:00:00.000Z', to: '2026-03-02T06:00:00.000Z' },
  pauses: [],
};

describe('layOutClockBar', () => {
  it('spans from the report to the target, with now between', () => {
    const bar = layOutClockBar(running, Date.parse('2026-03-02T03:00:00Z'));

    expect(bar.to).toBe('2026-03-02T06:00:00.000Z');
    expect(bar.now).toBe(25);
    expect(bar.used).toEqual([{ left: 0, width: 25 }]);
    expect(bar.exceeded).toEqual([]);
    expect(bar.target).toEqual({ left: 100, at: '2026-03-02T06:00:00.000Z' });
  });

  it('fills only service time', () => {
    const bar = layOutClockBar(
      {
        ...running,
        openWindows: [
          { from: '2026-03-02T02:00:00Z', to: '2026-03-02T03:00:00Z' },
          { from: '2026-03-02T04:00:00Z', to: '2026-03-02T06:00:00Z' },
        ],
      },
      Date.parse('2026-03-02T05:00:00Z'),
    );

    expect(bar.used).toEqual([
      { left: 0, width: 25 },
      { left: 50, width: 25 },
    ]);
  });

  it('grows with now once the target is behind', () => {
    const bar = layOutClockBar(
      {
        ...running,
        status: 'overdue',
        exceededAt: '2026-03-02T06:00:00Z',
        openWindows: [
          { from: '2026-03-02T02:00:00Z', to: '2026-03-02T10:00:00Z' },
        ],
      },
      Date.parse('2026-03-02T10:00:00Z'),
    );

    expect(bar.now).toBe(100);
    expect(bar.target?.left).toBe(50);
    expect(bar.exceeded).toEqual([{ left: 50, width: 50 }]);
  });

  it('ends a stopped clock where it stopped, and shows its pauses', () => {
    const bar = layOutClockBar(breached, Date.parse('2026-04-01T00:00:00Z'));

    expect(bar.now).toBeUndefined();
    expect(bar.to).toBe('2026-03-02T09:20:00.000Z');
    expect(bar.exceeded[0].left).toBeCloseTo((100 * 6) / (22 / 3));
    expect(bar.paused).toHaveLength(1);
    expect(bar.marks.map(({ type }) => type)).toEqual(['report', 'resolve']);
  });

  it('takes the end of the axis as the target of a clock that was met', () => {
    const bar = layOutClockBar(
      {
        ...running,
        status: 'met',
        dueAt: null,
        stoppedAt: '2026-03-02T03:00:00Z',
      },
      Date.parse('2026-03-02T05:00:00Z'),
    );

    expect(bar.target?.at).toBe('2026-03-02T06:00:00.000Z');
    expect(bar.used).toEqual([{ left: 0, width: 25 }]);
  });
});
