import { Period } from '../../customer/period';

/** The periods case meetings are held about. */
export const REVIEW_PERIODS = ['month', 'last-month', 'quarter'] as const;

export type ReviewPeriodName = (typeof REVIEW_PERIODS)[number];

const isoDate = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

/** A whole month or quarter, in the zone of the browser. */
export function reviewPeriod(name: ReviewPeriodName, today: Date): Period {
  const year = today.getFullYear();
  const month = today.getMonth();
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
  today: Date,
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
  today: Date,
): Period {
  return from && to && DATE.test(from) && DATE.test(to)
    ? { from, to }
    : reviewPeriod('month', today);
}
