import { InputError } from '@backstage/errors';
import { RRuleTemporal } from 'rrule-temporal';

/** Periods that are looked through: 27 years of days, and no rule costs more than half a second. */
const MAX_PERIODS = 10_000;

/** RFC 7529: the last day of a month in place of one that it does not have. */
const LAST_DAY_INSTEAD = ';RSCALE=GREGORIAN;SKIP=BACKWARD';

/** The last day that every month has. */
export const SHORTEST_MONTH = 28;

/**
 * The local dates `YYYY-MM-DD` that a rule names, in order. It is evaluated on
 * dates without a time, so that no zone and no change of clocks can move one. A
 * rule that names no days itself, such as "every quarter", takes that of
 * `startsOn`, or the last one of a month that is shorter. A rule that names days
 * skips the months without them, as RFC 5545 has it: see `skippedPeriods`.
 *
 * @param rule - as `readRecurrenceRule` writes it
 * @param startsOn - from which the rule counts; the first date it may name
 * @param endsOn - the last date it may name
 * @throws InputError where the parts of the rule contradict each other
 */
export function ruleDates(
  rule: string,
  startsOn: string,
  endsOn: string,
): string[] {
  const dates: string[] = [];
  try {
    new RRuleTemporal({
      rruleString: `DTSTART;VALUE=DATE:${startsOn.replaceAll(
        '-',
        '',
      )}\nRRULE:${clampInterval(rule, startsOn)}`,
      strict: true,
      cache: false,
      maxIterations: MAX_PERIODS,
    }).all(occurrence => {
      const date = occurrence.toString().slice(0, 10);
      if (date > endsOn) return false;
      dates.push(date);
      return true;
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    // It named nothing any more, long after the last date asked for.
    if (reason.startsWith('Maximum iterations')) return dates;
    throw new InputError(`rule is "${rule}", which cannot be used: ${reason}`);
  }
  return dates;
}

/** Whether a rule names the day of its start in months that may not have it. */
export function takesDayOfStart(rule: string, startsOn: string): boolean {
  return (
    Number(startsOn.slice(-2)) > SHORTEST_MONTH &&
    /FREQ=(MONTHLY|YEARLY)/.test(rule) &&
    !/BY(DAY|MONTHDAY|YEARDAY|WEEKNO)=/.test(rule)
  );
}

function clampInterval(rule: string, startsOn: string): string {
  return takesDayOfStart(rule, startsOn) ? rule + LAST_DAY_INSTEAD : rule;
}
