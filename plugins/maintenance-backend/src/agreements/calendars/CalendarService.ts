import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import {
  Calendar,
  CalendarHistory,
  CalendarInput,
  CalendarVersionInput,
  ServiceCalendar,
} from '@weibao/backstage-plugin-maintenance-common';
import { actorOf } from '../../platform/authorization/actorOf';
import { CallOptions } from '../../platform/authorization/CallOptions';
import { checkVersion } from '../../platform/database/recordVersions';
import { localDateAt } from '../../platform/dates/localDates';
import { ServiceCalendars } from '../coverage/CoverageResolver';
import { CalendarBook } from './CalendarBook';
import { CalendarBooks } from './CalendarBooks';
import { CalendarDefinition, CalendarTerms } from './CalendarDefinition';
import { CalendarStore } from './CalendarStore';
import { CalendarUse } from './CalendarUse';
import { checkCalendar } from './checkCalendar';
import { unknownYear } from './unknownYear';

/**
 * Service calendars. A change is a new version from a day on: incidents keep
 * the one in force when they were reported, so that clocks stay explainable.
 */
export class CalendarService implements ServiceCalendars {
  readonly #store: CalendarStore;
  readonly #books: CalendarBooks;
  readonly #use: CalendarUse;
  readonly #now: () => Date;

  constructor(options: {
    store: CalendarStore;
    books: CalendarBooks;
    use: CalendarUse;
    now?: () => Date;
  }) {
    this.#store = options.store;
    this.#books = options.books;
    this.#use = options.use;
    this.#now = options.now ?? (() => new Date());
  }

  /** The built-in calendars, then the others by title. */
  async listCalendars(): Promise<Calendar[]> {
    const book = await this.#books.read();
    return book.list(this.#now());
  }

  /** The same, saying of those that contracts count on what they lack. */
  async listUsedCalendars(): Promise<Calendar[]> {
    const calendars = await this.listCalendars();
    const today = (calendar: Calendar) =>
      localDateAt(this.#now(), calendar.timeZone);
    const lacking = calendars.map(it => unknownYear(it, today(it)));
    const years = [...new Set(lacking)].filter(year => year !== undefined);
    const used = new Map(
      await Promise.all(
        years.map(
          async year =>
            [year, await this.#use.inUseFrom(`${year}-01-01`)] as const,
        ),
      ),
    );
    return calendars.map((calendar, i) => {
      const holidaysUnknown = lacking[i];
      return holidaysUnknown && used.get(holidaysUnknown)!.has(calendar.id)
        ? { ...calendar, holidaysUnknown }
        : calendar;
    });
  }

  /** @throws NotFoundError */
  async getCalendar(id: string): Promise<CalendarHistory> {
    const book = await this.#books.read();
    return this.#history(book, find(book, id));
  }

  /**
   * @throws InputError where the calendar cannot be used, ConflictError where
   * the id is taken
   */
  async createCalendar(
    input: CalendarInput,
    options: CallOptions,
  ): Promise<Calendar> {
    // The schema of the API has seen to it that windows are pairs.
    const calendar = input as CalendarTerms & ServiceCalendar;
    checkCalendar(calendar);
    refuseBuiltIn(await this.#books.read(), input.id);
    await this.#store.insertCalendar(calendar, this.#by(options));
    const book = await this.#books.read();
    return book.show(find(book, input.id), this.#now());
  }

  /**
   * What the calendar is from a day on. Its time zone stays.
   *
   * @throws NotFoundError; InputError where it cannot be used or the day is
   * over; ConflictError where it is built in or the version is stale
   */
  async addVersion(
    id: string,
    input: CalendarVersionInput,
    options: CallOptions,
  ): Promise<CalendarHistory> {
    const before = await this.#books.read();
    const calendar = find(before, id);
    refuseBuiltIn(before, id);
    checkVersion(
      `The calendar "${id}"`,
      calendar.versions.at(-1)!,
      input.version,
    );
    const { version, validFrom, ...terms } = input;
    checkCalendar({ ...terms, ...calendar } as ServiceCalendar);
    const today = localDateAt(this.#now(), calendar.timeZone);
    if (validFrom < today) {
      throw new InputError(
        `validFrom is ${validFrom}, but a calendar cannot be changed for days that are over; it is ${today} there`,
      );
    }
    await this.#store.insertVersion(
      id,
      { ...(terms as CalendarTerms), version: version + 1, validFrom },
      this.#by(options),
    );
    const book = await this.#books.read();
    return this.#history(book, find(book, id));
  }

  /** Every calendar, for questions about several days. */
  readBook(): Promise<CalendarBook> {
    return this.#books.read();
  }

  /** @throws Error where the calendar has been lost */
  getTimeZone(id: string): Promise<string> {
    return this.#books.timeZoneOf(id);
  }

  async getServiceCalendar(id: string, at: Date): Promise<ServiceCalendar> {
    const book = await this.#books.read();
    return book.serviceCalendarAt(id, at);
  }

  #history(
    book: CalendarBook,
    definition: CalendarDefinition,
  ): CalendarHistory {
    return {
      ...book.show(definition, this.#now()),
      versions: definition.versions.map(version => ({ ...version })),
    };
  }

  #by({ credentials }: CallOptions): { at: Date; by: string } {
    return { at: this.#now(), by: actorOf(credentials) };
  }
}

function find(book: CalendarBook, id: string): CalendarDefinition {
  const calendar = book.find(id);
  if (!calendar) throw new NotFoundError(`There is no calendar "${id}"`);
  return calendar;
}

function refuseBuiltIn(book: CalendarBook, id: string): void {
  if (book.isBuiltIn(id)) {
    throw new ConflictError(`The calendar "${id}" is built in`);
  }
}
