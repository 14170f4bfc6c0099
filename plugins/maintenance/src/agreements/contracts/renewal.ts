import { ContractSummary } from '@weibao/backstage-plugin-maintenance-common';

const MILLISECONDS_PER_DAY = 86_400_000;

function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * MILLISECONDS_PER_DAY)
    .toISOString()
    .slice(0, 10);
}

/**
 * The term that follows a contract: it begins on the day after and is as long.
 * Whole years and months stay whole, whatever the calendar puts between.
 */
export function followingTerm(
  contract: Pick<ContractSummary, 'startsOn' | 'endsOn'>,
): { startsOn: string; endsOn: string } {
  const startsOn = addDays(contract.endsOn, 1);
  const [fromYear, fromMonth, fromDay] = contract.startsOn
    .split('-')
    .map(Number);
  const [toYear, toMonth, toDay] = startsOn.split('-').map(Number);
  if (fromDay === toDay) {
    const months = (toYear - fromYear) * 12 + (toMonth - fromMonth);
    const next = new Date(Date.UTC(toYear, toMonth - 1 + months, toDay));
    return { startsOn, endsOn: addDays(next.toISOString().slice(0, 10), -1) };
  }
  const days =
    (Date.parse(contract.endsOn) - Date.parse(contract.startsOn)) /
    MILLISECONDS_PER_DAY;
  return { startsOn, endsOn: addDays(startsOn, days) };
}
