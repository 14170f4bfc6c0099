import { InputError } from '@backstage/errors';
import { IANAZone } from 'luxon';
import { MILLISECONDS_PER_DAY, MILLISECONDS_PER_MINUTE, Span } from './instant';
import { ServiceCalendar, ServiceWindow } from './types';
import { WEEKDAYS, dayNumber, malformations } from './validateCalendar';
import { OffsetSource, firstInstantShowing } from './wallClock';

/** A window in milliseconds since its day's midnight on the wall clock. */
type LocalWindow = Span;

/** Turns the rules of a calendar into windows of real time. */
export class CalendarLayout {
  readonly #zone: OffsetSource;
  readonly #weekly: readonly LocalWindow[][];
  readonly #exceptions: ReadonlyMap<number, LocalWindow[]>;

  private constructor(
    zone: OffsetSource,
    weekly: LocalWindow[][],
    exceptions: Map<number, LocalWindow[]>,
  ) {
    this.#zone = zone;
    this.#weekly = weekly;
    this.#exceptions = exceptions;
  }

  static create(calendar: ServiceCalendar): CalendarLayout {
    const problems = malformations(calendar);
    if (problems.length > 0) {
      throw new InputError(
        `Service calendar ${calendar.id} cannot be used: ${problems.join(
          '; ',
        )}`,
      );
    }
    const exceptions = new Map<number, LocalWindow[]>();
    for (const [date, windows] of Object.entries(calendar.exceptions ?? {})) {
      exceptions.set(dayNumber(date)!, localWindows(windows));
    }
    return new CalendarLayout(
      IANAZone.create(calendar.timeZone),
      WEEKDAYS.map(day => localWindows(calendar.weekly?.[day] ?? [])),
      exceptions,
    );
  }

  /** The last local day that can have a window, in days since 1970-01-01. */
  get lastDay(): number {
    return this.#weekly.some(windows => windows.length > 0)
      ? Infinity
      : Math.max(-Infinity, ...this.#exceptions.keys());
  }

  /**
   * The windows of the local days from one to another, by their start; they
   * may touch and overlap.
   */
  windows(firstDay: number, endDay: number): Span[] {
    const offsets = new Map<number, number>();
    const spans: Span[] = [];
    for (let day = firstDay; day < endDay; day++) {
      const local = this.#localWindows(day);
      if (local.length === 0) continue;

      const midnight = day * MILLISECONDS_PER_DAY;
      const offset = this.#steadyOffset(day, offsets);
      for (const { from, to } of local) {
        spans.push(
          offset === undefined
            ? {
                from: firstInstantShowing(this.#zone, midnight + from),
                to: firstInstantShowing(this.#zone, midnight + to),
              }
            : { from: midnight + from - offset, to: midnight + to - offset },
        );
      }
    }
    return spans;
  }

  #localWindows(day: number): readonly LocalWindow[] {
    // Day 0, 1970-01-01, was a Thursday; a negative remainder is made positive.
    const weekday = (((day + 4) % 7) + 7) % 7;
    return this.#exceptions.get(day) ?? this.#weekly[weekday];
  }

  /**
   * The offset from UTC in milliseconds if it is the same at every instant that
   * a window of this day can touch. It spares nearly every day the search for
   * its local times, and asks the zone only once a day.
   */
  #steadyOffset(day: number, known: Map<number, number>): number | undefined {
    const offsetOn = (probe: number) => {
      let offset = known.get(probe);
      if (offset === undefined) {
        offset =
          this.#zone.offset(probe * MILLISECONDS_PER_DAY) *
          MILLISECONDS_PER_MINUTE;
        known.set(probe, offset);
      }
      return offset;
    };
    const offset = offsetOn(day - 1);
    for (let probe = day; probe <= day + 3; probe++) {
      if (offsetOn(probe) !== offset) return undefined;
    }
    return offset;
  }
}

function localWindows(windows: readonly ServiceWindow[]): LocalWindow[] {
  return windows
    .map(window => {
      const from = timeOfDay(window[0]);
      const to = timeOfDay(window[1]);
      return { from, to: to > from ? to : to + MILLISECONDS_PER_DAY };
    })
    .sort((a, b) => a.from - b.from);
}

function timeOfDay(time: string): number {
  const [hours, minutes] = time.split(':').map(Number);
  return (hours * 60 + minutes) * MILLISECONDS_PER_MINUTE;
}
