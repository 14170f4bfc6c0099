import { InputError } from '@backstage/errors';
import { ContractWarning } from '@weibao/backstage-plugin-maintenance-common';
import { DateRange } from '../../platform/dates/localDates';
import { skippedPeriods } from '../../platform/recurrence/skippedPeriods';

/** What comes again within a contract: by which rule, counted from which day. */
interface Recurring {
  /** As `readRecurrenceRule` writes it. */
  rule: string;
  startsOn: string;
}

/** How many skipped months an error names. */
const MOST_PERIODS = 6;

/** Warns where a rule comes round to a month that does not have its day. */
export function skippedDatesWarnings(
  recurring: Recurring,
  contract: DateRange,
): ContractWarning[] {
  const { rule, startsOn } = recurring;
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

/** @throws InputError where a rule names no day of its contract */
export function refuseNoDates(
  dates: readonly unknown[],
  recurring: Recurring,
  contract: DateRange,
): void {
  if (dates.length > 0) return;
  const skipped = skippedDatesWarnings(recurring, contract);
  throw new InputError(
    [
      `rule is "${recurring.rule}", but it names no day from ${recurring.startsOn} to the end of its contract`,
      ...skipped.map(({ message }) => message),
    ].join('. '),
  );
}
