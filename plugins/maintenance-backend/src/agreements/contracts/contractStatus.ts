import { ContractStatus } from '@weibao/backstage-plugin-maintenance-common';
import { DateRange, daysBetween } from '../../platform/dates/localDates';

/** Days before its end, the last one included, in which a contract is expiring. */
export const EXPIRING_DAYS = 60;

/** Days until a contract ends, counting today; 0 or less when it has ended. */
export function daysLeft(contract: { endsOn: string }, today: string): number {
  return daysBetween(today, contract.endsOn) + 1;
}

/** Where a contract stands on a local date of its calendar. */
export function contractStatus(
  contract: DateRange,
  today: string,
): ContractStatus {
  if (today < contract.startsOn) return 'planned';
  const left = daysLeft(contract, today);
  if (left <= 0) return 'expired';
  return left <= EXPIRING_DAYS ? 'expiring' : 'running';
}
