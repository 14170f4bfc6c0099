import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { toInstant } from '../../platform/database/instants';
import { changedSince } from '../../platform/database/recordVersions';
import { EnteredYear, HolidayDays } from './enteredHolidays';

const TABLE = 'holiday_years';
const COUNTRY = 'CN';

interface HolidayYearRow {
  country: string;
  year: number;
  version: number;
  days: string | null;
  entered_at: Date | number;
  entered_by: string;
}

/** Keeps the holidays that people entered, by year. */
export class HolidayStore {
  readonly #db: Knex;

  constructor(options: { db: Knex }) {
    this.#db = options.db;
  }

  /** By year, withdrawn ones included. */
  async listYears(): Promise<EnteredYear[]> {
    const rows = await this.#db<HolidayYearRow>(TABLE)
      .where({ country: COUNTRY })
      .orderBy('year');
    return rows.map(row => ({
      year: row.year,
      version: row.version,
      days: row.days ? JSON.parse(row.days) : undefined,
      enteredAt: toInstant(row.entered_at),
      enteredBy: row.entered_by,
    }));
  }

  /**
   * @param change - what it becomes, nothing where it is withdrawn, and the
   * version it was before, 0 where there was none
   * @throws ConflictError where that is no longer the version
   */
  async saveYear(
    year: number,
    change: { version: number; days?: HolidayDays; at: Date; by: string },
  ): Promise<void> {
    const { version, days, at, by } = change;
    const key = { country: COUNTRY, year };
    const row = {
      version: version + 1,
      days: days ? JSON.stringify(days) : null,
      entered_at: at,
      entered_by: by,
    };
    const stale = () => changedSince(`The holidays of ${year}`, version);
    if (version > 0) {
      const updated = await this.#db<HolidayYearRow>(TABLE)
        .where({ ...key, version })
        .update(row);
      if (updated === 0) throw stale();
      return;
    }
    try {
      await this.#db<HolidayYearRow>(TABLE).insert({ ...key, ...row });
    } catch (error) {
      throw isDatabaseConflictError(error) ? stale() : error;
    }
  }
}
