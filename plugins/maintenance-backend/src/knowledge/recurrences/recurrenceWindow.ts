import { InputError } from '@backstage/errors';
import { DateTime } from 'luxon';

/** The stretch of time in which incidents are counted. */
export interface RecurrenceWindow {
  after: Date;
  /** Included. */
  until: Date;
  days: number;
}

const MILLISECONDS_OF_DAY = 86_400_000;

/** @throws InputError where `at` is no instant */
export function recurrenceWindow(
  at: Date | string,
  days: number,
): RecurrenceWindow {
  const until = new Date(at);
  if (Number.isNaN(until.getTime())) {
    throw new InputError(`at is "${at}", but must be an instant in ISO 8601`);
  }
  const after = new Date(until.getTime() - days * MILLISECONDS_OF_DAY);
  return { after, until, days };
}

/** The months that a window touches, `YYYY-MM` in a zone. */
export function monthsOf(
  { after, until }: RecurrenceWindow,
  zone: string,
): string[] {
  const last = DateTime.fromJSDate(until, { zone });
  const months: string[] = [];
  for (
    let month = DateTime.fromJSDate(after, { zone }).startOf('month');
    month <= last;
    month = month.plus({ months: 1 })
  ) {
    months.push(month.toFormat('yyyy-MM'));
  }
  return months;
}
