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
