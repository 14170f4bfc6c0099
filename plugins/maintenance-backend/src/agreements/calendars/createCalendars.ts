import { Knex } from 'knex';
import { Capability } from '../../platform/capability/Capability';
import { AuthorizedCalendarService } from './AuthorizedCalendarService';
import { registerCalendarRoutes } from './calendarRoutes';
import { PublishedHolidays } from './chinaHolidays';
import { DatabaseCalendarStore } from './DatabaseCalendarStore';
import { DefaultCalendarService } from './DefaultCalendarService';

/** When service is owed. */
export function createCalendars(options: {
  database: Knex;
  /** As published when left out. */
  holidays?: PublishedHolidays;
  timeZone: string;
}) {
  const service = new DefaultCalendarService({
    store: new DatabaseCalendarStore({ db: options.database }),
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
