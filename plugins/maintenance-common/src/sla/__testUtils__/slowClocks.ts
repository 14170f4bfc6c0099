import { ClockEvent, ClockStatus, ClocksInput } from '../clockTypes';
import { ClockName, FaultLevel } from '../types';
import { Stage, openMinutes } from './slowWallClock';

const MINUTE = 60_000;

/** Instants are minutes of the stage; `later` lies beyond its end or never comes. */
export type SlowInstant = number | 'later' | null;

export interface SlowState {
  status: ClockStatus;
  elapsedMinutes: number;
  dueAt: SlowInstant;
  exceedsAt: SlowInstant;
  breachRecordedAt: number | null;
}

interface Walker {
  name: ClockName;
  stops: string[];
  open: boolean;
  cancelled: boolean;
  elapsed: number;
  breachRecordedAt: number | null;
  /** For every number of elapsed minutes, the minute in which it was passed. */
  passedAt: number[];
}

function inForce(events: readonly ClockEvent[]): ClockEvent[] {
  const log = events.map(event => ({ ...event }));
  const entered = [...log].sort(
    (a, b) => (a.sequence ?? 0) - (b.sequence ?? 0),
  );
  for (const correction of entered) {
    if (correction.type !== 'correct') continue;
    for (const event of log) {
      if (event.type !== 'correct' && event.sequence === correction.corrects) {
        event.at = correction.correctedAt ?? event.at;
      }
    }
  }
  return entered
    .filter(({ type }) => type !== 'correct')
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/**
 * A second implementation of the clocks, which knows nothing of intervals: it
 * lives through an incident minute by minute, with everything that happens at
 * whole minutes of the stage.
 */
export function slowClocks(
  input: ClocksInput,
  stage: Stage,
): Record<ClockName, SlowState | null> {
  const minuteOf = (at: string) =>
    (Date.parse(at) - Date.parse(stage.startsAt)) / MINUTE;
  const open = openMinutes(input.calendar, stage);
  const pausing: readonly string[] = input.pausesOn ?? [
    'customer-unavailable',
    'customer-requested-window',
  ];

  const queue = inForce(input.events);
  const now = Math.max(
    minuteOf(new Date(input.now).toISOString()),
    minuteOf(queue[queue.length - 1].at),
  );
  // Nothing has an effect on an incident before it is reported.
  const [report] = queue.splice(
    queue.findIndex(({ type }) => type === 'report'),
    1,
  );
  queue.unshift(report);

  const walker = (name: ClockName, ...stops: string[]): Walker => ({
    name,
    stops,
    open: true,
    cancelled: false,
    elapsed: 0,
    breachRecordedAt: null,
    passedAt: [],
  });
  const walkers = [
    walker('response', 'acknowledge'),
    walker('onsite', 'arrive', 'resolve'),
    walker('plan', 'submitPlan', 'resolve'),
    walker('resolution', 'resolve'),
  ];
  const resolution = walkers[3];
  let level: FaultLevel = 'I';
  let over = false;
  let activePauses: ClockEvent[] = [];

  const targetOf = ({ name }: Walker) => input.targets[level][name];
  const happen = (event: ClockEvent) => {
    if (over) return;
    for (const clock of walkers) {
      if (clock.stops.includes(event.type)) clock.open = false;
    }
    if (event.type === 'report' || event.type === 'changeLevel') {
      level = event.level ?? level;
    } else if (event.type === 'pause') {
      activePauses.push(event);
    } else if (event.type === 'resume' || event.type === 'resolve') {
      activePauses = [];
    } else if (event.type === 'arrive' || event.type === 'submitPlan') {
      activePauses = activePauses.filter(
        pause => pause.sequence! < event.sequence!,
      );
    } else if (event.type === 'reopen') {
      resolution.open = true;
    } else if (event.type === 'cancel') {
      over = true;
      for (const clock of walkers) {
        clock.cancelled = clock.open;
        clock.open = false;
      }
    }
  };
  const ticks = (clock: Walker) =>
    clock.open &&
    (clock.name === 'response' ||
      !activePauses.some(({ reason }) => pausing.includes(reason ?? '')));
  const live = (minute: number) => {
    if (!open[minute]) return;
    for (const clock of walkers) {
      if (ticks(clock)) {
        clock.passedAt[clock.elapsed] = minute;
        clock.elapsed++;
      }
    }
  };

  let minute = minuteOf(report.at);
  for (; ; minute++) {
    while (queue.length > 0 && minuteOf(queue[0].at) <= minute) {
      happen(queue.shift()!);
    }
    for (const clock of walkers) {
      const target = targetOf(clock) ?? Infinity;
      const passesNow =
        clock.elapsed === target && open[minute] && ticks(clock);
      if (clock.elapsed > target || (passesNow && minute < now)) {
        clock.breachRecordedAt ??= minute;
      }
    }
    if (minute === now) break;
    live(minute);
  }

  const present = walkers.map(clock => ({ ...clock, runs: ticks(clock) }));
  for (; minute < stage.minutes; minute++) live(minute);

  const states: Record<ClockName, SlowState | null> = {
    response: null,
    onsite: null,
    plan: null,
    resolution: null,
  };
  for (const { runs, ...clock } of present) {
    const target = targetOf(clock);
    if (target === undefined) continue;

    const exceeded = clock.elapsed > target;
    let status: ClockStatus = runs ? 'running' : 'paused';
    if (exceeded) status = 'overdue';
    if (!clock.open) status = exceeded ? 'breached' : 'met';
    if (clock.cancelled) status = 'cancelled';

    let dueAt: SlowInstant = null;
    if (status === 'running') {
      // The last minute used up is over a minute after it began.
      dueAt =
        clock.elapsed === target
          ? now
          : (clock.passedAt[target - 1] ?? NaN) + 1 || 'later';
    }
    states[clock.name] = {
      status,
      elapsedMinutes: clock.elapsed,
      dueAt,
      exceedsAt: clock.passedAt[target] ?? (runs ? 'later' : null),
      breachRecordedAt: clock.breachRecordedAt,
    };
  }
  return states;
}
