import { PlannedDate } from '@weibao/backstage-plugin-maintenance-common';
import { addDays } from '../../platform/dates/localDates';

/** How far ahead inspections exist. */
const HORIZON_DAYS = 365;

/** The dates of a plan for which there are inspections by now. */
export function withinHorizon(
  dates: readonly PlannedDate[],
  today: string,
): PlannedDate[] {
  const horizon = addDays(today, HORIZON_DAYS);
  return dates.filter(({ dueOn }) => dueOn >= today && dueOn <= horizon);
}
