import { ClockRun } from './ClockRun';
import { ClocksInput, ClockState, ClockStatus } from './clockTypes';
import { CompiledCalendar } from './CompiledCalendar';
import { compileCalendar } from './compileCalendar';
import { effectiveEvents } from './effectiveEvents';
import {
  ClockSpells,
  IncidentTimeline,
  TimelinePause,
  readTimeline,
} from './incidentTimeline';
import {
  MILLISECONDS_PER_MINUTE,
  MILLISECONDS_PER_SECOND,
  toIso,
  toIsoOrNull,
  toMilliseconds,
} from './instant';
import { CLOCK_NAMES, defaultPausesOn } from './standardTerms';
import { ClockName, FaultLevel } from './types';

/** From this share of its target on, a clock is at risk. */
const AT_RISK_SHARE = 0.75;

/** A clock with what led to its state. */
export interface MeasuredClock {
  clock: ClockName;
  spells: ClockSpells;
  /** Whether a pause stops this clock. */
  stopsOn(pause: TimelinePause): boolean;
  run: ClockRun;
  /** Null where the present level has no such target. */
  state: ClockState | null;
  /** Kept even where the present level has no such target. Epoch milliseconds. */
  breachRecordedAt: number | null;
}

export interface MeasuredClocks {
  /** Effective events. */
  events: ClocksInput['events'];
  timeline: IncidentTimeline;
  level: FaultLevel;
  calendar: CompiledCalendar;
  /** Epoch milliseconds. */
  now: number;
  clocks: MeasuredClock[];
}

/**
 * Measures the four clocks. Events may lie ahead of `now` by the skew of
 * clocks between machines; the clocks then stand at the last event.
 */
export function measureClocks(input: ClocksInput): MeasuredClocks {
  const events = effectiveEvents(input.events);
  const timeline = readTimeline(events);
  const calendar = compileCalendar(input.calendar);
  const now = Math.max(
    toMilliseconds(input.now),
    toMilliseconds(events[events.length - 1].at),
  );
  const { level } = timeline.levels[timeline.levels.length - 1];
  const reasons: ReadonlySet<string> = new Set(
    input.pausesOn ?? defaultPausesOn,
  );

  const clocks = CLOCK_NAMES.map((clock): MeasuredClock => {
    const spells = timeline.clocks[clock];
    const stopsOn = ({ reason }: TimelinePause) =>
      clock !== 'response' && reasons.has(reason);
    const run = ClockRun.create(
      calendar,
      spells.spells,
      timeline.pauses.filter(stopsOn),
    );
    const targetOf = (of: FaultLevel) => targetMilliseconds(input, of, clock);
    const target = targetOf(level);
    const breachRecordedAt = findRecordedBreach(timeline, run, targetOf, now);
    const state =
      target === null
        ? null
        : stateOf({ calendar, run, spells, target, now, breachRecordedAt });
    return { clock, spells, stopsOn, run, state, breachRecordedAt };
  });
  return { events, timeline, level, calendar, now, clocks };
}

function targetMilliseconds(
  { targets }: ClocksInput,
  level: FaultLevel,
  clock: ClockName,
): number | null {
  const minutes = targets[level]?.[clock];
  return typeof minutes === 'number' ? minutes * MILLISECONDS_PER_MINUTE : null;
}

/** The first instant at which the target of the level then in force was exceeded. */
function findRecordedBreach(
  { levels }: IncidentTimeline,
  run: ClockRun,
  targetOf: (level: FaultLevel) => number | null,
  now: number,
): number | null {
  for (const [index, { level, from }] of levels.entries()) {
    const target = targetOf(level);
    const next = levels[index + 1];
    // A level that was replaced at the instant it was set was never in force.
    if (target === null || next?.from === from) continue;

    const exceededAt = run.exceededAt(target);
    if (exceededAt !== null && exceededAt < (next?.from ?? now)) {
      return Math.max(exceededAt, from);
    }
  }
  return null;
}

interface Measurement {
  calendar: CompiledCalendar;
  run: ClockRun;
  spells: ClockSpells;
  target: number;
  now: number;
  breachRecordedAt: number | null;
}

function stateOf(measurement: Measurement): ClockState {
  const { calendar, run, spells, target, now, breachRecordedAt } = measurement;
  const elapsed = run.elapsedAt(now);
  const status = statusOf(measurement, elapsed);
  const exceedsAt = run.exceededAt(target);
  const exceeded = elapsed > target;
  const elapsedSeconds = Math.ceil(elapsed / MILLISECONDS_PER_SECOND);
  const targetSeconds = target / MILLISECONDS_PER_SECOND;
  const stoppedAt = toIsoOrNull(spells.stoppedAt);
  const isRunning = status === 'running';
  return {
    status,
    targetSeconds,
    elapsedSeconds,
    remainingSeconds:
      stoppedAt === null ? targetSeconds - elapsedSeconds : null,
    startedAt: toIso(spells.spells[0].from),
    stoppedAt,
    dueAt: isRunning
      ? toIsoOrNull(calendar.reachedAfter(now, target - elapsed))
      : null,
    exceedsAt: toIsoOrNull(exceedsAt),
    exceededAt: exceeded ? toIsoOrNull(exceedsAt) : null,
    atRiskAt: isRunning
      ? toIsoOrNull(run.reachedAt(target * AT_RISK_SHARE))
      : null,
    breachRecorded: breachRecordedAt !== null,
    breachRecordedAt: toIsoOrNull(breachRecordedAt),
  };
}

function statusOf(
  { run, spells, target }: Measurement,
  elapsed: number,
): ClockStatus {
  if (spells.cancelled) return 'cancelled';
  const exceeded = elapsed > target;
  if (spells.stoppedAt !== null) return exceeded ? 'breached' : 'met';
  if (exceeded) return 'overdue';
  return run.isRunning ? 'running' : 'paused';
}
