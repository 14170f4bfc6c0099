import { ClockRun } from './ClockRun';
import { ClockReading } from './clockReading';
import { ClocksInput, ClockStatus } from './clockTypes';
import { CompiledCalendar } from './CompiledCalendar';
import { compileCalendar } from './compileCalendar';
import { DatedEvent, datedEvents } from './datedEvents';
import {
  ClockSpells,
  IncidentTimeline,
  TimelinePause,
  readTimeline,
} from './incidentTimeline';
import { MILLISECONDS_PER_MINUTE, toMilliseconds } from './instant';
import { CLOCK_NAMES, defaultPausesOn } from './standardTerms';
import { ClockName, FaultLevel } from './types';

/** From this share of its target on, a clock is at risk. */
const AT_RISK_SHARE = 0.75;

/** A clock with what led to its state. */
export interface MeasuredClock {
  clock: ClockName;
  spells: ClockSpells;
  /** Those of the incident that stop this clock. */
  pauses: readonly TimelinePause[];
  run: ClockRun;
  /** Null where the present level has no such target. */
  reading: ClockReading | null;
  /** Kept even where the present level has no such target. Epoch milliseconds. */
  breachRecordedAt: number | null;
}

export interface MeasuredClocks {
  /** In force, by their time. */
  events: DatedEvent[];
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
  const events = datedEvents(input.events);
  const timeline = readTimeline(events);
  const calendar = compileCalendar(input.calendar);
  const now = Math.max(toMilliseconds(input.now), events[events.length - 1].at);
  const { level } = timeline.levels[timeline.levels.length - 1];
  const reasons: readonly string[] = input.pausesOn ?? defaultPausesOn;
  const stopping = timeline.pauses.filter(({ reason }) =>
    reasons.includes(reason),
  );

  const clocks = CLOCK_NAMES.map((clock): MeasuredClock => {
    const spells = timeline.clocks[clock];
    const pauses = clock === 'response' ? [] : stopping;
    const run = ClockRun.create(calendar, spells.spells, pauses);
    const targetOf = (of: FaultLevel) => targetMilliseconds(input, of, clock);
    const target = targetOf(level);
    const breachRecordedAt = findRecordedBreach(timeline, run, targetOf, now);
    const reading =
      target === null
        ? null
        : read({ calendar, run, spells, target, now, breachRecordedAt });
    return { clock, spells, pauses, run, reading, breachRecordedAt };
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

function read(measurement: Measurement): ClockReading {
  const { calendar, run, spells, target, now, breachRecordedAt } = measurement;
  const elapsed = run.elapsedAt(now);
  const status = statusOf(measurement, elapsed);
  const isRunning = status === 'running';
  return {
    status,
    target,
    elapsed,
    stoppedAt: spells.stoppedAt,
    dueAt: isRunning ? calendar.reachedAfter(now, target - elapsed) : null,
    exceedsAt: run.exceededAt(target),
    atRiskAt: isRunning ? run.reachedAt(target * AT_RISK_SHARE) : null,
    breachRecordedAt,
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
