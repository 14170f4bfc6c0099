import { IANAZone } from 'luxon';
import { DEFAULT_TIME_ZONE, isTimeZone } from '../timeZone';
import { MILLISECONDS_PER_DAY } from './instant';
import { ServiceCalendar, ServiceWindow, Weekday } from './types';

/** In the order of `Date.getUTCDay`. */
export const WEEKDAYS: readonly Weekday[] = [
  'sun',
  'mon',
  'tue',
  'wed',
  'thu',
  'fri',
  'sat',
];

const TIME_OF_DAY = /^([01]\d|2[0-3]):[0-5]\d$/;
const LOCAL_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Days since 1970-01-01 of a local date, or undefined when there is no such date. */
export function dayNumber(date: string): number | undefined {
  const milliseconds = LOCAL_DATE.test(date) ? Date.parse(date) : NaN;
  const exists =
    !Number.isNaN(milliseconds) &&
    new Date(milliseconds).toISOString().startsWith(date);
  return exists ? milliseconds / MILLISECONDS_PER_DAY : undefined;
}

function windowProblems(day: string, windows: readonly unknown[]): string[] {
  return windows.flatMap(window => {
    if (!Array.isArray(window) || window.length !== 2) {
      return [`${day}: a window needs a start and an end`];
    }
    const [from, to] = window;
    const problems: string[] = [];
    if (!TIME_OF_DAY.test(from)) {
      problems.push(`${day}: "${from}" is not a time from 00:00 to 23:59`);
    }
    if (to !== '24:00' && !TIME_OF_DAY.test(to)) {
      problems.push(`${day}: "${to}" is not a time from 00:00 to 24:00`);
    }
    return problems;
  });
}

/**
 * What keeps a calendar from being laid out at all. It is less than what a
 * calendar is asked for when it is made: incidents keep theirs as they froze it.
 */
export function malformations(calendar: ServiceCalendar): string[] {
  const problems: string[] = [];
  if (!IANAZone.isValidZone(calendar.timeZone)) {
    problems.push(`"${calendar.timeZone}" is not a known time zone`);
  }
  for (const [day, windows] of Object.entries(calendar.weekly ?? {})) {
    if (!WEEKDAYS.includes(day as Weekday)) {
      problems.push(`"${day}" is not a day of the week`);
    }
    problems.push(...windowProblems(day, windows));
  }
  for (const [date, windows] of Object.entries(calendar.exceptions ?? {})) {
    if (dayNumber(date) === undefined) {
      problems.push(`"${date}" is not a date`);
    }
    problems.push(...windowProblems(date, windows));
  }
  return problems;
}

/**
 * What is wrong with a calendar, in words; nothing when it can be used. A
 * calendar without a single open window is reported here, but the clocks
 * tolerate it: no time passes on them and nothing falls due.
 *
 * @public
 */
export function validateCalendar(calendar: ServiceCalendar): string[] {
  const problems = malformations(calendar);
  const { timeZone } = calendar;
  if (IANAZone.isValidZone(timeZone) && !isTimeZone(timeZone)) {
    problems.push(
      `"${timeZone}" is not a time zone by area and city, such as ${DEFAULT_TIME_ZONE}, or UTC`,
    );
  }
  const windows: ServiceWindow[][] = [
    ...Object.values(calendar.weekly ?? {}),
    ...Object.values(calendar.exceptions ?? {}),
  ];
  if (calendar.alwaysOpen && windows.length > 0) {
    problems.push('a calendar that is always open has no windows of its own');
  }
  if (problems.length === 0) problems.push(...overlaps(calendar));
  if (!calendar.alwaysOpen && windows.every(day => day.length === 0)) {
    problems.push('the calendar has no open window');
  }
  return problems;
}

const MINUTES_PER_DAY = 24 * 60;

interface NamedWindow {
  name: string;
  /** Minutes since the beginning of the week, or of the exceptional day. */
  from: number;
  to: number;
}

/** Windows that share time, which clocks count once: nobody means that. */
function overlaps({ weekly = {}, exceptions = {} }: ServiceCalendar): string[] {
  const week = WEEKDAYS.flatMap((day, i) =>
    namedWindows(day, weekly[day] ?? [], i * MINUTES_PER_DAY),
  );
  const firstAgain = week.slice(0, 1).map(window => ({
    ...window,
    from: window.from + 7 * MINUTES_PER_DAY,
  }));
  return [
    ...overlapsIn([...week, ...firstAgain]),
    ...Object.entries(exceptions).flatMap(([date, windows]) =>
      overlapsIn(namedWindows(date, windows, 0)),
    ),
  ];
}

/** In the order of their starts. */
function namedWindows(
  day: string,
  windows: readonly ServiceWindow[],
  midnight: number,
): NamedWindow[] {
  const minutes = (time: string) =>
    Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return windows
    .map(([from, to]) => {
      const start = midnight + minutes(from);
      const end = midnight + minutes(to);
      return {
        name: `${day} ${from}-${to}`,
        from: start,
        to: end > start ? end : end + MINUTES_PER_DAY,
      };
    })
    .sort((one, other) => one.from - other.from);
}

function overlapsIn(windows: readonly NamedWindow[]): string[] {
  return windows.flatMap((window, i) => {
    const next = windows[i + 1];
    return next && next.from < window.to
      ? [`${window.name} and ${next.name} overlap`]
      : [];
  });
}
