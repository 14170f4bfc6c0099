import { ServiceCalendar } from '@weibao/backstage-plugin-maintenance-common';
import { PublishedHolidays } from './chinaHolidays';

/**
 * The exceptions of a calendar that follows holidays: closed on a holiday,
 * Monday's windows on a make-up workday. The calendar's own exceptions go first.
 */
export function followHolidays(
  calendar: Pick<ServiceCalendar, 'weekly' | 'exceptions'>,
  published: PublishedHolidays,
): NonNullable<ServiceCalendar['exceptions']> {
  const monday = calendar.weekly?.mon ?? [];
  return {
    ...Object.fromEntries(published.holidays.map(date => [date, []])),
    ...Object.fromEntries(published.makeUpWorkdays.map(date => [date, monday])),
    ...calendar.exceptions,
  };
}
