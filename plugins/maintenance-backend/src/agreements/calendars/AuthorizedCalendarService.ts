import { BasicPermission } from '@backstage/plugin-permission-common';
import {
  Calendar,
  calendarCreatePermission,
  CalendarHistory,
  CalendarInput,
  calendarReadPermission,
  calendarUpdatePermission,
  CalendarVersionInput,
  HolidayYear,
  HolidayYearInput,
} from '@weibao/backstage-plugin-maintenance-common';
import { Authorizers } from '../../platform/authorization/Authorizers';
import { CallOptions } from '../../platform/authorization/CallOptions';
import { CalendarService } from './CalendarService';
import { HolidayService } from './HolidayService';

/** Lets through what the caller may do with calendars and the holidays they follow. */
export class AuthorizedCalendarService {
  readonly #calendars: CalendarService;
  readonly #holidays: HolidayService;
  readonly #authorizers: Authorizers;

  constructor(options: {
    calendars: CalendarService;
    holidays: HolidayService;
    authorizers: Authorizers;
  }) {
    this.#calendars = options.calendars;
    this.#holidays = options.holidays;
    this.#authorizers = options.authorizers;
  }

  async listCalendars(options: CallOptions): Promise<Calendar[]> {
    await this.#check(calendarReadPermission, options);
    return this.#calendars.listUsedCalendars();
  }

  async getCalendar(
    id: string,
    options: CallOptions,
  ): Promise<CalendarHistory> {
    await this.#check(calendarReadPermission, options);
    return this.#calendars.getCalendar(id);
  }

  async createCalendar(
    input: CalendarInput,
    options: CallOptions,
  ): Promise<Calendar> {
    await this.#check(calendarCreatePermission, options);
    return this.#calendars.createCalendar(input, options);
  }

  async addVersion(
    id: string,
    input: CalendarVersionInput,
    options: CallOptions,
  ): Promise<CalendarHistory> {
    await this.#check(calendarUpdatePermission, options);
    return this.#calendars.addVersion(id, input, options);
  }

  async listHolidayYears(options: CallOptions): Promise<HolidayYear[]> {
    await this.#check(calendarReadPermission, options);
    return this.#holidays.listYears();
  }

  async enterHolidayYear(
    year: number,
    input: HolidayYearInput,
    options: CallOptions,
  ): Promise<HolidayYear> {
    await this.#check(calendarUpdatePermission, options);
    return this.#holidays.enterYear(year, input, options);
  }

  async withdrawHolidayYear(
    year: number,
    version: number,
    options: CallOptions,
  ): Promise<void> {
    await this.#check(calendarUpdatePermission, options);
    await this.#holidays.withdrawYear(year, version, options);
  }

  async #check(
    permission: BasicPermission,
    options: CallOptions,
  ): Promise<void> {
    const decisions = await this.#authorizers.decide([permission], options);
    decisions.check(permission);
  }
}
