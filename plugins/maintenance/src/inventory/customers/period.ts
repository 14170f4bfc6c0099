import { Attainment } from '@weibao/backstage-plugin-maintenance-common';

/** Local dates `YYYY-MM-DD`, both included. */
export interface Period {
  from: string;
  to: string;
}

const firstOfMonth = (year: number, month: number) =>
  new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10);

/** The last twelve months up to today, a local date, whole but for the last. */
export function lastTwelveMonths(today: string): Period {
  const [year, month] = today.split('-').map(Number);
  return { from: firstOfMonth(year, month - 11), to: today };
}

/** The first day of the quarter of a local date. */
export function firstOfQuarter(date: string): string {
  const [year, month] = date.split('-').map(Number);
  return firstOfMonth(year, month - ((month - 1) % 3));
}

/** The share of clocks that were met since the first day of a month; undefined where none counts. */
export function attainmentSince(
  first: string,
  { months }: Pick<Attainment, 'months'>,
): number | undefined {
  const counted = months
    .filter(({ month }) => month >= first.slice(0, 7))
    .map(({ clocks }) => clocks.all);
  const met = counted.reduce((sum, clocks) => sum + clocks.met, 0);
  const breached = counted.reduce((sum, clocks) => sum + clocks.breached, 0);
  return met + breached > 0 ? met / (met + breached) : undefined;
}
