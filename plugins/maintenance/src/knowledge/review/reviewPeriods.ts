import { Period } from '../../inventory/customers/period';

/** The periods case meetings are held about. */
export const REVIEW_PERIODS = ['month', 'last-month', 'quarter'] as const;

export type ReviewPeriodName = (typeof REVIEW_PERIODS)[number];

const isoDate = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

/** The whole month or quarter of today, a local date, or the month before. */
export function reviewPeriod(name: ReviewPeriodName, today: string): Period {
  const [year, monthNumber] = today.split('-').map(Number);
  const month = monthNumber - 1;
  const whole = (first: number, months: number): Period => ({
    from: isoDate(year, first, 1),
    to: isoDate(year, first + months, 0),
  });
  switch (name) {
    case 'last-month':
      return whole(month - 1, 1);
    case 'quarter':
      return whole(Math.floor(month / 3) * 3, 3);
    default:
      return whole(month, 1);
  }
}

/** Which of the usual periods this is, if any. */
export function nameOfPeriod(
  period: Period,
  today: string,
): ReviewPeriodName | undefined {
  return REVIEW_PERIODS.find(name => {
    const { from, to } = reviewPeriod(name, today);
    return from === period.from && to === period.to;
  });
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** The period an address asks for; this month unless it names two days in order. */
export function readPeriod(
  from: string | undefined,
  to: string | undefined,
  today: string,
): Period {
  return from && to && DATE.test(from) && DATE.test(to)
    ? { from, to }
    : reviewPeriod('month', today);
}
