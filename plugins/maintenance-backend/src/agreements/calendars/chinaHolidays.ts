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
  // A year's announcement always has National Day. New Year's Day would not
  // do: the announcement before may reach into it.
  const years = holidays
    .filter(date => date.endsWith('-10-01'))
    .map(date => Number(date.slice(0, 4)));
  const gap = years.findIndex((year, i) => i > 0 && year !== years[i - 1] + 1);
  const publishedUntil = gap === -1 ? years[years.length - 1] : years[gap - 1];
  return {
    holidays,
    makeUpWorkdays: Object.keys(source.workdays).sort(),
    publishedUntil,
  };
}

/**
 * The last year whose holidays are known when there are more beside published
 * ones: a year is known with its National Day, and only after the year before.
 */
export function knownUntil(
  publishedUntil: number,
  more: readonly string[],
): number {
  let year = publishedUntil;
  while (more.includes(`${year + 1}-10-01`)) year++;
  return year;
}
