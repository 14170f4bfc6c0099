import { CompiledCalendar } from './CompiledCalendar';
import { Span } from './instant';

/** A time in which a clock runs without a break, and the open time in it. */
interface Stretch extends Span {
  /** Infinity in the stretch that has no end yet. */
  open: number;
}

/** The stretches in which a clock runs, through a calendar. Epoch milliseconds. */
export class ClockRun {
  readonly #calendar: CompiledCalendar;
  readonly #stretches: readonly Stretch[];

  private constructor(calendar: CompiledCalendar, stretches: Stretch[]) {
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
    pauses: readonly Span[],
  ): ClockRun {
    const stretches: Stretch[] = [];
    const add = (from: number, to: number) => {
      const open = to === Infinity ? to : calendar.openBetween(from, to);
      stretches.push({ from, to, open });
    };
    for (const spell of spells) {
      let from = spell.from;
      for (const pause of pauses) {
        if (pause.from >= spell.to) break;
        if (pause.from > from) add(from, pause.from);
        from = Math.max(from, pause.to);
      }
      if (from < spell.to) add(from, spell.to);
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
    let elapsed = 0;
    for (const { from, to, open } of this.#stretches) {
      elapsed += to <= now ? open : this.#calendar.openBetween(from, now);
    }
    return elapsed;
  }

  /** The first instant at which so much open time is used, or null if never. */
  reachedAt(open: number): number | null {
    let left = open;
    for (const stretch of this.#stretches) {
      if (stretch.open >= left) {
        return this.#calendar.reachedAfter(stretch.from, left);
      }
      left -= stretch.open;
    }
    return null;
  }

  /** The instant after which more than so much open time is used, or null if never. */
  exceededAt(open: number): number | null {
    let left = open;
    for (const stretch of this.#stretches) {
      if (stretch.open > left) {
        return this.#calendar.exceededAfter(stretch.from, left);
      }
      left -= stretch.open;
    }
    return null;
  }
}
