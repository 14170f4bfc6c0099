import { dayNumber } from '../sla/validateCalendar';

/** The days off and make-up workdays that a text names. @public */
export interface ReadHolidays {
  /** Local dates in ascending order. */
  holidays: string[];
  makeUpWorkdays: string[];
  /** What has no date, or one that does not exist. */
  notUnderstood: string[];
}

const DAY_MS = 86_400_000;
const LONGEST_RANGE_DAYS = 31;

const DATE = '(?:(\\d{4})[-/.年])?(\\d{1,2})[-/.月](\\d{1,2})日?';
const DATES = new RegExp(
  `${DATE}(?:\\s*(?:至|到|~|～|—|–|-|to)\\s*(?:${DATE}|(\\d{1,2})日?))?`,
  'g',
);
const WORKED = /班|work/i;
const OFF = /休|假|holiday|off/i;

/** Weekdays and remarks, which name no date of their own. */
const PARENTHESES = /[(（][^)）]*[)）]/g;

/**
 * Reads the holidays of a year as people paste them: dates and ranges of dates
 * line by line, the sentences of the State Council's announcement, or an ICS
 * file. Days that are said to be worked are make-up workdays.
 *
 * @param year - of dates that name none
 * @public
 */
export function readHolidayText(text: string, year: number): ReadHolidays {
  const found = /^BEGIN:VCALENDAR/m.test(text)
    ? readEvents(text)
    : readSentences(text, year);
  const days = (worked: boolean) =>
    [
      ...new Set(
        found.flatMap(it => (it.worked === worked ? it.dates ?? [] : [])),
      ),
    ].sort();
  const makeUpWorkdays = days(true);
  return {
    holidays: days(false).filter(date => !makeUpWorkdays.includes(date)),
    makeUpWorkdays,
    notUnderstood: found.flatMap(it => (it.dates ? [] : [it.text])),
  };
}

/** A part of the text; without dates where it could not be read. */
interface Found {
  text: string;
  worked: boolean;
  dates?: string[];
}

function readSentences(text: string, year: number): Found[] {
  return text
    .replace(PARENTHESES, '')
    .split(/[\n\r。；;]/)
    .flatMap(sentence =>
      WORKED.test(sentence) && OFF.test(sentence)
        ? sentence.split(/[,，]/)
        : [sentence],
    )
    .map(part => part.trim())
    .filter(part => part !== '')
    .map(part => {
      const ranges = [...part.matchAll(DATES)].map(match =>
        datesOf(match, year),
      );
      const isRead =
        ranges.length > 0 && ranges.every(range => range !== undefined);
      return {
        text: part,
        worked: WORKED.test(part),
        dates: isRead ? ranges.flatMap(range => range ?? []) : undefined,
      };
    });
}

function datesOf(match: RegExpMatchArray, year: number): string[] | undefined {
  const [, fromYear, month, day, toYear, toMonth, toDay, lastDay] = match;
  const from = localDate(fromYear ?? year, month, day);
  const end = toDay ?? lastDay;
  const to = end
    ? localDate(toYear ?? fromYear ?? year, toMonth ?? month, end)
    : from;
  return datesBetween(from, to);
}

function localDate(year: string | number, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Both included; undefined where one does not exist, or they are far apart. */
function datesBetween(from: string, to: string): string[] | undefined {
  const first = dayNumber(from);
  const last = dayNumber(to);
  if (first === undefined || last === undefined) return undefined;
  const length = last - first + 1;
  if (length < 1 || length > LONGEST_RANGE_DAYS) return undefined;
  return Array.from({ length }, (_, i) =>
    new Date((first + i) * DAY_MS).toISOString().slice(0, 10),
  );
}

function readEvents(text: string): Found[] {
  const unfolded = text.replace(/\r?\n[ \t]/g, '');
  const events = unfolded.match(/^BEGIN:VEVENT[^]*?^END:VEVENT/gm) ?? [];
  return events.map(event => {
    const property = (name: string) =>
      new RegExp(`^${name}[^:\\r\\n]*:(.*)$`, 'm').exec(event)?.[1].trim();
    const date = (name: string) =>
      property(name)?.replace(/^(\d{4})(\d{2})(\d{2}).*$/, '$1-$2-$3');
    const from = date('DTSTART') ?? '';
    const summary = property('SUMMARY') ?? from;
    // The end of an event by whole days is the day after its last.
    const end = dayNumber(date('DTEND') ?? '');
    const to =
      end === undefined
        ? from
        : new Date((end - 1) * DAY_MS).toISOString().slice(0, 10);
    return {
      text: summary,
      worked: WORKED.test(summary),
      dates: datesBetween(from, to < from ? from : to),
    };
  });
}
