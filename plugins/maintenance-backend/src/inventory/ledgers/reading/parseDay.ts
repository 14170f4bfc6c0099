import { SheetCell } from '../spreadsheet/Spreadsheet';
import { isPlaceholder, normalizeTerm } from './normalization';
import {
  DateOrder,
  fullYear,
  onlyDay,
  readShortDate,
  toDay,
} from './shortDates';

/** A day, or why there is none; neither where the cell says that there is none. */
export interface ParsedDay {
  /** YYYY-MM-DD */
  day?: string;
  error?: { code: 'impossible-date' | 'ambiguous-date'; message: string };
  warning?: { code: 'month-without-day'; message: string };
}

/** Whether something begins on a day or ends. */
export type DayKind = 'first-day' | 'last-day';

const TIME = String.raw`(?:[T\s,]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s?[AP]M)?Z?)?`;
const MONTH_NAMES = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec'.split(
  '|',
);
const NAME = `(${MONTH_NAMES.join('|')})[a-z]*\\.?`;
const PART = String.raw`[-/.,\s]+`;

/** Dates that say which of their parts is the year, which the month. */
const YEAR_MONTH_DAY = [
  String.raw`(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?${TIME}`,
  String.raw`(\d{2})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?`,
  String.raw`(\d{4})(\d{2})(\d{2})`,
  String.raw`(\d{4})${PART}${NAME}${PART}(\d{1,2})`,
].map(exactly);
const DAY_MONTH_YEAR = exactly(
  String.raw`(\d{1,2})(?:st|nd|rd|th)?(?:${PART})?${NAME}(?:${PART})?(\d{4}|\d{2})${TIME}`,
);
const MONTH_DAY_YEAR = exactly(
  String.raw`${NAME}\s*(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})${TIME}`,
);
const YEAR_MONTH = [
  String.raw`(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?`,
  String.raw`(\d{4})${PART}${NAME}`,
].map(exactly);
const MONTH_YEAR = [
  String.raw`${NAME}(?:${PART})?(\d{4})`,
  String.raw`(\d{1,2})\s*[-/.]\s*(\d{4})`,
].map(exactly);
const OPEN_ENDED = /^(长期|永久|至今)$/;

const EARLIEST_YEAR = 1980;
const LATEST_YEAR = 2100;
// Days since 1899-12-30 that fall between those years: a date cell whose
// format was lost.
const SERIAL_RANGE = { from: 29_221, to: 73_415 };
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);
const DAYS_TO_1904 = 1_462;
const DAY_MS = 86_400_000;

/**
 * Reads a day as spreadsheets hold it and as people type it. A month without a
 * day means its first day, or its last where something ends.
 *
 * @param options - how the workbook counts its days, and the order in which
 * dates like `5/1/2023` name their parts, if it is known
 */
export function parseDay(
  cell: SheetCell,
  kind: DayKind,
  options: { date1904?: boolean; dateOrder?: DateOrder } = {},
): ParsedDay {
  const text = normalizeTerm(cell.text);
  if (text === '' || isPlaceholder(text) || OPEN_ENDED.test(text)) return {};
  const full = matchFull(cell.day ?? text);
  if (full) return dayOf(full, text);
  const lost = cell.number !== undefined && fromSerial(cell.number, options);
  if (lost) return { day: lost };
  if (cell.number !== undefined && /^\d{4}\.1$/.test(text)) {
    // A number loses its last zero: October looks like January.
    return ambiguous(
      `${text} may be January or October of ${text.slice(0, 4)}`,
    );
  }
  const month = matchMonth(text);
  if (month) return monthOf(month, kind, text);
  return fromShortDate(text, options.dateOrder);
}

function exactly(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`, 'i');
}

function matchFull(text: string): [number, number, number] | undefined {
  for (const pattern of YEAR_MONTH_DAY) {
    const found = text.match(pattern);
    if (found) return [fullYear(found[1]), monthNumber(found[2]), +found[3]];
  }
  const dayFirst = text.match(DAY_MONTH_YEAR);
  if (dayFirst) {
    return [fullYear(dayFirst[3]), monthNumber(dayFirst[2]), +dayFirst[1]];
  }
  const monthFirst = text.match(MONTH_DAY_YEAR);
  return monthFirst
    ? [+monthFirst[3], monthNumber(monthFirst[1]), +monthFirst[2]]
    : undefined;
}

function matchMonth(text: string): [number, number] | undefined {
  for (const pattern of YEAR_MONTH) {
    const found = text.match(pattern);
    if (found) return [+found[1], monthNumber(found[2])];
  }
  for (const pattern of MONTH_YEAR) {
    const found = text.match(pattern);
    if (found) return [+found[2], monthNumber(found[1])];
  }
  return undefined;
}

function monthNumber(text: string): number {
  return +text || MONTH_NAMES.indexOf(text.toLowerCase()) + 1;
}

function fromSerial(
  value: number,
  { date1904 }: { date1904?: boolean },
): string | undefined {
  const days = Math.floor(value) + (date1904 ? DAYS_TO_1904 : 0);
  if (days < SERIAL_RANGE.from || days >= SERIAL_RANGE.to) return undefined;
  return new Date(SERIAL_EPOCH + days * DAY_MS).toISOString().slice(0, 10);
}

function monthOf(
  [year, month]: [number, number],
  kind: DayKind,
  text: string,
): ParsedDay {
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const parsed = dayOf([year, month, kind === 'first-day' ? 1 : lastDay], text);
  if (!parsed.day) return parsed;
  return {
    ...parsed,
    warning: {
      code: 'month-without-day',
      message: `${text} has no day and was read as ${parsed.day}`,
    },
  };
}

function fromShortDate(text: string, order: DateOrder | undefined): ParsedDay {
  const readings = readShortDate(text);
  if (!readings) {
    return impossible(`${text} is not a date; write it as YYYY-MM-DD`);
  }
  const day = order ? readings.get(order) : onlyDay(readings);
  if (day) return dayOf(day.split('-').map(Number), text);
  return readings.size === 0 || order
    ? impossible(`There is no day ${text}`)
    : ambiguous(
        `${text} may be ${[...new Set(readings.values())].join(' or ')}`,
      );
}

function dayOf([year, month, date]: number[], text: string): ParsedDay {
  const day = toDay(year, month, date);
  if (!day) return impossible(`There is no day ${text}`);
  if (year < EARLIEST_YEAR || year > LATEST_YEAR) {
    return impossible(
      `${text} is not between the years ${EARLIEST_YEAR} and ${LATEST_YEAR}`,
    );
  }
  return { day };
}

function impossible(message: string): ParsedDay {
  return { error: { code: 'impossible-date', message } };
}

function ambiguous(message: string): ParsedDay {
  return {
    error: {
      code: 'ambiguous-date',
      message: `${message}; write it as YYYY-MM-DD`,
    },
  };
}
