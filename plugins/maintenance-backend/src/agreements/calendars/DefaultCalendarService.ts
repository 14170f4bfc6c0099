import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import {
  Calendar,
  CalendarInput,
  ServiceCalendar,
  validateCalendar,
} from '@weibao/backstage-plugin-maintenance-common';
import { actorOf } from '../../platform/authorization/actorOf';
import { ServiceCalendars } from '../coverage/CoverageResolver';
import { BUILT_IN_CALENDARS } from './builtInCalendars';
import { CalendarDefinition } from './CalendarDefinition';
import { CalendarService } from './CalendarService';
import { CalendarStore } from './CalendarStore';
import { PublishedHolidays, readChinaHolidays } from './chinaHolidays';
import { followHolidays } from './followHolidays';

/** A calendar as the API gives it, and as the clocks read it. */
interface KnownCalendar {
  calendar: Calendar;
  serviceCalendar: ServiceCalendar;
}

/** Answers from memory once a calendar was seen, for calendars never change. */
export class DefaultCalendarService
  implements CalendarService, ServiceCalendars
{
  readonly #store: CalendarStore;
  readonly #holidays: PublishedHolidays;
  readonly #known = new Map<string, KnownCalendar>();

  static create(options: {
    store: CalendarStore;
    holidays?: PublishedHolidays;
  }): DefaultCalendarService {
    return new DefaultCalendarService(
      options.store,
      options.holidays ?? readChinaHolidays(),
    );
  }

  private constructor(store: CalendarStore, holidays: PublishedHolidays) {
    this.#store = store;
    this.#holidays = holidays;
    BUILT_IN_CALENDARS.forEach(calendar => this.#remember(calendar));
  }

  async listCalendars(): Promise<Calendar[]> {
    const own = await this.#store.listCalendars();
    return [...BUILT_IN_CALENDARS, ...own].map(
      definition =>
        (this.#known.get(definition.id) ?? this.#remember(definition)).calendar,
    );
  }

  async createCalendar(
    input: CalendarInput,
    options: { credentials: BackstageCredentials },
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
    if (isBuiltIn(input.id)) {
      throw new ConflictError(`The calendar "${input.id}" is built in`);
    }
    await this.#store.insertCalendar(definition, actorOf(options.credentials));
    return this.#remember(definition).calendar;
  }

  async getServiceCalendar(id: string): Promise<ServiceCalendar> {
    const known = this.#known.get(id);
    if (known) return known.serviceCalendar;
    const definition = await this.#store.findCalendar(id);
    if (!definition) throw new NotFoundError(`There is no calendar "${id}"`);
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
      builtIn: isBuiltIn(definition.id),
      ...(holidays
        ? { holidays, holidaysPublishedUntil: this.#holidays.publishedUntil }
        : {}),
    };
    const known = { calendar, serviceCalendar };
    this.#known.set(definition.id, known);
    return known;
  }
}

function isBuiltIn(id: string): boolean {
  return BUILT_IN_CALENDARS.some(calendar => calendar.id === id);
}
