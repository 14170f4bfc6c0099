import { CalendarDefinition } from './CalendarDefinition';

/** Keeps the calendars beside the built-in ones. They are never changed. */
export interface CalendarStore {
  /** By title. */
  listCalendars(): Promise<CalendarDefinition[]>;

  findCalendar(id: string): Promise<CalendarDefinition | undefined>;

  /** @throws ConflictError where the id is taken */
  insertCalendar(
    calendar: CalendarDefinition,
    createdBy: string,
  ): Promise<void>;
}
