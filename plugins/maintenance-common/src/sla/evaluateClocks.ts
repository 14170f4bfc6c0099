import { toClockState } from './clockReading';
import {
  ClockJudgement,
  ClockOutcome,
  ClockState,
  ClockStates,
  ClocksInput,
} from './clockTypes';
import { MILLISECONDS_PER_SECOND, toIso, toIsoOrNull } from './instant';
import { MeasuredClock, measureClocks } from './measureClocks';
import { ClockName } from './types';

/**
 * The four clocks of an incident, a pure function of its log, of the contract's
 * targets and calendar, and of now.
 *
 * - Elapsed time is the open time of the calendar while the clock was open and
 *   not paused; a clock is in breach when it is more than the target.
 * - Pauses may overlap; a `resume` ends them all, and so do `resolve` and
 *   `cancel`. The response clock never pauses.
 * - The present level's targets apply from the beginning, also to clocks that
 *   have stopped; `breachRecorded` keeps a breach of an earlier level.
 * - `cancel` cancels the clocks that are open; those that have stopped keep
 *   their verdict, and whatever comes after it has no effect.
 * - Events ahead of `now`, which clocks that differ between machines bring
 *   about, count as if now were the last of them.
 *
 * @throws InputError for a log without a report, a malformed calendar, or a
 * time that is not an instant
 * @public
 */
export function evaluateClocks(input: ClocksInput): ClockStates {
  return judgeClocks(input).states;
}

/**
 * Where the clocks stand, and what each of them counts as.
 *
 * @throws InputError as `evaluateClocks`
 * @public
 */
export function judgeClocks(input: ClocksInput): ClockJudgement {
  const states = noClocks<ClockState>();
  const outcomes = noClocks<ClockOutcome>();
  const { clocks, timeline } = measureClocks(input);
  const startedAt = toIso(timeline.reportedAt);
  for (const measured of clocks) {
    const { clock, reading } = measured;
    states[clock] = reading && toClockState(reading, startedAt);
    outcomes[clock] = outcomeOf(measured);
  }
  return { states, outcomes };
}

function noClocks<T>(): Record<ClockName, T | null> {
  return { response: null, onsite: null, plan: null, resolution: null };
}

/** A breach on record counts, whatever the level became and however it ended. */
function outcomeOf(measured: MeasuredClock): ClockOutcome | null {
  const { breachRecordedAt, reading, spells } = measured;
  if (breachRecordedAt !== null) {
    return { verdict: 'breached', at: toIso(breachRecordedAt) };
  }
  if (reading?.status === 'met' && spells.stoppedAt !== null) {
    return { verdict: 'met', at: toIso(spells.stoppedAt) };
  }
  return reading && reading.exceedsAt !== null
    ? { verdict: 'open', at: toIso(reading.exceedsAt) }
    : null;
}

/**
 * The instant at which a clock reached or, if nothing happens meanwhile, will
 * reach so many open seconds: the instant of a threshold such as half of the
 * target. Null when it will not, because it has stopped or is paused.
 *
 * @returns ISO 8601 in UTC
 * @public
 */
export function clockReachesAt(
  input: ClocksInput,
  clock: ClockName,
  seconds: number,
): string | null {
  const measured = measureClocks(input).clocks.find(c => c.clock === clock);
  return toIsoOrNull(
    measured?.run.reachedAt(seconds * MILLISECONDS_PER_SECOND) ?? null,
  );
}
