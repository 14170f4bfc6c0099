import {
  Calendar,
  ContractWarning,
  PlannedDate,
} from '@weibao/backstage-plugin-maintenance-common';

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
