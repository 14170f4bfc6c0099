import {
  ClockName,
  FaultLevel,
  Instant,
  Levels,
  PauseReason,
  ServiceCalendar,
} from './types';

/**
 * What the clocks need to know of an incident's event. The events of the HTTP
 * API can be passed as they are.
 *
 * @public
 */
export interface ClockEvent {
  type: string;
  /** When it happened, which may be long before it was entered. */
  at: string;
  /** Place in the log; an event without one has not been entered yet and comes last. */
  sequence?: number;
  /** Of `report` and `changeLevel`. */
  level?: FaultLevel;
  /** Of `pause`, one of the pause reasons. */
  reason?: string;
  /** Of `correct`: the sequence of the event whose time was wrong … */
  corrects?: number;
  /** … and when that event really happened. */
  correctedAt?: string;
}

/**
 * Everything the clocks of an incident depend on.
 *
 * @public
 */
export interface ClocksInput {
  calendar: ServiceCalendar;
  targets: Levels;
  /** Reasons for a pause that stop the clocks; `defaultPausesOn` when left out. */
  pausesOn?: readonly PauseReason[];
  /** The incident's log in any order, with its report. */
  events: readonly ClockEvent[];
  now: Instant;
}

/**
 * `overdue` is still open with its target exceeded, `breached` stopped so.
 *
 * @public
 */
export type ClockStatus =
  | 'running'
  | 'paused'
  | 'overdue'
  | 'met'
  | 'breached'
  | 'cancelled';

/**
 * Where a clock stands. Instants are ISO 8601 in UTC with milliseconds.
 *
 * A clock is judged in milliseconds; seconds are given whole, a begun one as
 * used, so that `elapsedSeconds > targetSeconds` says the same as the status.
 *
 * @public
 */
export interface ClockState {
  /** Judged against the target of the present level, see `breachRecorded`. */
  status: ClockStatus;
  targetSeconds: number;
  /** Open seconds used. */
  elapsedSeconds: number;
  /** Open seconds left, negative when exceeded; null when the clock has stopped. */
  remainingSeconds: number | null;
  startedAt: string;
  /** When it was met, missed or cancelled; null while it is open. */
  stoppedAt: string | null;
  /** When the open time that is left will be used up; null unless it runs and is not overdue. */
  dueAt: string | null;
  /**
   * The instant after which the present target is or will be exceeded. It is
   * `dueAt` while the clock runs, but where the time is used up exactly at
   * closing time, it is the next opening: until then stopping the clock meets
   * the target. Null when that will not happen: paused, stopped in time, or
   * never open again.
   */
  exceedsAt: string | null;
  /** `exceedsAt` if it has passed. */
  exceededAt: string | null;
  /** When three quarters of the target are or were used; null unless it runs and is not overdue. */
  atRiskAt: string | null;
  /**
   * Whether the target of the level in force was exceeded at any instant. It
   * stays when the level is lowered afterwards, while `status` follows the new
   * target: a clock may be `met` and have its breach on record. A corrected log
   * is judged anew.
   */
  breachRecorded: boolean;
  /** The first such instant; that of a raised level if its target had been used up by then. */
  breachRecordedAt: string | null;
}

/** The clocks of an incident; null where its level has no such target. @public */
export type ClockStates = Record<ClockName, ClockState | null>;

/**
 * What a clock counts as. One that is open is breached after its instant if
 * nothing happens until then.
 *
 * @public
 */
export interface ClockOutcome {
  verdict: 'met' | 'breached' | 'open';
  /**
   * When it was stopped in time, or after which instant the target that was in
   * force then is or will be exceeded. ISO 8601 in UTC.
   */
  at: string;
}

/** What the clocks of an incident came to. @public */
export interface ClockJudgement {
  states: ClockStates;
  /**
   * Null where nothing counts yet, as while paused. A breach on record counts
   * also where the present level has no such target.
   */
  outcomes: Record<ClockName, ClockOutcome | null>;
}
