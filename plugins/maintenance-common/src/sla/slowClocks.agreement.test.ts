import fc from 'fast-check';
import { arbitraryIncident } from './__testUtils__/arbitraryIncident';
import { SlowInstant, slowClocks } from './__testUtils__/slowClocks';
import { Stage, openMinutes } from './__testUtils__/slowWallClock';
import { ClockState } from './clockTypes';
import { evaluateClocks } from './evaluateClocks';
import { addOpenSeconds, openSeconds } from './openTime';
import { CLOCK_NAMES } from './standardTerms';

const CASES = 2000;
const SEED = 20260302;

function minuteOf(stage: Stage, at: string | null): number | null {
  return at === null
    ? null
    : (Date.parse(at) - Date.parse(stage.startsAt)) / 60_000;
}

/** What the walk could not see, it must not contradict. */
function seen(stage: Stage, at: string | null, slow: SlowInstant): SlowInstant {
  const minute = minuteOf(stage, at);
  const unseen = minute === null || minute >= stage.minutes;
  return slow === 'later' && unseen ? 'later' : minute;
}

function compared(stage: Stage, state: ClockState) {
  return {
    status: state.status,
    elapsedMinutes: state.elapsedSeconds / 60,
    breachRecordedAt: minuteOf(stage, state.breachRecordedAt),
  };
}

describe('a second implementation that walks minute by minute', () => {
  it('agrees on every clock', () => {
    const statuses = new Map<string, number>();
    fc.assert(
      fc.property(arbitraryIncident, ({ stage, input }) => {
        const states = evaluateClocks(input);
        const slow = slowClocks(input, stage);
        for (const clock of CLOCK_NAMES) {
          const state = states[clock];
          const expected = slow[clock];
          statuses.set(
            state?.status ?? 'none',
            (statuses.get(state?.status ?? 'none') ?? 0) + 1,
          );
          expect(
            state && {
              ...compared(stage, state),
              dueAt: expected && seen(stage, state.dueAt, expected.dueAt),
              exceedsAt:
                expected && seen(stage, state.exceedsAt, expected.exceedsAt),
            },
          ).toEqual(expected);
        }
      }),
      { numRuns: CASES, seed: SEED, endOnFailure: false },
    );
    // The cases reach every verdict often enough to mean something.
    for (const status of [
      'running',
      'paused',
      'overdue',
      'met',
      'breached',
      'cancelled',
      'none',
    ]) {
      expect([status, (statuses.get(status) ?? 0) > 100]).toEqual([
        status,
        true,
      ]);
    }
  }, 120_000);

  it('agrees on open time and where it leads', () => {
    const minutes = fc.integer({ min: 0, max: 28 * 1440 });
    fc.assert(
      fc.property(
        arbitraryIncident,
        minutes,
        minutes,
        fc.integer({ min: 1, max: 1440 }),
        ({ stage, input: { calendar } }, a, b, wanted) => {
          const [from, to] = [Math.min(a, b), Math.max(a, b)];
          const at = (minute: number) =>
            new Date(Date.parse(stage.startsAt) + minute * 60_000);
          const open = openMinutes(calendar, stage);
          const between = open.slice(from, to).filter(Boolean).length;
          expect(openSeconds(calendar, at(from), at(to))).toBe(between * 60);

          let left = wanted;
          let minute = from;
          while (left > 0 && minute < open.length) {
            if (open[minute]) left--;
            minute++;
          }
          const reached = addOpenSeconds(calendar, at(from), wanted * 60);
          const expected = left > 0 ? 'later' : minute;
          expect(seen(stage, reached, expected)).toBe(expected);
        },
      ),
      { numRuns: 500, seed: SEED },
    );
  }, 60_000);
});
