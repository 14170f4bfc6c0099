import { ClockEvent, ClockState } from './clockTypes';
import { evaluateClocks } from './evaluateClocks';
import { CLOCK_NAMES } from './standardTerms';
import { ClockName, Levels, ServiceCalendar } from './types';
import fixture from './__fixtures__/sla-vectors.json';

interface Vector {
  name: string;
  calendar: ServiceCalendar;
  targets: Levels;
  events: ClockEvent[];
  now: string;
  expect: Record<
    ClockName,
    Pick<ClockState, 'status' | 'elapsedSeconds' | 'dueAt'> | null
  >;
}

// JSON cannot say that a window is a pair.
const vectors = fixture.vectors as unknown as Vector[];

describe('the hand-checked cases', () => {
  it.each(vectors)('$name', ({ expect: expected, ...input }) => {
    const states = evaluateClocks(input);
    for (const clock of CLOCK_NAMES) {
      const state = states[clock];
      expect(
        state && {
          status: state.status,
          elapsedSeconds: state.elapsedSeconds,
          dueAt: state.dueAt,
        },
      ).toEqual(expected[clock]);
    }
  });

  it('are all here', () => {
    expect(vectors).toHaveLength(15);
  });
});
