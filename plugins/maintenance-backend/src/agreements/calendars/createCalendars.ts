import { Knex } from 'knex';
import { Capability } from '../../platform/capability/Capability';
import { AuthorizedCalendarService } from './AuthorizedCalendarService';
import { builtInCalendars } from './builtInCalendars';
import { CalendarBooks } from './CalendarBooks';
import { registerCalendarRoutes } from './calendarRoutes';
import { CalendarService } from './CalendarService';
import { CalendarStore } from './CalendarStore';
import { CalendarUse } from './CalendarUse';
import { PublishedHolidays, readChinaHolidays } from './chinaHolidays';
import { registerHolidayRoutes } from './holidayRoutes';
import { HolidayService } from './HolidayService';
import { HolidayStore } from './HolidayStore';

/** When service is owed. */
export function createCalendars(options: {
  database: Knex;
  /** As published when left out. */
  holidays?: PublishedHolidays;
  now?: () => Date;
  timeZone: string;
}) {
  const {
    database: db,
    now,
    holidays: published = readChinaHolidays(),
  } = options;
  const store = new CalendarStore({ db });
  const years = new HolidayStore({ db });
  const service = new CalendarService({
    store,
    books: new CalendarBooks({
      db,
      calendars: store,
      years,
      builtIn: builtInCalendars(options.timeZone),
      published,
    }),
    use: new CalendarUse({ db }),
    now,
  });
  const holidays = new HolidayService({ store: years, published, now });
  return {
    service,
    registerRoutes: (router, context) => {
      const calendars = new AuthorizedCalendarService({
        authorizers: context.authorizers,
        calendars: service,
        holidays,
      });
      registerCalendarRoutes(router, { ...context, calendars });
      registerHolidayRoutes(router, { ...context, calendars });
    },
  } satisfies Capability;
}
