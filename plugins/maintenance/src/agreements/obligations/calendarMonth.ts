const MILLISECONDS_PER_DAY = 86_400_000;

const toInstant = (date: string) => Date.parse(`${date}T00:00:00Z`);
const toDate = (instant: number) =>
  new Date(instant).toISOString().slice(0, 10);

/** A local date so many days later, or earlier. */
export function addDays(date: string, days: number): string {
  return toDate(toInstant(date) + days * MILLISECONDS_PER_DAY);
}

/** A month `YYYY-MM` so many months later, or earlier. */
export function addMonths(month: string, months: number): string {
  const [year, number] = month.split('-').map(Number);
  return toDate(Date.UTC(year, number - 1 + months, 1)).slice(0, 7);
}

/** The same day of another month, or the last one where that month is shorter. */
export function sameDayOf(month: string, date: string): string {
  const day = `${month}-${date.slice(8)}`;
  const last = lastDayOf(month);
  return day < last ? day : last;
}

export function firstDayOf(month: string): string {
  return `${month}-01`;
}

export function lastDayOf(month: string): string {
  return addDays(firstDayOf(addMonths(month, 1)), -1);
}

/** The weeks of a month, each from Monday to Sunday, the days of its neighbours included. */
export function weeksOf(month: string): string[][] {
  const first = firstDayOf(month);
  const daysBefore = (new Date(toInstant(first)).getUTCDay() + 6) % 7;
  const weeks: string[][] = [];
  for (
    let monday = addDays(first, -daysBefore);
    monday <= lastDayOf(month);
    monday = addDays(monday, 7)
  ) {
    weeks.push(Array.from({ length: 7 }, (_, day) => addDays(monday, day)));
  }
  return weeks;
}

/** Whether a text from an address is a month. */
export function isMonth(text: string | undefined): text is string {
  return !!text && /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
}
