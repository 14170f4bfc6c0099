import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import { Knex } from 'knex';
import { toInstant } from '../../platform/database/instants';
import { changedSince } from '../../platform/database/recordVersions';
import {
  CalendarDefinition,
  CalendarTerms,
  CalendarVersion,
} from './CalendarDefinition';

const CALENDARS = 'calendars';
const VERSIONS = 'calendar_versions';

interface TermsRow {
  title: string;
  always_open: boolean | number;
  weekly: string | null;
  exceptions: string | null;
  holidays: 'CN' | null;
  created_at: Date | number;
  created_by: string;
}

/** A calendar in its first version. */
interface CalendarRow extends TermsRow {
  id: string;
  time_zone: string;
}

interface VersionRow extends TermsRow {
  calendar_id: string;
  version: number;
  valid_from: string;
}

/** Keeps the calendars beside the built-in ones. Versions are only added. */
export class CalendarStore {
  readonly #db: Knex;

  constructor(options: { db: Knex }) {
    this.#db = options.db;
  }

  async listCalendars(): Promise<CalendarDefinition[]> {
    const calendars = await this.#db<CalendarRow>(CALENDARS).orderBy('id');
    const later = await this.#db<VersionRow>(VERSIONS).orderBy('version');
    return calendars.map(row => ({
      id: row.id,
      timeZone: row.time_zone,
      versions: [
        { ...toTerms(row), version: 1 },
        ...later.filter(it => it.calendar_id === row.id).map(toVersion),
      ],
    }));
  }

  /** @throws ConflictError where the id is taken */
  async insertCalendar(
    calendar: { id: string; timeZone: string } & CalendarTerms,
    created: { at: Date; by: string },
  ): Promise<void> {
    try {
      await this.#db<CalendarRow>(CALENDARS).insert({
        id: calendar.id,
        time_zone: calendar.timeZone,
        ...toTermsRow(calendar, created),
      });
    } catch (error) {
      if (isDatabaseConflictError(error)) {
        throw new ConflictError(`There is already a calendar "${calendar.id}"`);
      }
      throw error;
    }
  }

  /** @throws ConflictError where there is such a version already */
  async insertVersion(
    calendarId: string,
    version: CalendarVersion & { validFrom: string },
    created: { at: Date; by: string },
  ): Promise<void> {
    try {
      await this.#db<VersionRow>(VERSIONS).insert({
        calendar_id: calendarId,
        version: version.version,
        valid_from: version.validFrom,
        ...toTermsRow(version, created),
      });
    } catch (error) {
      if (isDatabaseConflictError(error)) {
        throw changedSince(`The calendar "${calendarId}"`, version.version - 1);
      }
      throw error;
    }
  }
}

function toTermsRow(
  terms: CalendarTerms,
  created: { at: Date; by: string },
): TermsRow {
  return {
    title: terms.title,
    always_open: terms.alwaysOpen ?? false,
    weekly: terms.weekly ? JSON.stringify(terms.weekly) : null,
    exceptions: terms.exceptions ? JSON.stringify(terms.exceptions) : null,
    holidays: terms.holidays ?? null,
    created_at: created.at,
    created_by: created.by,
  };
}

function toVersion(row: VersionRow): CalendarVersion {
  return {
    ...toTerms(row),
    version: row.version,
    validFrom: row.valid_from,
  };
}

function toTerms(row: TermsRow): Omit<CalendarVersion, 'version'> {
  return {
    title: row.title,
    ...(row.always_open ? { alwaysOpen: true } : {}),
    ...(row.weekly ? { weekly: JSON.parse(row.weekly) } : {}),
    ...(row.exceptions ? { exceptions: JSON.parse(row.exceptions) } : {}),
    ...(row.holidays ? { holidays: row.holidays } : {}),
    createdAt: toInstant(row.created_at),
    createdBy: row.created_by,
  };
}
