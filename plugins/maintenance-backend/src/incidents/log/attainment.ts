import { InputError } from '@backstage/errors';
import {
  Attainment,
  AttainmentClocks,
  AttainmentCount,
  CLOCK_NAMES,
  ClockName,
} from '@weibao/backstage-plugin-maintenance-common';
import { DateTime } from 'luxon';

const LONGEST_PERIOD_YEARS = 10;

/** Incidents of a month, either those under contract or those out of cover. */
export interface VerdictCount {
  month: string;
  covered: boolean;
  incidents: number;
  clocks: Record<ClockName, { met: number; breached: number }>;
}

/** A period of local days of a zone. */
export interface AttainmentPeriod {
  from: Date;
  /** Exclusive. */
  to: Date;
  /** Every month it touches, `YYYY-MM`. */
  months: string[];
}

/**
 * The instants and months of a period of local dates, both inclusive.
 *
 * @throws InputError where it ends before it begins or is too long
 */
export function attainmentPeriod(
  from: string,
  to: string,
  zone: string,
): AttainmentPeriod {
  const start = DateTime.fromISO(from, { zone });
  const end = DateTime.fromISO(to, { zone }).plus({ days: 1 });
  if (end <= start) {
    throw new InputError(
      `The period ends on ${to}, before it begins on ${from}`,
    );
  }
  if (end > start.plus({ years: LONGEST_PERIOD_YEARS, days: 1 })) {
    throw new InputError(
      `The period from ${from} to ${to} is longer than ${LONGEST_PERIOD_YEARS} years`,
    );
  }
  const months: string[] = [];
  for (
    let month = start.startOf('month');
    month < end;
    month = month.plus({ months: 1 })
  ) {
    months.push(month.toFormat('yyyy-MM'));
  }
  return { from: start.toJSDate(), to: end.toJSDate(), months };
}

/** Adds up what was counted; a month without incidents is a month of zeros. */
export function buildAttainment(
  customerRef: string,
  period: { from: string; to: string; months: readonly string[] },
  counts: readonly VerdictCount[],
): Attainment {
  const covered = counts.filter(count => count.covered);
  const outOfCover = counts.filter(count => !count.covered);
  return {
    customerRef,
    from: period.from,
    to: period.to,
    incidents: sum(covered.map(({ incidents }) => incidents)),
    outOfCover: sum(outOfCover.map(({ incidents }) => incidents)),
    total: attainmentClocks(covered),
    months: period.months.map(month => {
      const ofMonth = covered.filter(count => count.month === month);
      return {
        month,
        incidents: sum(ofMonth.map(({ incidents }) => incidents)),
        clocks: attainmentClocks(ofMonth),
      };
    }),
  };
}

function attainmentClocks(counts: readonly VerdictCount[]): AttainmentClocks {
  const of = (clocks: readonly ClockName[]) =>
    attainmentCount(
      counts.flatMap(count => clocks.map(clock => count.clocks[clock])),
    );
  return {
    response: of(['response']),
    onsite: of(['onsite']),
    plan: of(['plan']),
    resolution: of(['resolution']),
    all: of(CLOCK_NAMES),
  };
}

function attainmentCount(
  counts: readonly { met: number; breached: number }[],
): AttainmentCount {
  const met = sum(counts.map(count => count.met));
  const breached = sum(counts.map(count => count.breached));
  const all = met + breached;
  return { met, breached, ...(all > 0 && { ratio: met / all }) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
