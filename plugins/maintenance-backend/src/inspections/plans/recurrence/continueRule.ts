import { moveDate } from '../../../agreements/renewals/moveDate';
import { DateRange } from '../../../platform/dates/localDates';
import {
  ruleDates,
  SHORTEST_MONTH,
  takesDayOfStart,
} from '../../../platform/recurrence/ruleDates';

/** What a plan counts from and by. */
interface Recurrence {
  rule: string;
  startsOn: string;
}

/**
 * A rule as it goes on in the term that follows: from the first day that it
 * names there if nobody stops it, so that it keeps its rhythm, its weekday and
 * its day of the month. Its own end moves with the term. Nothing where it names
 * no day of the new term.
 */
export function continueRule(
  { rule, startsOn }: Recurrence,
  from: DateRange,
  to: DateRange,
): Recurrence | undefined {
  const parts = rule.split(';');
  const endless = parts.filter(part => !/^(COUNT|UNTIL)=/.test(part)).join(';');
  const first = ruleDates(endless, startsOn, to.endsOn).find(
    date => date >= to.startsOn,
  );
  if (!first) return undefined;
  const moved = parts.map(part => moveUntil(part, from, to));
  return {
    rule: [...moved, ...dayOfMonth(rule, startsOn, first)].join(';'),
    startsOn: first,
  };
}

function moveUntil(part: string, from: DateRange, to: DateRange): string {
  const until = /^UNTIL=(\d{4})(\d{2})(\d{2})/.exec(part);
  if (!until) return part;
  const [, year, month, day] = until;
  const moved = moveDate(`${year}-${month}-${day}`, from, to);
  return `UNTIL=${moved.replaceAll('-', '')}`;
}

/**
 * What a rule that takes its day from its start needs where its first month is
 * too short for that day.
 */
function dayOfMonth(rule: string, startsOn: string, first: string): string[] {
  const day = Number(startsOn.slice(8));
  if (!takesDayOfStart(rule, startsOn) || Number(first.slice(8)) === day) {
    return [];
  }
  const days = [];
  for (let each = SHORTEST_MONTH; each <= day; each++) days.push(each);
  return [
    ...(rule.includes('FREQ=YEARLY')
      ? [`BYMONTH=${Number(first.slice(5, 7))}`]
      : []),
    `BYMONTHDAY=${days.join(',')}`,
    'BYSETPOS=-1',
  ];
}
