import { CalendarApi } from './CalendarApi';
import { CalendarInput } from './calendarTypes';
import { MaintenanceConnection } from './MaintenanceConnection';
import { MaintenanceRequestOptions as Options } from './MaintenanceRequestOptions';

type Answer<Operation extends keyof CalendarApi> = ReturnType<
  CalendarApi[Operation]
>;

/** The part of the client that is about service calendars. */
export class CalendarClient implements CalendarApi {
  readonly #connection: MaintenanceConnection;

  constructor(connection: MaintenanceConnection) {
    this.#connection = connection;
  }

  listCalendars(options?: Options): Answer<'listCalendars'> {
    return this.#connection.call({ path: ['calendars'] }, options);
  }

  createCalendar(
    input: CalendarInput,
    options?: Options,
  ): Answer<'createCalendar'> {
    return this.#connection.call(
      { method: 'POST', path: ['calendars'], json: input },
      options,
    );
  }
}
