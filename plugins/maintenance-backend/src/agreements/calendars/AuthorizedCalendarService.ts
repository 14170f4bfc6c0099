import { BasicPermission } from '@backstage/plugin-permission-common';
import {
  Calendar,
  calendarCreatePermission,
  CalendarInput,
  calendarReadPermission,
} from '@weibao/backstage-plugin-maintenance-common';
import { Authorizers } from '../../platform/authorization/Authorizers';
import { CallOptions } from '../../platform/authorization/CallOptions';
import { CalendarService } from './CalendarService';

/** Lets through what the caller may do with calendars. */
export class AuthorizedCalendarService {
  readonly #calendars: CalendarService;
  readonly #authorizers: Authorizers;

  constructor(options: {
    calendars: CalendarService;
    authorizers: Authorizers;
  }) {
    this.#calendars = options.calendars;
    this.#authorizers = options.authorizers;
  }

  async listCalendars(options: CallOptions): Promise<Calendar[]> {
    await this.#check(calendarReadPermission, options);
    return this.#calendars.listCalendars();
  }

  async createCalendar(
    input: CalendarInput,
    options: CallOptions,
  ): Promise<Calendar> {
    await this.#check(calendarCreatePermission, options);
    return this.#calendars.createCalendar(input, options);
  }

  async #check(
    permission: BasicPermission,
    options: CallOptions,
  ): Promise<void> {
    const decisions = await this.#authorizers.decide([permission], options);
    decisions.check(permission);
  }
}
