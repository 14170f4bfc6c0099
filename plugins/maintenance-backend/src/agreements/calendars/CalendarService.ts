import { ConflictError, InputError } from '@backstage/errors';
import {
  Calendar,
  CalendarInput,
  ServiceCalendar,
  validateCalendar,
} from '@weibao/backstage-plugin-maintenance-common';
import { actorOf } from '../../platform/authorization/actorOf';
import { CallOptions } from '../../platform/authorization/CallOptions';
import { ServiceCalendars } from '../coverage/CoverageResolver';
import { builtInCalendars } from './builtInCalendars';
import { CalendarDefinition } from './CalendarDefinition';
import { CalendarStore } from './CalendarStore';
import { PublishedHolidays, readChinaHolidays } from './chinaHolidays';
import { followHolidays } from './followHolidays';

/** A calendar as the API gives it, and as the clocks read it. */
interface KnownCalendar {
  calendar: Calendar;
  serviceCalendar: ServiceCalendar;
}

/**
 * Service calendars. They are never changed, so that clocks stay explainable,
 * and answered from memory once they were seen.
 */
export class CalendarService implements ServiceCalendars {
  readonly #store: CalendarStore;
  readonly #holidays: PublishedHolidays;
  readonly #builtIn: readonly CalendarDefinition[];
  readonly #known = new Map<string, KnownCalendar>();

  constructor(options: {
    store: CalendarStore;
    /** That of the built-in calendars. */
    timeZone: string;
    holidays?: PublishedHolidays;
  }) {
    this.#store = options.store;
    this.#holidays = options.holidays ?? readChinaHolidays();
    this.#builtIn = builtInCalendars(options.timeZone);
    this.#builtIn.forEach(calendar => this.#remember(calendar));
  }

  /** The built-in calendars, then the others by title. */
  async listCalendars(): Promise<Calendar[]> {
    const own = await this.#store.listCalendars();
    return [...this.#builtIn, ...own].map(
      definition =>
        (this.#known.get(definition.id) ?? this.#remember(definition)).calendar,
    );
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
    const definition = input as CalendarDefinition;
    const problems = validateCalendar(definition);
    if (definition.alwaysOpen && definition.holidays) {
      problems.push('a calendar that is always open follows no holidays');
    }
    if (problems.length > 0) {
      throw new InputError(
        `The calendar "${input.id}" cannot be used: ${problems.join('; ')}`,
      );
    }
    if (this.#isBuiltIn(input.id)) {
      throw new ConflictError(`The calendar "${input.id}" is built in`);
    }
    await this.#store.insertCalendar(definition, actorOf(options.credentials));
    return this.#remember(definition).calendar;
  }

  async getServiceCalendar(id: string): Promise<ServiceCalendar> {
    const known = this.#known.get(id);
    if (known) return known.serviceCalendar;
    const definition = await this.#store.findCalendar(id);
    if (!definition) throw new Error(`There is no calendar "${id}" any more`);
    return this.#remember(definition).serviceCalendar;
  }

  #remember(definition: CalendarDefinition): KnownCalendar {
    const { title, holidays, ...own } = definition;
    const serviceCalendar: ServiceCalendar = holidays
      ? { ...own, exceptions: followHolidays(own, this.#holidays) }
      : own;
    const calendar: Calendar = {
      ...serviceCalendar,
      title,
      builtIn: this.#isBuiltIn(definition.id),
      ...(holidays
        ? { holidays, holidaysPublishedUntil: this.#holidays.publishedUntil }
        : {}),
    };
    const known = { calendar, serviceCalendar };
    this.#known.set(definition.id, known);
    return known;
  }

  #isBuiltIn(id: string): boolean {
    return this.#builtIn.some(calendar => calendar.id === id);
  }
}
