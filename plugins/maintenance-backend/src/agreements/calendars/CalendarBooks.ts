import { ServiceUnavailableError } from '@backstage/errors';
import { Knex } from 'knex';
import { CalendarBook } from './CalendarBook';
import { CalendarDefinition } from './CalendarDefinition';
import { CalendarStore } from './CalendarStore';
import { PublishedHolidays } from './chinaHolidays';
import { withEntered } from './enteredHolidays';
import { HolidayStore } from './HolidayStore';

/**
 * The calendars as they are now. They change a few times a year and are asked
 * for with every incident: they are read again only when a table has changed,
 * whichever instance changed it.
 */
export class CalendarBooks {
  readonly #db: Knex;
  readonly #calendars: CalendarStore;
  readonly #years: HolidayStore;
  readonly #builtIn: readonly CalendarDefinition[];
  readonly #published: PublishedHolidays;
  /** Before anything was read, the built-in calendars. */
  #last: { revision?: string; book: CalendarBook };

  constructor(options: {
    db: Knex;
    calendars: CalendarStore;
    years: HolidayStore;
    builtIn: readonly CalendarDefinition[];
    published: PublishedHolidays;
  }) {
    this.#db = options.db;
    this.#calendars = options.calendars;
    this.#years = options.years;
    this.#builtIn = options.builtIn;
    this.#published = options.published;
    this.#last = {
      book: new CalendarBook({
        builtIn: options.builtIn,
        own: [],
        holidays: options.published,
      }),
    };
  }

  async read(): Promise<CalendarBook> {
    // Before the tables: what changes in between is read once more.
    const revision = await this.#readRevision();
    if (this.#last.revision === revision) return this.#last.book;
    const book = new CalendarBook({
      builtIn: this.#builtIn,
      own: await this.#calendars.listCalendars(),
      holidays: withEntered(this.#published, await this.#years.listYears()),
    });
    this.#last = { revision, book };
    return book;
  }

  /**
   * The zone of a calendar, from memory once the calendar was seen: it stays.
   *
   * @throws Error where the calendar has been lost
   */
  async timeZoneOf(id: string): Promise<string> {
    const calendar = this.#last.book.find(id) ?? (await this.read()).find(id);
    if (!calendar)
      throw new ServiceUnavailableError(
        `There is no calendar "${id}" any more`,
      );
    return calendar.timeZone;
  }

  /** Rows are added and years get new versions; nothing goes back. */
  async #readRevision(): Promise<string> {
    const db = this.#db;
    const [row] = await db.select({
      calendars: db('calendars').count('*'),
      newestCalendar: db('calendars').max('created_at'),
      versions: db('calendar_versions').count('*'),
      newestVersion: db('calendar_versions').max('created_at'),
      years: db('holiday_years').sum('version'),
    });
    return JSON.stringify(row);
  }
}
