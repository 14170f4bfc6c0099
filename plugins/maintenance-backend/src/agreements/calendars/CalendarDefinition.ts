import { ServiceCalendar } from '@weibao/backstage-plugin-maintenance-common';

/** What may differ between the versions of a calendar: everything but its zone. */
export interface CalendarTerms
  extends Pick<ServiceCalendar, 'alwaysOpen' | 'weekly' | 'exceptions'> {
  title: string;
  holidays?: 'CN';
}

export interface CalendarVersion extends CalendarTerms {
  version: number;
  /** Local date from which on it is in force; of the first one, always. */
  validFrom?: string;
  /** Absent where it is built in. */
  createdAt?: string;
  createdBy?: string;
}

/**
 * A calendar as it was defined: its exceptions without the holidays it follows.
 * Its zone stays, so that which day it is does not depend on a version.
 */
export interface CalendarDefinition {
  id: string;
  timeZone: string;
  /** The first one first. */
  versions: readonly CalendarVersion[];
}

/** The version in force on a local date: the one valid from the latest date, the newest of those. */
export function versionOn(
  { versions }: CalendarDefinition,
  date: string,
): CalendarVersion {
  return versions.reduce((inForce, version) => {
    const from = version.validFrom ?? '';
    return from <= date && from >= (inForce.validFrom ?? '')
      ? version
      : inForce;
  });
}
