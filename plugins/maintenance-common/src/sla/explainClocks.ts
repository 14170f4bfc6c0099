import { ClockReading, toClockState } from './clockReading';
import { ClocksInput, ClockState } from './clockTypes';
import { clockSentence } from './clockSentence';
import { MILLISECONDS_PER_SECOND, toIso, toIsoOrNull } from './instant';
import { STOPPING_EVENTS } from './incidentTimeline';
import { MeasuredClock, MeasuredClocks, measureClocks } from './measureClocks';
import { ClockName, FaultLevel } from './types';

/** More windows than a bar can show apart. */
const OPEN_WINDOWS_SHOWN = 400;

/** @public */
export interface ClocksExplanationInput extends ClocksInput {
  /** The contract the targets come from; null when the incident is out of cover. */
  contractNumber?: string | null;
  /** The zone of the times in the sentences; the calendar's unless given. */
  timeZone?: string;
}

/** ISO instants in UTC, the end exclusive. @public */
export interface ClockTimeSpan {
  from: string;
  to: string;
}

/** A pause of the incident while a clock was open. @public */
export interface ClockPause {
  from: string;
  /** Null while it lasts. */
  to: string | null;
  reason: string;
  /** Whether it stops this clock. */
  counts: boolean;
  /** Open seconds in it until now or until the clock stopped: what it gives back if it counts. */
  openSeconds: number;
}

/** An event that has a bearing on a clock. @public */
export interface ClockMark {
  type: string;
  at: string;
}

/**
 * Everything that a bar and a sentence about a clock need.
 *
 * @public
 */
export interface ClockExplanation extends ClockState {
  clock: ClockName;
  level: FaultLevel;
  calendarId: string;
  /** Open seconds that pauses have kept from being counted; where they overlap, once. */
  pausedSeconds: number;
  pauses: ClockPause[];
  /** When the target is, was, or would have been used up; null when that cannot be told, as while paused. */
  targetAt: string | null;
  /** From the start to the latest of now or the stop, and the target. */
  axis: ClockTimeSpan;
  /** Open windows on the axis, the first 400. */
  openWindows: ClockTimeSpan[];
  marks: ClockMark[];
  /** The state in English. */
  sentence: string;
}

/**
 * Why each clock stands where it stands, in the order of `CLOCK_NAMES`; clocks
 * for which the level has no target are left out.
 *
 * @throws InputError as `evaluateClocks`
 * @public
 */
export function explainClocks(
  input: ClocksExplanationInput,
): ClockExplanation[] {
  const measured = measureClocks(input);
  return measured.clocks.flatMap(clock =>
    clock.reading ? [explainClock(input, measured, clock, clock.reading)] : [],
  );
}

function explainClock(
  input: ClocksExplanationInput,
  measured: MeasuredClocks,
  measuredClock: MeasuredClock,
  reading: ClockReading,
): ClockExplanation {
  const { calendar, now, timeline, level } = measured;
  const { clock, spells, run } = measuredClock;
  const end = spells.stoppedAt ?? now;
  const openTotal = spells.spells.reduce(
    (sum, { from, to }) => sum + calendar.openBetween(from, Math.min(to, now)),
    0,
  );
  const target = targetInstant(measured, measuredClock, reading);
  const from = timeline.reportedAt;
  const to = Math.max(end, target ?? end);

  const explanation = {
    ...toClockState(reading, toIso(from)),
    clock,
    level,
    calendarId: input.calendar.id,
    pausedSeconds: wholeSeconds(openTotal - run.elapsedAt(now)),
    pauses: explainPauses(measured, measuredClock),
    targetAt: toIsoOrNull(target),
    axis: { from: toIso(from), to: toIso(to) },
    openWindows: calendar
      .intervals(from, to, OPEN_WINDOWS_SHOWN)
      .map(span => ({ from: toIso(span.from), to: toIso(span.to) })),
    marks: marksOf(measured, clock, end),
  };
  return {
    ...explanation,
    sentence: clockSentence(explanation, {
      timeZone: input.timeZone ?? input.calendar.timeZone,
      contractNumber: input.contractNumber,
    }),
  };
}

function targetInstant(
  { calendar, now }: MeasuredClocks,
  { spells, run }: MeasuredClock,
  { target, status }: ClockReading,
): number | null {
  if (status === 'met') {
    const stoppedAt = spells.stoppedAt ?? now;
    return calendar.reachedAfter(stoppedAt, target - run.elapsedAt(stoppedAt));
  }
  return run.reachedAt(target);
}

function explainPauses(
  { calendar, now, timeline }: MeasuredClocks,
  { spells, pauses }: MeasuredClock,
): ClockPause[] {
  return timeline.pauses.flatMap(pause => {
    const parts = spells.spells
      .map(spell => ({
        from: Math.max(spell.from, pause.from),
        to: Math.min(spell.to, pause.to),
      }))
      .filter(({ from, to }) => from < to);
    if (parts.length === 0) return [];

    const open = parts.reduce(
      (sum, { from, to }) =>
        sum + calendar.openBetween(from, Math.min(to, now)),
      0,
    );
    const { to } = parts[parts.length - 1];
    return [
      {
        from: toIso(parts[0].from),
        to: to === Infinity ? null : toIso(to),
        reason: pause.reason,
        counts: pauses.includes(pause),
        openSeconds: wholeSeconds(open),
      },
    ];
  });
}

function marksOf(
  { events }: MeasuredClocks,
  clock: ClockName,
  end: number,
): ClockMark[] {
  const types = ['report', 'changeLevel', 'cancel', STOPPING_EVENTS[clock]];
  if (clock !== 'response') types.push('pause', 'resume', 'resolve');
  if (clock === 'resolution') types.push('reopen');
  return events
    .filter(({ event, at }) => types.includes(event.type) && at <= end)
    .map(({ event, at }) => ({ type: event.type, at: toIso(at) }));
}

function wholeSeconds(milliseconds: number): number {
  return Math.round(milliseconds / MILLISECONDS_PER_SECOND);
}
