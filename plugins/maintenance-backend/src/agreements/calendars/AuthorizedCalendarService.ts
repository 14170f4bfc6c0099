import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  BasicPermission,
} from '@backstage/plugin-permission-common';
import {
  Calendar,
  calendarCreatePermission,
  CalendarInput,
  calendarReadPermission,
} from '@weibao/backstage-plugin-maintenance-common';
import { CalendarService } from './CalendarService';

/** Lets through what the caller may do with calendars. */
export class AuthorizedCalendarService implements CalendarService {
  readonly #calendars: CalendarService;
  readonly #permissions: PermissionsService;

  static create(options: {
    calendars: CalendarService;
    permissions: PermissionsService;
  }): AuthorizedCalendarService {
    return new AuthorizedCalendarService(
      options.calendars,
      options.permissions,
    );
  }

  private constructor(
    calendars: CalendarService,
    permissions: PermissionsService,
  ) {
    this.#calendars = calendars;
    this.#permissions = permissions;
  }

  async listCalendars(options: {
    credentials: BackstageCredentials;
  }): Promise<Calendar[]> {
    await this.#check(calendarReadPermission, options.credentials);
    return this.#calendars.listCalendars(options);
  }

  async createCalendar(
    input: CalendarInput,
    options: { credentials: BackstageCredentials },
  ): Promise<Calendar> {
    await this.#check(calendarCreatePermission, options.credentials);
    return this.#calendars.createCalendar(input, options);
  }

  async #check(
    permission: BasicPermission,
    credentials: BackstageCredentials,
  ): Promise<void> {
    const [{ result }] = await this.#permissions.authorize([{ permission }], {
      credentials,
    });
    if (result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(`Not allowed: ${permission.name}`);
    }
  }
}
