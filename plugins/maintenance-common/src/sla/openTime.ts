import { InputError } from '@backstage/errors';
import { compileCalendar } from './compileCalendar';
import {
  MILLISECONDS_PER_SECOND,
  toIsoOrNull,
  toMilliseconds,
} from './instant';
import { Instant, ServiceCalendar } from './types';

/**
 * Open seconds of a calendar between two instants, exact to the millisecond;
 * 0 when they are not in order. Before 1970 and from 2200 on nothing is open.
 *
 * @throws InputError for a malformed calendar or instant
 * @public
 */
export function openSeconds(
  calendar: ServiceCalendar,
  from: Instant,
  to: Instant,
): number {
  return (
    compileCalendar(calendar).openBetween(
      toMilliseconds(from),
      toMilliseconds(to),
    ) / MILLISECONDS_PER_SECOND
  );
}

/**
 * The first instant at which so many open seconds have passed, as ISO 8601 in
 * UTC; `from` itself for none. Null when the calendar will never have been open
 * for so long, because it has no windows any more or before the year 2200.
 *
 * @throws InputError for a malformed calendar or instant, or negative seconds
 * @public
 */
export function addOpenSeconds(
  calendar: ServiceCalendar,
  from: Instant,
  seconds: number,
): string | null {
  if (!(seconds >= 0)) {
    throw new InputError(`Cannot add ${seconds} open seconds`);
  }
  return toIsoOrNull(
    compileCalendar(calendar).reachedAfter(
      toMilliseconds(from),
      seconds * MILLISECONDS_PER_SECOND,
    ),
  );
}
