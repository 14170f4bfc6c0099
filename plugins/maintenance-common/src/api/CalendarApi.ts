import { Calendar, CalendarInput } from './calendarTypes';
import { MaintenanceRequestOptions } from './MaintenanceRequestOptions';

/**
 * Service calendars, by which the clocks of contracts run.
 *
 * @public
 */
export interface CalendarApi {
  listCalendars(
    options?: MaintenanceRequestOptions,
  ): Promise<{ items: Calendar[] }>;
  createCalendar(
    input: CalendarInput,
    options?: MaintenanceRequestOptions,
  ): Promise<Calendar>;
}
