import { addDays } from '../dates/localDates';
import { ruleDates } from './ruleDates';

const EVERY_MONTH = '1,2,3,4,5,6,7,8,9,10,11,12';

/**
 * The months `YYYY-MM`, or years `YYYY`, to which a monthly or yearly rule comes
 * round without finding its day: 31 in April, 29 February, a fifth Monday. RFC
 * 5545 passes over them without a word. Only periods that lie wholly between
 * `startsOn` and the end are looked at.
 *
 * @param rule - as `readRecurrenceRule` writes it
 */
export function skippedPeriods(
  rule: string,
  startsOn: string,
  endsOn: string,
): string[] {
  const parts = new Map(
    rule.split(';').map(part => part.split('=') as [string, string]),
  );
  if (!['MONTHLY', 'YEARLY'].includes(parts.get('FREQ')!)) return [];
  const dates = ruleDates(rule, startsOn, endsOn);
  const last = lastDay(parts, dates, endsOn) ?? startsOn;
  const { firstDays, firstDay } = rounds(parts);
  const periodOf = (date: string) => date.slice(0, -firstDay.length);
  return ruleDates(firstDays, periodOf(startsOn) + firstDay, last)
    .map(periodOf)
    .filter(
      period =>
        period > addDays(startsOn, -1) &&
        period < periodOf(addDays(last, 1)) &&
        !dates.some(date => date.startsWith(period)),
    );
}

type RuleParts = ReadonlyMap<string, string>;

/** The last day on which a rule might name something. */
function lastDay(
  parts: RuleParts,
  dates: readonly string[],
  endsOn: string,
): string | undefined {
  if (parts.has('COUNT')) return dates.at(-1);
  const until = parts
    .get('UNTIL')
    ?.replace(/^(\d{4})(\d{2})(\d{2}).*/, '$1-$2-$3');
  return until && until < endsOn ? until : endsOn;
}

/** The rule that names the first day of each period to which another comes round. */
function rounds(parts: RuleParts): { firstDays: string; firstDay: string } {
  const yearly = parts.get('FREQ') === 'YEARLY';
  const byMonth = !yearly || parts.has('BYMONTH') || parts.has('BYMONTHDAY');
  const months = parts.get('BYMONTH') ?? (byMonth ? EVERY_MONTH : '1');
  return {
    firstDays: `FREQ=${parts.get('FREQ')};INTERVAL=${
      parts.get('INTERVAL') ?? 1
    };BYMONTH=${months};BYMONTHDAY=1`,
    firstDay: byMonth ? '-01' : '-01-01',
  };
}
