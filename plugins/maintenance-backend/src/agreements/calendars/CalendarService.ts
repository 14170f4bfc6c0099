import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  Calendar,
  CalendarInput,
} from '@weibao/backstage-plugin-maintenance-common';

/** Service calendars. They are never changed, so that clocks stay explainable. */
export interface CalendarService {
  /** The built-in calendars, then the others by title. */
  listCalendars(options: {
    credentials: BackstageCredentials;
  }): Promise<Calendar[]>;

  /**
   * @throws InputError where the calendar cannot be used, ConflictError where
   * the id is taken
   */
  createCalendar(
    input: CalendarInput,
    options: { credentials: BackstageCredentials },
  ): Promise<Calendar>;
}
