import { ServiceCalendar, ServiceWindow, Weekday } from '../types';

const MINUTE = 60_000;
const MINUTES_PER_DAY = 1440;
/** Walked before the first minute of interest, to learn what the clock has shown. */
const RUN_UP_MINUTES = 3 * MINUTES_PER_DAY;

const WEEKDAYS: Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** A stretch of real time in one zone, walked minute by minute. */
export interface Stage {
  timeZone: string;
  /** ISO 8601 in UTC, at a whole minute. */
  startsAt: string;
  minutes: number;
}

const wallClocks = new Map<string, number[]>();

/**
 * The local time at each minute of a stage, in minutes since 1970, as a clock
 * would show it that is stopped whenever the others are set back.
 */
function wallClock({ timeZone, startsAt, minutes }: Stage): number[] {
  const key = [timeZone, startsAt, minutes].join();
  const known = wallClocks.get(key);
  if (known) return known;

  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  const shown: number[] = [];
  let latest = -Infinity;
  for (let minute = -RUN_UP_MINUTES; minute < minutes; minute++) {
    const text = format.format(Date.parse(startsAt) + minute * MINUTE);
    const local = Date.parse(`${text.replace(' ', 'T')}Z`) / MINUTE;
    latest = Math.max(latest, local);
    if (minute >= 0) shown.push(latest);
  }
  wallClocks.set(key, shown);
  return shown;
}

function minuteOfDay(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** The windows of a local day, in minutes since its midnight. */
function windowsOf(calendar: ServiceCalendar, day: number): number[][] {
  const midnight = new Date(day * MINUTES_PER_DAY * MINUTE);
  const date = midnight.toISOString().slice(0, 10);
  const windows: ServiceWindow[] =
    calendar.exceptions?.[date] ??
    calendar.weekly?.[WEEKDAYS[midnight.getUTCDay()]] ??
    [];
  return windows
    .map(([from, to]) => [minuteOfDay(from), minuteOfDay(to)])
    .map(([from, to]) => [from, to > from ? to : to + MINUTES_PER_DAY]);
}

/** For each minute of a stage whether the calendar is open in it. */
export function openMinutes(
  calendar: ServiceCalendar,
  stage: Stage,
): boolean[] {
  if (calendar.alwaysOpen) {
    return new Array<boolean>(stage.minutes).fill(true);
  }
  const days = new Map<number, number[][]>();
  const holds = (day: number, minute: number) => {
    let windows = days.get(day);
    if (!windows) {
      windows = windowsOf(calendar, day);
      days.set(day, windows);
    }
    for (const [from, to] of windows) {
      if (minute >= from && minute < to) return true;
    }
    return false;
  };
  return wallClock(stage).map(local => {
    const day = Math.floor(local / MINUTES_PER_DAY);
    const minute = local - day * MINUTES_PER_DAY;
    return holds(day, minute) || holds(day - 1, minute + MINUTES_PER_DAY);
  });
}
