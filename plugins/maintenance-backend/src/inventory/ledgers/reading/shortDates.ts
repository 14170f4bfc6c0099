/** In which order a date of three numbers names its parts. */
export type DateOrder = 'ymd' | 'dmy' | 'mdy';

/** The days that a date may mean, by the order it may be read in. */
export type DateReadings = ReadonlyMap<DateOrder, string>;

const SHORT =
  /^(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{1,2}|\d{4})(?:\s.*)?$/;
/** Of years with two digits this is the first of the last century. */
const LAST_CENTURY = 80;

/**
 * What a date like `24.3.5` or `5/1/2023` may mean, where neither a year of
 * four digits comes first nor a month is named; undefined of any other text.
 */
export function readShortDate(text: string): DateReadings | undefined {
  const parts = text.match(SHORT);
  if (!parts) return undefined;
  const [, first, , second, third] = parts;
  const readings = new Map<DateOrder, string>();
  const add = (order: DateOrder, year: string, month: string, day: string) => {
    const date = toDay(fullYear(year), +month, +day);
    if (date) readings.set(order, date);
  };
  // Nobody writes a year with one digit.
  if (first.length === 2 && third.length <= 2) {
    add('ymd', first, second, third);
  }
  if (third.length >= 2) {
    add('dmy', third, second, first);
    add('mdy', third, first, second);
  }
  return readings;
}

/** The year that two digits stand for, or four. */
export function fullYear(digits: string): number {
  const year = +digits;
  if (digits.length > 2) return year;
  return year + (year < LAST_CENTURY ? 2000 : 1900);
}

/** YYYY-MM-DD, if there is such a day. */
export function toDay(
  year: number,
  month: number,
  day: number,
): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}

/** The day, where there is only one that the date may mean. */
export function onlyDay(readings: DateReadings): string | undefined {
  const days = new Set(readings.values());
  return days.size === 1 ? [...days][0] : undefined;
}

/**
 * The order in which the dates of a column are to be read, which all of them
 * tell together; or the orders to choose from, where they do not.
 */
export function findDateOrder(dates: readonly DateReadings[]): {
  dateOrder?: DateOrder;
  dateOrders?: DateOrder[];
} {
  const readable = dates.filter(({ size }) => size > 0);
  const unclear = readable.filter(readings => !onlyDay(readings));
  if (unclear.length === 0) return {};
  const possible = [...new Set(unclear.flatMap(each => [...each.keys()]))];
  const fitting = possible.filter(order =>
    readable.every(readings => readings.has(order)),
  );
  if (fitting.length === 1) return { dateOrder: fitting[0] };
  return { dateOrders: fitting.length > 1 ? fitting : possible };
}
