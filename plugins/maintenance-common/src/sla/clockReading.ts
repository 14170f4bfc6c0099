import { ClockState, ClockStatus } from './clockTypes';
import { MILLISECONDS_PER_SECOND, toIsoOrNull } from './instant';

/** Where a clock stands in numbers, see `ClockState`: epoch milliseconds, and lengths in milliseconds. */
export interface ClockReading {
  status: ClockStatus;
  target: number;
  elapsed: number;
  stoppedAt: number | null;
  dueAt: number | null;
  exceedsAt: number | null;
  atRiskAt: number | null;
  breachRecordedAt: number | null;
}

/**
 * Says in text and seconds what a clock reads. Text is costly, so that none is
 * written twice: all clocks of an incident start at the same instant, and the
 * others of a clock often coincide.
 */
export function toClockState(
  reading: ClockReading,
  startedAt: string,
): ClockState {
  const { target, elapsed } = reading;
  const elapsedSeconds = Math.ceil(elapsed / MILLISECONDS_PER_SECOND);
  const targetSeconds = target / MILLISECONDS_PER_SECOND;
  const exceedsAt = toIsoOrNull(reading.exceedsAt);
  const textOf = (instant: number | null) =>
    instant === reading.exceedsAt ? exceedsAt : toIsoOrNull(instant);
  return {
    status: reading.status,
    targetSeconds,
    elapsedSeconds,
    remainingSeconds:
      reading.stoppedAt === null ? targetSeconds - elapsedSeconds : null,
    startedAt,
    stoppedAt: toIsoOrNull(reading.stoppedAt),
    dueAt: textOf(reading.dueAt),
    exceedsAt,
    exceededAt: elapsed > target ? exceedsAt : null,
    atRiskAt: toIsoOrNull(reading.atRiskAt),
    breachRecorded: reading.breachRecordedAt !== null,
    breachRecordedAt: textOf(reading.breachRecordedAt),
  };
}
