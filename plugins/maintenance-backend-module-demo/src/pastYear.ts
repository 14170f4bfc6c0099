import { DateTime } from 'luxon';
import { DemoCustomer } from './customers';
import { SeededRandom, Weighted } from './SeededRandom';

/** The zone in which the customers work. */
export const DEMO_ZONE = 'Asia/Shanghai';

const DAYS = 365;

/** Hours of the day at which people report faults. */
const HOURS: readonly Weighted<readonly [from: number, to: number]>[] = [
  [[8, 12], 42],
  [[12, 14], 10],
  [[14, 18], 30],
  [[18, 23], 11],
  [[0, 8], 7],
];

/** Weekends that become the day after next. */
const QUIET_WEEKEND = 0.55;

/** How much goes wrong, from January on: after Spring Festival and in the heat. */
const MONTHS = [1, 1.7, 0.9, 0.7, 0.8, 1.1, 1.5, 1.4, 0.8, 0.9, 0.7, 1];

/** An instant in the year before `now`, in whole seconds. */
export function drawReportedAt(random: SeededRandom, now: Date): Date {
  const today = DateTime.fromJSDate(now, { zone: DEMO_ZONE }).startOf('day');
  let day = today.minus({ days: random.integer(3, DAYS) });
  if (day.weekday >= 6 && random.chance(QUIET_WEEKEND)) {
    day = day.minus({ days: 2 });
  }
  const [from, to] = random.weighted(HOURS);
  const seconds = Math.floor(random.between(from, to) * 3600);
  return day.plus({ seconds }).toJSDate();
}

/** How often a customer's clocks are missed in a month compared with the average. */
export function missFactorOf(customer: DemoCustomer, at: Date): number {
  const day = DateTime.fromJSDate(at, { zone: DEMO_ZONE });
  const luck = new SeededRandom(`${customer.ref} ${day.month}`);
  return customer.missFactor * MONTHS[day.month - 1] * luck.between(0.3, 1.7);
}
