import chineseDays from 'chinese-days/dist/chinese-days.json';

/** Holidays as a government published them, as local dates in ascending order. */
export interface PublishedHolidays {
  /** Days off, those on a weekend included. */
  holidays: string[];
  /** Weekend days that are worked to make up for a holiday. */
  makeUpWorkdays: string[];
  /** The last year of an unbroken series whose holidays are published. */
  publishedUntil: number;
}

interface HolidaySource {
  holidays: { [date: string]: string };
  workdays: { [date: string]: string };
}

/**
 * Reads the data of the package and not its functions: those take dates in the
 * zone of the server and are a day off west of Greenwich.
 */
export function readChinaHolidays(
  source: HolidaySource = chineseDays,
): PublishedHolidays {
  const holidays = Object.keys(source.holidays).sort();
  return {
    holidays,
    makeUpWorkdays: Object.keys(source.workdays).sort(),
    publishedUntil: knownUntil(holidays),
  };
}

/**
 * The last year of an unbroken series whose holidays are among these. A year's
 * announcement always has National Day. New Year's Day would not do: the
 * announcement before may reach into it.
 *
 * @param holidays - in ascending order
 */
export function knownUntil(holidays: readonly string[]): number {
  const years = holidays
    .filter(date => date.endsWith('-10-01'))
    .map(date => Number(date.slice(0, 4)));
  const gap = years.findIndex((year, i) => i > 0 && year !== years[i - 1] + 1);
  return gap === -1 ? years[years.length - 1] : years[gap - 1];
}
