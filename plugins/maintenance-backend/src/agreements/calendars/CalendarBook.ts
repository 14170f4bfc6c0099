import { ServiceUnavailableError } from '@backstage/errors';
import {
  Calendar,
  ServiceCalendar,
} from '@weibao/backstage-plugin-maintenance-common';
import { localDateAt } from '../../platform/dates/localDates';
import {
  CalendarDefinition,
  CalendarVersion,
  versionOn,
} from './CalendarDefinition';
import { knownUntil, PublishedHolidays } from './chinaHolidays';
import { followHolidays } from './followHolidays';

/**
 * Every calendar with its versions and the holidays as they are known: what was
 * read at one time, and is not changed.
 */
export class CalendarBook {
  readonly #calendars: ReadonlyMap<string, CalendarDefinition>;
  readonly #builtIn: ReadonlySet<string>;
  readonly #holidays: PublishedHolidays;
  /** Laid out once, so that clocks find the same calendar again. */
  readonly #serviceCalendars = new Map<CalendarVersion, ServiceCalendar>();

  constructor(options: {
    builtIn: readonly CalendarDefinition[];
    own: readonly CalendarDefinition[];
    holidays: PublishedHolidays;
  }) {
    const { builtIn, own, holidays } = options;
    this.#calendars = new Map([...builtIn, ...own].map(it => [it.id, it]));
    this.#builtIn = new Set(builtIn.map(({ id }) => id));
    this.#holidays = holidays;
  }

  find(id: string): CalendarDefinition | undefined {
    return this.#calendars.get(id);
  }

  isBuiltIn(id: string): boolean {
    return this.#builtIn.has(id);
  }

  /** The built-in calendars, then the others by title, as they are at an instant. */
  list(at: Date): Calendar[] {
    const calendars = [...this.#calendars.values()].map(it =>
      this.show(it, at),
    );
    return [
      ...calendars.filter(({ builtIn }) => builtIn),
      ...calendars
        .filter(({ builtIn }) => !builtIn)
        .sort((one, other) => (one.title < other.title ? -1 : 1)),
    ];
  }

  /** A calendar as the API gives it. */
  show(definition: CalendarDefinition, at: Date): Calendar {
    const { id, timeZone } = definition;
    const inForce = versionOn(definition, localDateAt(at, timeZone));
    return {
      ...this.#serviceCalendar(definition, inForce),
      title: inForce.title,
      builtIn: this.isBuiltIn(id),
      version: Math.max(...definition.versions.map(({ version }) => version)),
      validFrom: inForce.validFrom,
      ...(inForce.holidays
        ? {
            holidays: inForce.holidays,
            holidaysPublishedUntil: this.#holidaysKnownUntil(inForce),
          }
        : {}),
    };
  }

  /**
   * A calendar as the clocks read it, in the version in force at an instant.
   *
   * @throws Error where it has been lost
   */
  serviceCalendarAt(id: string, at: Date): ServiceCalendar {
    const { timeZone } = this.#get(id);
    return this.serviceCalendarOn(id, localDateAt(at, timeZone));
  }

  /** The same, in the version in force on a local date. */
  serviceCalendarOn(id: string, date: string): ServiceCalendar {
    const definition = this.#get(id);
    return this.#serviceCalendar(definition, versionOn(definition, date));
  }

  #get(id: string): CalendarDefinition {
    const definition = this.#calendars.get(id);
    if (!definition)
      throw new ServiceUnavailableError(
        `There is no calendar "${id}" any more`,
      );
    return definition;
  }

  /** A calendar that has a year's National Day off by itself knows that year. */
  #holidaysKnownUntil({ exceptions = {} }: CalendarVersion): number {
    const closed = Object.keys(exceptions).filter(
      date => exceptions[date].length === 0,
    );
    return knownUntil(this.#holidays.publishedUntil, closed);
  }

  #serviceCalendar(
    { id, timeZone }: CalendarDefinition,
    version: CalendarVersion,
  ): ServiceCalendar {
    let calendar = this.#serviceCalendars.get(version);
    if (!calendar) {
      const { alwaysOpen, weekly, exceptions, holidays } = version;
      calendar = {
        id,
        timeZone,
        ...(alwaysOpen ? { alwaysOpen } : {}),
        ...(weekly ? { weekly } : {}),
        ...(exceptions ? { exceptions } : {}),
        ...(holidays
          ? { exceptions: followHolidays(version, this.#holidays) }
          : {}),
      };
      this.#serviceCalendars.set(version, calendar);
    }
    return calendar;
  }
}
