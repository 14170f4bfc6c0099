import {
  CalendarInput,
  CalendarVersion,
  isChineseTimeZone,
  ServiceWindow,
  Weekday,
} from '@weibao/backstage-plugin-maintenance-common';
import {
  formatServiceWindows,
  parseServiceWindows,
} from './serviceWindowsText';

/** From Monday to Sunday, as a week is written in China. */
export const WEEKDAYS: readonly Weekday[] = [
  'mon',
  'tue',
  'wed',
  'thu',
  'fri',
  'sat',
  'sun',
];

/** A service calendar while somebody types it. */
export interface CalendarValues {
  id: string;
  title: string;
  timeZone: string;
  /** Around the clock; windows and holidays do not matter then. */
  alwaysOpen: boolean;
  /** The windows of a day as they were typed. */
  weekly: Record<Weekday, string>;
  followsHolidays: boolean;
}

export type CalendarProblem = 'required' | 'id' | 'windows' | 'neverOpen';

/** What keeps the calendar from being saved, by field or day. */
export type CalendarProblems = {
  [field in 'id' | 'title' | 'weekly' | Weekday]?: CalendarProblem;
};

const CALENDAR_ID = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/** Office hours, to be changed. */
export function newCalendarValues(timeZone: string): CalendarValues {
  const day = '09:00-18:00';
  return {
    id: '',
    title: '',
    timeZone,
    alwaysOpen: false,
    weekly: {
      mon: day,
      tue: day,
      wed: day,
      thu: day,
      fri: day,
      sat: '',
      sun: '',
    },
    followsHolidays: true,
  };
}

/** A calendar to be changed, in its newest version. */
export function calendarValues(
  { id, timeZone }: { id: string; timeZone: string },
  { title, alwaysOpen, weekly = {}, holidays }: CalendarVersion,
): CalendarValues {
  if (alwaysOpen) {
    return { ...newCalendarValues(timeZone), id, title, alwaysOpen };
  }
  const textOf = (weekday: Weekday) =>
    formatServiceWindows((weekly[weekday] ?? []) as ServiceWindow[]);
  return {
    id,
    timeZone,
    title,
    alwaysOpen: false,
    weekly: Object.fromEntries(
      WEEKDAYS.map(weekday => [weekday, textOf(weekday)]),
    ) as Record<Weekday, string>,
    followsHolidays: holidays !== undefined,
  };
}

/** What the backend would refuse, found before it is asked. */
export function checkCalendar(values: CalendarValues): CalendarProblems {
  const problems: CalendarProblems = {};
  if (!values.title.trim()) {
    problems.title = 'required';
  }
  if (!CALENDAR_ID.test(values.id)) {
    problems.id = values.id ? 'id' : 'required';
  }
  if (values.alwaysOpen) return problems;
  for (const weekday of WEEKDAYS) {
    if (!parseServiceWindows(values.weekly[weekday])) {
      problems[weekday] = 'windows';
    }
  }
  if (WEEKDAYS.every(weekday => !values.weekly[weekday].trim())) {
    problems.weekly = 'neverOpen';
  }
  return problems;
}

/** The calendar to make. Only for values without problems. */
export function calendarInput(values: CalendarValues): CalendarInput {
  const { id, timeZone } = values;
  const title = values.title.trim();
  if (values.alwaysOpen) return { id, title, timeZone, alwaysOpen: true };
  const weekly: Partial<Record<Weekday, ServiceWindow[]>> = {};
  for (const weekday of WEEKDAYS) {
    const windows = parseServiceWindows(values.weekly[weekday]);
    if (windows?.length) {
      weekly[weekday] = windows;
    }
  }
  return {
    id,
    title,
    timeZone,
    weekly,
    ...(values.followsHolidays &&
      isChineseTimeZone(timeZone) && { holidays: 'CN' as const }),
  };
}
