import { Calendar } from '@weibao/backstage-plugin-maintenance-common';

/** Governments announce a year's holidays in the autumn before. */
const ANNOUNCED_FROM = '-10-01';

/**
 * The year whose holidays a calendar ought to know and does not: this one, or
 * from October on the next.
 *
 * @param today - the local date of the calendar
 */
export function unknownYear(
  { holidaysPublishedUntil }: Pick<Calendar, 'holidaysPublishedUntil'>,
  today: string,
): number | undefined {
  if (holidaysPublishedUntil === undefined) return undefined;
  const thisYear = Number(today.slice(0, 4));
  const expected = today.slice(4) >= ANNOUNCED_FROM ? thisYear + 1 : thisYear;
  return holidaysPublishedUntil < expected
    ? Math.max(holidaysPublishedUntil + 1, thisYear)
    : undefined;
}
