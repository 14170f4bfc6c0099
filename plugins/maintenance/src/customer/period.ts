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

/** The quarter up to today, a local date. */
export function thisQuarter(today: string): Period {
  const [year, month] = today.split('-').map(Number);
  return { from: firstOfMonth(year, month - ((month - 1) % 3)), to: today };
}
