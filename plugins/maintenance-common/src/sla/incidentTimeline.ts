import { InputError } from '@backstage/errors';
import { DatedEvent } from './datedEvents';
import { Span } from './instant';
import { endsLatePause } from './latePause';
import { CLOCK_NAMES } from './standardTerms';
import { ClockName, FaultLevel } from './types';

/** A pause of the incident; `to` is Infinity while it lasts. */
export interface TimelinePause extends Span {
  reason: string;
  /** Its place in the log; none while it has not been entered. */
  sequence?: number;
}

/** When a clock was open; the end of the last spell is Infinity while it is. */
export interface ClockSpells {
  spells: Span[];
  stoppedAt: number | null;
  cancelled: boolean;
}

/** What a log says about time, before any calendar or contract. Epoch milliseconds. */
export interface IncidentTimeline {
  reportedAt: number;
  /** The levels in the order in which they came into force; the last is the present one. */
  levels: { level: FaultLevel; from: number }[];
  pauses: TimelinePause[];
  clocks: Record<ClockName, ClockSpells>;
}

/** What stops each clock besides the end of the incident. */
export const STOPPING_EVENTS: Record<ClockName, string> = {
  response: 'acknowledge',
  onsite: 'arrive',
  plan: 'submitPlan',
  resolution: 'resolve',
};

/**
 * Reads a log of effective events.
 *
 * Events that come before the report take effect right after it. A pause lasts until
 * the next `resume`, or until the incident is resolved or cancelled, which ends
 * every pause: a reopened incident is not paused. One that was entered late
 * ends with the work that was on record already. What follows a cancellation
 * has no effect.
 */
export function readTimeline(events: readonly DatedEvent[]): IncidentTimeline {
  const report = events.find(({ event }) => event.type === 'report');
  if (!report?.event.level) {
    throw new InputError('The clocks of an incident need its report and level');
  }
  const reportedAt = report.at;
  const openSpells = (): ClockSpells => ({
    spells: [{ from: reportedAt, to: Infinity }],
    stoppedAt: null,
    cancelled: false,
  });
  const clocks = {
    response: openSpells(),
    onsite: openSpells(),
    plan: openSpells(),
    resolution: openSpells(),
  };
  const levels = [{ level: report.event.level, from: reportedAt }];
  const pauses: TimelinePause[] = [];

  const stop = (clock: ClockSpells, at: number) => {
    if (clock.stoppedAt === null) {
      clock.spells[clock.spells.length - 1].to = at;
      clock.stoppedAt = at;
    }
  };
  const endPauses = (at: number) => {
    for (const pause of pauses) {
      pause.to = Math.min(pause.to, at);
    }
  };

  for (const { event, at: happenedAt } of events) {
    const at = Math.max(reportedAt, happenedAt);
    for (const pause of pauses) {
      if (endsLatePause(event, pause)) pause.to = Math.min(pause.to, at);
    }
    switch (event.type) {
      case 'changeLevel':
        if (event.level) levels.push({ level: event.level, from: at });
        break;
      case 'acknowledge':
        stop(clocks.response, at);
        break;
      case 'arrive':
        stop(clocks.onsite, at);
        break;
      case 'submitPlan':
        stop(clocks.plan, at);
        break;
      case 'pause':
        pauses.push({
          from: at,
          to: Infinity,
          reason: event.reason ?? '',
          sequence: event.sequence,
        });
        break;
      case 'resume':
        endPauses(at);
        break;
      case 'resolve':
        stop(clocks.onsite, at);
        stop(clocks.plan, at);
        stop(clocks.resolution, at);
        endPauses(at);
        break;
      case 'reopen':
        if (clocks.resolution.stoppedAt !== null) {
          clocks.resolution.stoppedAt = null;
          clocks.resolution.spells.push({ from: at, to: Infinity });
        }
        break;
      case 'cancel':
        for (const name of CLOCK_NAMES) {
          const clock = clocks[name];
          clock.cancelled = clock.stoppedAt === null;
          stop(clock, at);
        }
        endPauses(at);
        return { reportedAt, levels, pauses, clocks };
      default:
    }
  }
  return { reportedAt, levels, pauses, clocks };
}
