import { Knex } from 'knex';
import { Capability } from '../../platform/capability/Capability';
import { AuthorizedCalendarService } from './AuthorizedCalendarService';
import { registerCalendarRoutes } from './calendarRoutes';
import { CalendarService } from './CalendarService';
import { CalendarStore } from './CalendarStore';
import { PublishedHolidays } from './chinaHolidays';

/** When service is owed. */
export function createCalendars(options: {
  database: Knex;
  /** As published when left out. */
  holidays?: PublishedHolidays;
  timeZone: string;
}) {
  const service = new CalendarService({
    store: new CalendarStore({ db: options.database }),
    timeZone: options.timeZone,
    holidays: options.holidays,
  });
  return {
    service,
    registerRoutes: (router, context) =>
      registerCalendarRoutes(router, {
        ...context,
        calendars: new AuthorizedCalendarService({
          authorizers: context.authorizers,
          calendars: service,
        }),
      }),
  } satisfies Capability;
}
