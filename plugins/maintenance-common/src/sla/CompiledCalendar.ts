import { CalendarLayout } from './CalendarLayout';
import { MILLISECONDS_PER_DAY, Span } from './instant';

/** Outside these years no calendar is open; it bounds what a question can cost. */
export const EARLIEST_INSTANT = Date.UTC(1970, 0, 1);
export const LATEST_INSTANT = Date.UTC(2200, 0, 1);

/** Laid out at a time: long enough that a year of questions needs two layouts. */
const DAYS_PER_LAYOUT = 366;

/**
 * The open time of a calendar as sorted, disjoint UTC intervals with running
 * sums. Every question is a binary search; the intervals are laid out once,
 * further whenever a question reaches beyond what is known.
 *
 * Instants are epoch milliseconds, lengths are milliseconds.
 *
 * @public
 */
export class CompiledCalendar {
  readonly #layout: CalendarLayout | undefined;
  #starts: number[] = [];
  #ends: number[] = [];
  /** Open time before the interval of the same index, counted from the first. */
  #sums: number[] = [];
  /** Local days laid out, as days since 1970-01-01; the end is exclusive. */
  #firstDay = 0;
  #endDay = 0;

  private constructor(layout: CalendarLayout | undefined) {
    this.#layout = layout;
  }

  static alwaysOpen(): CompiledCalendar {
    const calendar = new CompiledCalendar(undefined);
    calendar.#append({ from: EARLIEST_INSTANT, to: LATEST_INSTANT });
    return calendar;
  }

  static fromLayout(layout: CalendarLayout): CompiledCalendar {
    return new CompiledCalendar(layout);
  }

  /** Open time between two instants; none when they are not in order. */
  openBetween(from: number, to: number): number {
    if (to <= from) {
      return 0;
    }
    this.#cover(from, to);
    return this.#sumAt(to) - this.#sumAt(from);
  }

  /**
   * The first instant at which so much open time has passed since `from`;
   * `from` itself when none is asked for, null when it never will.
   */
  reachedAfter(from: number, open: number): number | null {
    if (open <= 0) {
      return from;
    }
    this.#cover(from, from);
    const sum = this.#sumAt(from) + open;
    if (!this.#extendUntil(total => total >= sum)) {
      return null;
    }
    const index = firstFrom(this.#sums, sum) - 1;
    return this.#starts[index] + sum - this.#sums[index];
  }

  /**
   * The instant after which more than so much open time has passed since
   * `from`: unlike `reachedAfter` the next opening when the time is used up
   * exactly at closing time. Null when it never will be exceeded.
   */
  exceededAfter(from: number, open: number): number | null {
    this.#cover(from, from);
    const sum = this.#sumAt(from) + open;
    if (!this.#extendUntil(total => total > sum)) {
      return null;
    }
    const index = firstAbove(this.#sums, sum) - 1;
    return Math.max(from, this.#starts[index] + sum - this.#sums[index]);
  }

  /** The open intervals between two instants, clipped to them, at most so many. */
  intervals(from: number, to: number, limit: number): Span[] {
    this.#cover(from, to);
    const spans: Span[] = [];
    let index = firstAbove(this.#ends, from);
    while (
      index < this.#starts.length &&
      this.#starts[index] < to &&
      spans.length < limit
    ) {
      spans.push({
        from: Math.max(from, this.#starts[index]),
        to: Math.min(to, this.#ends[index]),
      });
      index++;
    }
    return spans;
  }

  #sumAt(instant: number): number {
    const index = firstAbove(this.#starts, instant) - 1;
    if (index < 0) {
      return 0;
    }
    const end = Math.min(instant, this.#ends[index]);
    return this.#sums[index] + end - this.#starts[index];
  }

  get #total(): number {
    const last = this.#starts.length - 1;
    return last < 0
      ? 0
      : this.#sums[last] + this.#ends[last] - this.#starts[last];
  }

  #append(window: Span): void {
    const from = Math.max(window.from, EARLIEST_INSTANT);
    const to = Math.min(window.to, LATEST_INSTANT);
    if (from >= to) {
      return;
    }
    const last = this.#starts.length - 1;
    if (last >= 0 && from <= this.#ends[last]) {
      this.#ends[last] = Math.max(this.#ends[last], to);
      return;
    }
    this.#sums.push(this.#total);
    this.#starts.push(from);
    this.#ends.push(to);
  }

  /** Lays out what is missing so that sums are right from one instant to the other. */
  #cover(from: number, to: number): void {
    if (!this.#layout) {
      return;
    }
    const first = dayOf(from);
    const last = dayOf(to);
    if (this.#endDay === this.#firstDay) {
      // A local date differs from the date in UTC by at most a day, and a
      // window reaches into the day after its own.
      this.#firstDay = first - 2;
      this.#endDay = first - 2;
    }
    if (first - 2 < this.#firstDay) {
      this.#prepend(Math.min(first - 2, this.#firstDay - DAYS_PER_LAYOUT));
    }
    if (last + 2 > this.#endDay) {
      this.#extend(Math.max(last + 2, this.#endDay + DAYS_PER_LAYOUT));
    }
  }

  #extend(endDay: number): void {
    this.#layout?.windows(this.#endDay, endDay).forEach(w => this.#append(w));
    this.#endDay = endDay;
  }

  #prepend(firstDay: number): void {
    const known = this.#starts.map((from, i) => ({ from, to: this.#ends[i] }));
    this.#starts = [];
    this.#ends = [];
    this.#sums = [];
    this.#layout
      ?.windows(firstDay, this.#firstDay)
      .forEach(window => this.#append(window));
    known.forEach(span => this.#append(span));
    this.#firstDay = firstDay;
  }

  /** Whether the open time laid out satisfies a condition, after laying out more if need be. */
  #extendUntil(enough: (total: number) => boolean): boolean {
    const lastDay = this.#layout
      ? Math.min(this.#layout.lastDay, dayOf(LATEST_INSTANT))
      : -1;
    while (!enough(this.#total) && this.#endDay <= lastDay) {
      this.#extend(this.#endDay + DAYS_PER_LAYOUT);
    }
    return enough(this.#total);
  }
}

function dayOf(instant: number): number {
  const supported = Math.min(
    Math.max(instant, EARLIEST_INSTANT),
    LATEST_INSTANT,
  );
  return Math.floor(supported / MILLISECONDS_PER_DAY);
}

/** The first index of an ascending list at which it is more than a value. */
function firstAbove(list: readonly number[], value: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (list[middle] > value) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

/** The first index of an ascending list without repetitions at which it is a value or more. */
function firstFrom(list: readonly number[], value: number): number {
  const above = firstAbove(list, value);
  return list[above - 1] === value ? above - 1 : above;
}
