import {
  HolidayYear,
  HolidayYearInput,
} from '@weibao/backstage-plugin-maintenance-common';
import { actorOf } from '../../platform/authorization/actorOf';
import { CallOptions } from '../../platform/authorization/CallOptions';
import { PublishedHolidays } from './chinaHolidays';
import {
  checkHolidayDays,
  daysOfYear,
  EnteredYear,
  HolidayDays,
} from './enteredHolidays';
import { HolidayStore } from './HolidayStore';

/** The holidays that calendars follow: published ones, and those people entered. */
export class HolidayService {
  readonly #store: HolidayStore;
  readonly #published: PublishedHolidays;
  readonly #now: () => Date;

  constructor(options: {
    store: HolidayStore;
    published: PublishedHolidays;
    now?: () => Date;
  }) {
    this.#store = options.store;
    this.#published = options.published;
    this.#now = options.now ?? (() => new Date());
  }

  /** From last year on, every year of which anything is known or was entered. */
  async listYears(): Promise<HolidayYear[]> {
    const first = this.#now().getUTCFullYear() - 1;
    const entered = new Map(
      (await this.#store.listYears()).map(it => [it.year, it]),
    );
    const last = Math.max(this.#published.publishedUntil, ...entered.keys());
    const years: HolidayYear[] = [];
    for (let year = first; year <= last; year++) {
      const shown = this.#show(year, entered.get(year));
      if (shown) years.push(shown);
    }
    return years;
  }

  /**
   * Says for all calendars that follow the country what a year has. It goes
   * before what the package publishes, for incidents reported from now on.
   *
   * @throws InputError, ConflictError where the version is stale
   */
  async enterYear(
    year: number,
    { version = 0, ...days }: HolidayYearInput,
    options: CallOptions,
  ): Promise<HolidayYear> {
    return this.#save(year, version, checkHolidayDays(year, days), options);
  }

  /**
   * Leaves the year to the package again.
   *
   * @throws ConflictError where the version is stale
   */
  async withdrawYear(
    year: number,
    version: number,
    options: CallOptions,
  ): Promise<void> {
    await this.#save(year, version, undefined, options);
  }

  async #save(
    year: number,
    version: number,
    days: HolidayDays | undefined,
    { credentials }: CallOptions,
  ): Promise<HolidayYear> {
    const saved = { days, at: this.#now(), by: actorOf(credentials) };
    await this.#store.saveYear(year, { ...saved, version });
    return this.#show(year, {
      year,
      version: version + 1,
      days,
      enteredAt: saved.at.toISOString(),
      enteredBy: saved.by,
    })!;
  }

  #show(year: number, entered?: EnteredYear): HolidayYear | undefined {
    const published = daysOfYear(this.#published, year);
    const isPublished = published.holidays.length > 0;
    const version = entered?.version ?? 0;
    if (!entered?.days) {
      return isPublished || version > 0
        ? { year, version, source: 'published', ...published }
        : undefined;
    }
    const { days, enteredAt, enteredBy } = entered;
    return {
      year,
      version,
      source: 'entered',
      ...days,
      enteredAt,
      enteredBy,
      ...(isPublished && !isSame(published, daysOfYear(days, year))
        ? { published }
        : {}),
    };
  }
}

function isSame(one: HolidayDays, other: HolidayDays): boolean {
  return (
    one.holidays.join() === other.holidays.join() &&
    one.makeUpWorkdays.join() === other.makeUpWorkdays.join()
  );
}
