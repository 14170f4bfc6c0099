import { InputError } from '@backstage/errors';
import {
  Attainment,
  AttainmentClocks,
  AttainmentCount,
  ClockName,
} from '@weibao/backstage-plugin-maintenance-common';
import { DateTime } from 'luxon';

const LONGEST_PERIOD_YEARS = 10;

/** Incidents reported in a month, either under contract or out of cover. */
export interface ReportCount {
  month: string;
  covered: boolean;
  incidents: number;
}

/** Clocks of incidents under contract that were met or missed in a month. */
export interface VerdictCount {
  month: string;
  clock: ClockName;
  met: number;
  breached: number;
  /** Of both, by a late entry or a correction. */
  turned: number;
}

/** A month as far as it lies in a period. */
export interface MonthSpan {
  /** `YYYY-MM`. */
  month: string;
  from: Date;
  /** Exclusive. */
  to: Date;
}

/**
 * When a period of local dates, both inclusive, begins and ends.
 *
 * @throws InputError where it ends before it begins or is too long
 */
export function attainmentPeriod(
  { from, to }: { from: string; to: string },
  zone: string,
): { from: Date; to: Date } {
  const { start, end } = localPeriod(from, to, zone);
  return { from: start.toJSDate(), to: end.toJSDate() };
}

/**
 * The months that such a period touches.
 *
 * @throws InputError where it ends before it begins or is too long
 */
export function attainmentMonths(
  { from, to }: { from: string; to: string },
  zone: string,
): MonthSpan[] {
  const { start, end } = localPeriod(from, to, zone);
  const months: MonthSpan[] = [];
  for (let day = start; day < end; day = nextMonth(day)) {
    months.push({
      month: day.toFormat('yyyy-MM'),
      from: day.toJSDate(),
      to: DateTime.min(nextMonth(day), end).toJSDate(),
    });
  }
  return months;
}

function localPeriod(
  from: string,
  to: string,
  zone: string,
): { start: DateTime; end: DateTime } {
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
  return { start, end };
}

function nextMonth(day: DateTime): DateTime {
  return day.startOf('month').plus({ months: 1 });
}

/** Adds up what was counted; a month in which nothing counts is a month of zeros. */
export function buildAttainment(
  period: { customerRef: string; from: string; to: string },
  months: readonly MonthSpan[],
  counts: {
    reports: readonly ReportCount[];
    verdicts: readonly VerdictCount[];
  },
): Attainment {
  const { reports, verdicts } = counts;
  const covered = reports.filter(count => count.covered);
  const outOfCover = reports.filter(count => !count.covered);
  return {
    ...period,
    incidents: sum(covered.map(({ incidents }) => incidents)),
    outOfCover: sum(outOfCover.map(({ incidents }) => incidents)),
    total: attainmentClocks(verdicts),
    months: months.map(({ month }) => ({
      month,
      incidents: sum(
        covered
          .filter(count => count.month === month)
          .map(({ incidents }) => incidents),
      ),
      clocks: attainmentClocks(verdicts.filter(v => v.month === month)),
    })),
  };
}

function attainmentClocks(counts: readonly VerdictCount[]): AttainmentClocks {
  const of = (name: ClockName) =>
    attainmentCount(counts.filter(({ clock }) => clock === name));
  return {
    response: of('response'),
    onsite: of('onsite'),
    plan: of('plan'),
    resolution: of('resolution'),
    all: attainmentCount(counts),
  };
}

function attainmentCount(
  counts: readonly Pick<VerdictCount, 'met' | 'breached' | 'turned'>[],
): AttainmentCount {
  const met = sum(counts.map(count => count.met));
  const breached = sum(counts.map(count => count.breached));
  const all = met + breached;
  const turned = sum(counts.map(count => count.turned));
  return {
    met,
    breached,
    ...(all > 0 && { ratio: met / all }),
    ...(turned > 0 && { turned }),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
