import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import { Knex } from 'knex';
import { CalendarDefinition } from './CalendarDefinition';

const TABLE = 'calendars';

interface CalendarRow {
  id: string;
  title: string;
  time_zone: string;
  always_open: boolean | number;
  weekly: string | null;
  exceptions: string | null;
  holidays: 'CN' | null;
  created_at: Date;
  created_by: string;
}

/** Keeps the calendars beside the built-in ones. They are never changed. */
export class CalendarStore {
  readonly #db: Knex;

  constructor(options: { db: Knex }) {
    this.#db = options.db;
  }

  /** By title. */
  async listCalendars(): Promise<CalendarDefinition[]> {
    const rows = await this.#db<CalendarRow>(TABLE)
      .orderBy('title')
      .orderBy('id');
    return rows.map(toCalendar);
  }

  async findCalendar(id: string): Promise<CalendarDefinition | undefined> {
    const row = await this.#db<CalendarRow>(TABLE).where({ id }).first();
    return row && toCalendar(row);
  }

  /** @throws ConflictError where the id is taken */
  async insertCalendar(
    calendar: CalendarDefinition,
    createdBy: string,
  ): Promise<void> {
    try {
      await this.#db<CalendarRow>(TABLE).insert({
        id: calendar.id,
        title: calendar.title,
        time_zone: calendar.timeZone,
        always_open: calendar.alwaysOpen ?? false,
        weekly: calendar.weekly ? JSON.stringify(calendar.weekly) : null,
        exceptions: calendar.exceptions
          ? JSON.stringify(calendar.exceptions)
          : null,
        holidays: calendar.holidays ?? null,
        created_at: new Date(),
        created_by: createdBy,
      });
    } catch (error) {
      if (isDatabaseConflictError(error)) {
        throw new ConflictError(`There is already a calendar "${calendar.id}"`);
      }
      throw error;
    }
  }
}

function toCalendar(row: CalendarRow): CalendarDefinition {
  return {
    id: row.id,
    title: row.title,
    timeZone: row.time_zone,
    ...(row.always_open ? { alwaysOpen: true } : {}),
    ...(row.weekly ? { weekly: JSON.parse(row.weekly) } : {}),
    ...(row.exceptions ? { exceptions: JSON.parse(row.exceptions) } : {}),
    ...(row.holidays ? { holidays: row.holidays } : {}),
  };
}
