import { SheetCell } from '../spreadsheet/Spreadsheet';
import { isPlaceholder, normalizeTerm } from './normalization';

/** A day, or why there is none; neither where the cell says that there is none. */
export interface ParsedDay {
  /** YYYY-MM-DD */
  day?: string;
  error?: { code: 'impossible-date' | 'ambiguous-date'; message: string };
  warning?: { code: 'month-without-day'; message: string };
}

const FULL =
  /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?(?:[T\s]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const MONTH = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?$/;
const DAY_OR_MONTH_FIRST = /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}$/;
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
 */
export function parseDay(
  cell: SheetCell,
  kind: 'first-day' | 'last-day',
  { date1904 = false }: { date1904?: boolean } = {},
): ParsedDay {
  const text = normalizeTerm(cell.text);
  if (text === '' || isPlaceholder(text) || OPEN_ENDED.test(text)) return {};
  if (cell.day) return toDay(...splitDay(cell.day), text);

  const full = text.match(FULL) ?? text.match(COMPACT);
  if (full) return toDay(+full[1], +full[2], +full[3], text);
  if (cell.number !== undefined)
    return fromNumber(cell.number, kind, text, date1904);
  const month = text.match(MONTH);
  if (month) return fromMonth(+month[1], +month[2], kind, text);
  if (DAY_OR_MONTH_FIRST.test(text)) {
    return {
      error: {
        code: 'ambiguous-date',
        message: `${text} may be read in several ways; write it as YYYY-MM-DD`,
      },
    };
  }
  return impossible(`${text} is not a date; write it as YYYY-MM-DD`);
}

function fromNumber(
  value: number,
  kind: 'first-day' | 'last-day',
  text: string,
  date1904: boolean,
): ParsedDay {
  const days = Math.floor(value) + (date1904 ? DAYS_TO_1904 : 0);
  if (days >= SERIAL_RANGE.from && days < SERIAL_RANGE.to) {
    const date = new Date(SERIAL_EPOCH + days * DAY_MS);
    return { day: date.toISOString().slice(0, 10) };
  }
  const month = text.match(/^(\d{4})\.(\d{1,2})$/);
  if (month?.[2] === '1') {
    // A number loses its last zero: October looks like January.
    return {
      error: {
        code: 'ambiguous-date',
        message: `${text} may be January or October of ${month[1]}; write it as YYYY-MM-DD`,
      },
    };
  }
  return month
    ? fromMonth(+month[1], +month[2], kind, text)
    : impossible(`${text} is not a date; write it as YYYY-MM-DD`);
}

function fromMonth(
  year: number,
  month: number,
  kind: 'first-day' | 'last-day',
  text: string,
): ParsedDay {
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const parsed = toDay(year, month, kind === 'first-day' ? 1 : lastDay, text);
  if (!parsed.day) return parsed;
  return {
    ...parsed,
    warning: {
      code: 'month-without-day',
      message: `${text} has no day and was read as ${parsed.day}`,
    },
  };
}

function toDay(
  year: number,
  month: number,
  day: number,
  text: string,
): ParsedDay {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) {
    return impossible(`There is no day ${text}`);
  }
  if (year < EARLIEST_YEAR || year > LATEST_YEAR) {
    return impossible(
      `${text} is not between the years ${EARLIEST_YEAR} and ${LATEST_YEAR}`,
    );
  }
  return { day: date.toISOString().slice(0, 10) };
}

function splitDay(day: string): [number, number, number] {
  const [year, month, date] = day.split('-').map(Number);
  return [year, month, date];
}

function impossible(message: string): ParsedDay {
  return { error: { code: 'impossible-date', message } };
}
