/** Local dates `YYYY-MM-DD`, both included. */
export interface Period {
  from: string;
  to: string;
}

const isoDate = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

/** The last twelve months up to today, whole but for the last. */
export function lastTwelveMonths(today: Date): Period {
  return {
    from: isoDate(today.getFullYear(), today.getMonth() - 11, 1),
    to: isoDate(today.getFullYear(), today.getMonth(), today.getDate()),
  };
}

/** The quarter up to today. */
export function thisQuarter(today: Date): Period {
  const firstMonth = Math.floor(today.getMonth() / 3) * 3;
  return {
    from: isoDate(today.getFullYear(), firstMonth, 1),
    to: isoDate(today.getFullYear(), today.getMonth(), today.getDate()),
  };
}
