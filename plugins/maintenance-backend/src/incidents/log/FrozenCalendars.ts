import { ServiceCalendar } from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import { contentHash } from './hashChain';

/** More than are in use at a time; the oldest make room. */
const CALENDARS_KEPT = 256;

/**
 * Calendars as they were when incidents were reported, stored once for each
 * content. Since a hash always means the same calendar, what was read or
 * written once is kept in memory.
 */
export class FrozenCalendars {
  readonly #knex: Knex;
  readonly #byHash = new Map<string, ServiceCalendar>();
  readonly #hashes = new WeakMap<ServiceCalendar, string>();

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async freeze(calendar: ServiceCalendar): Promise<string> {
    const hash = this.#hashes.get(calendar) ?? contentHash(calendar);
    this.#hashes.set(calendar, hash);
    if (!this.#byHash.has(hash)) {
      await this.#knex('incident_calendars')
        .insert({ hash, calendar: JSON.stringify(calendar) })
        .onConflict('hash')
        .ignore();
      this.#keep(hash, calendar);
    }
    return hash;
  }

  async get(hash: string): Promise<ServiceCalendar> {
    const known = this.#byHash.get(hash);
    if (known) return known;

    const row = await this.#knex('incident_calendars')
      .where({ hash })
      .first('calendar');
    if (!row) throw new Error(`The frozen calendar ${hash} is missing`);
    const calendar: ServiceCalendar = JSON.parse(row.calendar);
    this.#keep(hash, calendar);
    return calendar;
  }

  #keep(hash: string, calendar: ServiceCalendar): void {
    this.#byHash.set(hash, calendar);
    if (this.#byHash.size > CALENDARS_KEPT) {
      const [oldest] = this.#byHash.keys();
      this.#byHash.delete(oldest);
    }
  }
}
