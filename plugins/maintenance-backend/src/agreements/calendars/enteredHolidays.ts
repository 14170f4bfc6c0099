import { InputError } from '@backstage/errors';
import { knownUntil, PublishedHolidays } from './chinaHolidays';

/** The holidays of one year, as local dates. */
export interface HolidayDays {
  holidays: string[];
  makeUpWorkdays: string[];
}

/** The holidays of a year as somebody entered them. */
export interface EnteredYear {
  year: number;
  version: number;
  /** Absent once withdrawn: the package then says again what the year has. */
  days?: HolidayDays;
  enteredAt: string;
  enteredBy: string;
}

/**
 * What a person may enter as the holidays of a year. An announcement may reach
 * back into the December before, for New Year.
 *
 * @throws InputError that names what cannot be used
 */
export function checkHolidayDays(year: number, days: HolidayDays): HolidayDays {
  const holidays = [...new Set(days.holidays)].sort();
  const makeUpWorkdays = [...new Set(days.makeUpWorkdays)].sort();
  const outside = [...holidays, ...makeUpWorkdays].filter(
    date => !date.startsWith(`${year}-`) && !date.startsWith(`${year - 1}-12-`),
  );
  const both = holidays.filter(date => makeUpWorkdays.includes(date));
  const problems = [
    ...outside.map(date => `${date} is not in ${year}`),
    ...both.map(date => `${date} is both a holiday and a make-up workday`),
  ];
  if (!holidays.includes(`${year}-10-01`)) {
    problems.push(
      `${year}-10-01, National Day, is not among them, so that they cannot be the whole year`,
    );
  }
  if (problems.length > 0) {
    throw new InputError(
      `The holidays of ${year} cannot be used: ${problems.join('; ')}`,
    );
  }
  return { holidays, makeUpWorkdays };
}

/**
 * Published holidays with those that people entered, which go first for their
 * whole year: whoever entered them decided, and a later update of the package
 * must not change without a word what clocks count.
 */
export function withEntered(
  published: PublishedHolidays,
  years: readonly EnteredYear[],
): PublishedHolidays {
  const given = years.flatMap(({ year, days }) =>
    days ? [{ year: `${year}-`, ...days }] : [],
  );
  if (given.length === 0) return published;
  const own = new Set(
    given.flatMap(year => [...year.holidays, ...year.makeUpWorkdays]),
  );
  const kept = (dates: readonly string[]) =>
    dates.filter(
      date =>
        !own.has(date) && !given.some(({ year }) => date.startsWith(year)),
    );
  const entered = given.flatMap(year => year.holidays);
  return {
    holidays: [...kept(published.holidays), ...entered].sort(),
    makeUpWorkdays: [
      ...kept(published.makeUpWorkdays),
      ...given.flatMap(year => year.makeUpWorkdays),
    ].sort(),
    publishedUntil: knownUntil(published.publishedUntil, entered),
  };
}

/** The days of one year. */
export function daysOfYear(all: HolidayDays, year: number): HolidayDays {
  const of = (dates: readonly string[]) =>
    dates.filter(date => date.startsWith(`${year}-`));
  return {
    holidays: of(all.holidays),
    makeUpWorkdays: of(all.makeUpWorkdays),
  };
}
