/** Fault level of an incident, from I (urgent) to IV (ordinary). @public */
export type FaultLevel = 'I' | 'II' | 'III' | 'IV';

/** The four clocks of an incident. @public */
export type ClockName = 'response' | 'onsite' | 'plan' | 'resolution';

/** What one level promises, in open minutes of the service calendar; a clock left out has no target. @public */
export type LevelTargets = Partial<Record<ClockName, number>>;

/** The targets of every level. @public */
export type Levels = Record<FaultLevel, LevelTargets>;

/** @public */
export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

/**
 * Local wall-clock times `HH:mm`, from inclusive, to exclusive. `24:00` is the
 * end of the day; an end at or before the start lies on the following day, and
 * the window belongs to the day it starts.
 *
 * @public
 */
export type ServiceWindow = [from: string, to: string];

/**
 * When service time passes.
 *
 * @public
 */
export interface ServiceCalendar {
  id: string;
  /** Every second counts; `weekly` and `exceptions` are then ignored. */
  alwaysOpen?: boolean;
  /** IANA zone in which the windows are meant, for example `Asia/Shanghai`. */
  timeZone: string;
  weekly?: Partial<Record<Weekday, ServiceWindow[]>>;
  /** Local date `YYYY-MM-DD` to the windows that replace that date's own: none on a holiday. */
  exceptions?: Record<string, ServiceWindow[]>;
}

/** An instant: ISO 8601 with an offset or `Z`, or a Date. @public */
export type Instant = string | Date;

/** Why an incident rests; whether that stops its clocks is up to the contract. @public */
export type PauseReason =
  | 'customer-unavailable'
  | 'customer-requested-window'
  | 'waiting-parts'
  | 'waiting-vendor';
