import { ServiceUnavailableError } from '@backstage/errors';
import {
  Calendar,
  INSPECTION_DUE_DAYS,
} from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import { addDays, localDateAt } from '../../platform/dates/localDates';

/** The local date on which inspections of a calendar are looked at. */
export interface CalendarDay {
  calendarId: string;
  today: string;
}

/** What day it is in every calendar. */
export function calendarDays(
  calendars: readonly Pick<Calendar, 'id' | 'timeZone'>[],
  now: Date,
): CalendarDay[] {
  return calendars.map(({ id, timeZone }) => ({
    calendarId: id,
    today: localDateAt(now, timeZone),
  }));
}

/** What day it is in one of them. */
export function todayIn(
  days: readonly CalendarDay[],
  calendarId: string,
): string {
  const day = days.find(each => each.calendarId === calendarId);
  if (!day)
    throw new ServiceUnavailableError(
      `There is no calendar "${calendarId}" any more`,
    );
  return day.today;
}

/** A query that can join `days` (calendar_id, today, due_until). */
export function withDays(
  db: Knex,
  days: readonly CalendarDay[],
): Knex.QueryBuilder {
  return db.with(
    'days',
    ['calendar_id', 'today', 'due_until'],
    db.raw(
      `values ${days.map(() => '(?, ?, ?)').join(', ')}`,
      days.flatMap(({ calendarId, today }) => [
        calendarId,
        today,
        addDays(today, INSPECTION_DUE_DAYS),
      ]),
    ),
  );
}
