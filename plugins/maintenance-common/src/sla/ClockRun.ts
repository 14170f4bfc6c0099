import { CompiledCalendar } from './CompiledCalendar';
import { Span } from './instant';
import { TimelinePause } from './incidentTimeline';

/** The stretches in which a clock runs, through a calendar. Epoch milliseconds. */
export class ClockRun {
  readonly #calendar: CompiledCalendar;
  readonly #stretches: readonly Span[];

  private constructor(calendar: CompiledCalendar, stretches: Span[]) {
    this.#calendar = calendar;
    this.#stretches = stretches;
  }

  /**
   * @param spells - when the clock was open
   * @param pauses - by their start; those that stop the clock, and may overlap
   */
  static create(
    calendar: CompiledCalendar,
    spells: readonly Span[],
    pauses: readonly TimelinePause[],
  ): ClockRun {
    const stretches: Span[] = [];
    for (const spell of spells) {
      let from = spell.from;
      for (const pause of pauses) {
        if (pause.from >= spell.to) break;
        if (pause.from > from) stretches.push({ from, to: pause.from });
        from = Math.max(from, pause.to);
      }
      if (from < spell.to) stretches.push({ from, to: spell.to });
    }
    return new ClockRun(calendar, stretches);
  }

  /** Whether it still runs, be it that the calendar is shut at the moment. */
  get isRunning(): boolean {
    const last = this.#stretches[this.#stretches.length - 1];
    return last?.to === Infinity;
  }

  /** Open time used until an instant. */
  elapsedAt(now: number): number {
    return this.#stretches.reduce(
      (elapsed, { from, to }) =>
        elapsed + this.#calendar.openBetween(from, Math.min(to, now)),
      0,
    );
  }

  /** The first instant at which so much open time is used, or null if never. */
  reachedAt(open: number): number | null {
    let left = open;
    for (const { from, to } of this.#stretches) {
      if (to === Infinity) return this.#calendar.reachedAfter(from, left);
      const used = this.#calendar.openBetween(from, to);
      if (used >= left) return this.#calendar.reachedAfter(from, left);
      left -= used;
    }
    return null;
  }

  /** The instant after which more than so much open time is used, or null if never. */
  exceededAt(open: number): number | null {
    let left = open;
    for (const { from, to } of this.#stretches) {
      if (to === Infinity) return this.#calendar.exceededAfter(from, left);
      const used = this.#calendar.openBetween(from, to);
      if (used > left) return this.#calendar.exceededAfter(from, left);
      left -= used;
    }
    return null;
  }
}
