import {
  ServiceCalendar,
  Weekday,
} from '@weibao/backstage-plugin-maintenance-common';

/** In the order of `Date.getUTCDay`. */
const WEEKDAYS: readonly Weekday[] = [
  'sun',
  'mon',
  'tue',
  'wed',
  'thu',
  'fri',
  'sat',
];

/**
 * Why a calendar has no open time on a local date: it is a holiday, or a day of
 * the week outside its windows. Nothing when it is open.
 */
export function whyShut(
  calendar: ServiceCalendar,
  date: string,
): 'holiday' | 'window' | undefined {
  if (calendar.alwaysOpen) return undefined;
  const exception = calendar.exceptions?.[date];
  if (exception) return exception.length > 0 ? undefined : 'holiday';
  const weekday = WEEKDAYS[new Date(date).getUTCDay()];
  return calendar.weekly?.[weekday]?.length ? undefined : 'window';
}
