import { PlannedDate } from '@weibao/backstage-plugin-maintenance-common';

export interface MonthAhead {
  /** `YYYY-MM` */
  month: string;
  dates: PlannedDate[];
}

const MONTHS = 12;

/**
 * The dates of a plan by month, beginning with the month of today.
 *
 * @param today - a local date `YYYY-MM-DD`
 */
export function monthsAhead(
  dates: readonly PlannedDate[],
  today: string,
): MonthAhead[] {
  const [year, month] = today.split('-').map(Number);
  return Array.from({ length: MONTHS }, (_, ahead) => {
    const name = new Date(Date.UTC(year, month - 1 + ahead, 1))
      .toISOString()
      .slice(0, 7);
    return {
      month: name,
      dates: dates.filter(({ dueOn }) => dueOn.startsWith(name)),
    };
  });
}
