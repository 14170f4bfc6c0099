import {
  Calendar,
  ContractWarning,
  PlannedDate,
} from '@weibao/backstage-plugin-maintenance-common';
import { DateRange } from '../../platform/dates/localDates';
import { skippedPeriods } from './recurrence/skippedPeriods';

/** How many skipped months an error names. */
const MOST_PERIODS = 6;

/** Warns of dates in a year whose holidays nobody knows yet. */
export function holidayWarnings(
  dates: readonly PlannedDate[],
  calendar: Calendar | undefined,
): ContractWarning[] {
  const publishedUntil = calendar?.holidaysPublishedUntil;
  if (publishedUntil === undefined) return [];
  const years = dates
    .map(({ ruleDate }) => Number(ruleDate.slice(0, 4)))
    .filter(year => year > publishedUntil);
  if (years.length === 0) return [];
  const year = Math.min(...years);
  return [
    {
      code: 'holidays-unpublished',
      year,
      count: years.length,
      message: `The holidays of ${year} are not published yet; the ${years.length} dates from that year on may still move when they are`,
    },
  ];
}

/** Warns where a rule comes round to a month that does not have its day. */
export function skippedDatesWarnings(
  plan: { rule: string; startsOn: string },
  contract: DateRange,
): ContractWarning[] {
  const { rule, startsOn } = plan;
  const periods = skippedPeriods(rule, startsOn, contract.endsOn);
  if (periods.length === 0) return [];
  const named = periods.slice(0, MOST_PERIODS).join(', ');
  return [
    {
      code: 'dates-skipped',
      periods,
      count: periods.length,
      message: `The rule skips ${
        periods.length
      } of the months or years it comes round to, because they do not have its day: ${named}${
        periods.length > MOST_PERIODS ? ' …' : ''
      }. BYMONTHDAY=-1 is the last day of every month`,
    },
  ];
}
