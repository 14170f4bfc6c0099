import { DateTime } from 'luxon';

const MILLISECONDS_PER_DAY = 86_400_000;

/** The local date `YYYY-MM-DD` of an instant in an IANA zone. */
export function localDateAt(instant: Date, timeZone: string): string {
  return DateTime.fromJSDate(instant, { zone: timeZone }).toFormat(
    'yyyy-MM-dd',
  );
}

/** The instant at which a local date begins in an IANA zone. */
export function startOfLocalDate(date: string, timeZone: string): Date {
  return DateTime.fromISO(date, { zone: timeZone }).toJSDate();
}

/** The last instant of a local date in an IANA zone. */
export function endOfLocalDate(date: string, timeZone: string): Date {
  return DateTime.fromISO(date, { zone: timeZone }).endOf('day').toJSDate();
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * MILLISECONDS_PER_DAY)
    .toISOString()
    .slice(0, 10);
}

/** Days from one date to a later one; negative where it is earlier. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / MILLISECONDS_PER_DAY;
}

/** A stretch of local dates, both ends included. */
export interface DateRange {
  startsOn: string;
  endsOn: string;
}

/** Whether a local date is none of a stretch. */
export function isOutside(date: string, days: DateRange): boolean {
  return date < days.startsOn || date > days.endsOn;
}

/** What two stretches have in common, if anything. */
export function intersection(
  one: DateRange,
  other: DateRange,
): DateRange | undefined {
  const startsOn =
    one.startsOn > other.startsOn ? one.startsOn : other.startsOn;
  const endsOn = one.endsOn < other.endsOn ? one.endsOn : other.endsOn;
  return startsOn <= endsOn ? { startsOn, endsOn } : undefined;
}

/** The days of one stretch that another does not have. */
export function difference(one: DateRange, other: DateRange): DateRange[] {
  const days: DateRange[] = [];
  if (one.startsOn < other.startsOn) {
    const dayBefore = addDays(other.startsOn, -1);
    const endsOn = dayBefore < one.endsOn ? dayBefore : one.endsOn;
    days.push({ startsOn: one.startsOn, endsOn });
  }
  if (one.endsOn > other.endsOn) {
    const dayAfter = addDays(other.endsOn, 1);
    const startsOn = dayAfter > one.startsOn ? dayAfter : one.startsOn;
    days.push({ startsOn, endsOn: one.endsOn });
  }
  return days;
}
