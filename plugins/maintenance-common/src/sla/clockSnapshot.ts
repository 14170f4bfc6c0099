import { ClockJudgement } from './clockTypes';
import { CLOCK_NAMES } from './standardTerms';
import { ClockName } from './types';

/**
 * What a row keeps of its clocks, so that lists and the monitor need not
 * evaluate them: it holds until the next event of the incident. Instants are
 * ISO 8601 in UTC.
 *
 * @public
 */
export interface ClockSnapshot {
  /** The earliest instant at which a running clock will have used its target. */
  nextDueAt: string | null;
  /** The clock that is due then. */
  nextDueClock: ClockName | null;
  /**
   * The instant after which some clock is in breach: in the past, it is or a
   * breach is on record; in the future, it will be if nothing happens. To be
   * compared with `<`: at that very instant the target is still met.
   */
  breachesAt: string | null;
  /** The instant from which on a running clock has used three quarters of its target. */
  atRiskAt: string | null;
}

/**
 * The snapshot of an incident's clocks. The state of a row at an instant is
 * `breached` if `breachesAt` is before it, else `at-risk` if `atRiskAt` is not
 * after it; both stay right while time passes.
 *
 * @public
 */
export function clockSnapshot({
  states,
  outcomes,
}: ClockJudgement): ClockSnapshot {
  const snapshot: ClockSnapshot = {
    nextDueAt: null,
    nextDueClock: null,
    breachesAt: null,
    atRiskAt: null,
  };
  for (const clock of CLOCK_NAMES) {
    const outcome = outcomes[clock];
    if (
      outcome &&
      outcome.verdict !== 'met' &&
      isEarlier(outcome.at, snapshot.breachesAt)
    ) {
      snapshot.breachesAt = outcome.at;
    }
    const state = states[clock];
    if (!state) continue;

    const { dueAt, atRiskAt } = state;
    if (dueAt && isEarlier(dueAt, snapshot.nextDueAt)) {
      snapshot.nextDueAt = dueAt;
      snapshot.nextDueClock = clock;
    }
    if (atRiskAt && isEarlier(atRiskAt, snapshot.atRiskAt)) {
      snapshot.atRiskAt = atRiskAt;
    }
  }
  return snapshot;
}

/** ISO instants in UTC of the same precision sort as text does. */
function isEarlier(instant: string, than: string | null): boolean {
  return than === null || instant < than;
}
