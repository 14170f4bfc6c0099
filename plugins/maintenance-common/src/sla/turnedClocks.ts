import { ClockJudgement } from './clockTypes';
import { CLOCK_NAMES } from './standardTerms';
import { ClockName } from './types';

/** Longer after the fact than this, an entry is a late one. @public */
export const LATE_ENTRY_MILLISECONDS = 60_000;

/**
 * The clocks of which another reading of the same past, at the same instant,
 * tells a different verdict. A clock that was open has had none.
 *
 * @public
 */
export function turnedClocks(
  before: ClockJudgement['outcomes'],
  after: ClockJudgement['outcomes'],
): ClockName[] {
  return CLOCK_NAMES.filter(clock => {
    const verdict = before[clock]?.verdict;
    return (
      verdict !== undefined &&
      verdict !== 'open' &&
      verdict !== after[clock]?.verdict
    );
  });
}
