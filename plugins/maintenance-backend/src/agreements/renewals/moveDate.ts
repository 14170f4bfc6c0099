import {
  addDays,
  DateRange,
  daysBetween,
  isOutside,
} from '../../platform/dates/localDates';

/**
 * A local date in the term that follows one: as far from its start as it was,
 * in months and days where both terms start on the same day of a month. What
 * lay within the one term lies within the other.
 */
export function moveDate(date: string, from: DateRange, to: DateRange): string {
  const moved =
    from.startsOn.slice(8) === to.startsOn.slice(8)
      ? addMonths(date, monthOf(to.startsOn) - monthOf(from.startsOn))
      : addDays(date, daysBetween(from.startsOn, to.startsOn));
  if (isOutside(date, from)) return moved;
  if (moved < to.startsOn) return to.startsOn;
  return moved > to.endsOn ? to.endsOn : moved;
}

function monthOf(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

/** The last day of a month that does not have the day. */
function addMonths(date: string, months: number): string {
  const month = monthOf(date) + months;
  const first = `${String(Math.floor(month / 12)).padStart(4, '0')}-${String(
    (month % 12) + 1,
  ).padStart(2, '0')}-01`;
  const [, , day] = date.split('-').map(Number);
  const moved = addDays(first, day - 1);
  return moved.slice(0, 7) === first.slice(0, 7)
    ? moved
    : addDays(moved, -Number(moved.slice(8)));
}
