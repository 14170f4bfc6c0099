import { Knex } from 'knex';

/** Which calendars contracts count on. */
export class CalendarUse {
  readonly #db: Knex;

  constructor(options: { db: Knex }) {
    this.#db = options.db;
  }

  /** The calendars of contracts that run on a local date or later. */
  async inUseFrom(date: string): Promise<Set<string>> {
    const ids: string[] = await this.#db('contracts')
      .where('ends_on', '>=', date)
      .distinct()
      .pluck('calendar_id');
    return new Set(ids);
  }
}
