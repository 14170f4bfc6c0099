import { MILLISECONDS_PER_DAY, MILLISECONDS_PER_MINUTE } from './instant';

/** What luxon's zones offer: minutes ahead of UTC at an instant. @public */
export interface OffsetSource {
  offset(milliseconds: number): number;
}

/**
 * The first instant at which the wall clock of a zone shows a local time or a
 * later one: of a time that occurs twice, the first; of a time that is skipped,
 * the instant of the jump. Windows laid out this way never overlap or turn
 * round because clocks are changed.
 *
 * luxon's own conversion is not used because it resolves a time that occurs
 * twice by the offset of the present day.
 *
 * @param wall - the local time, as epoch milliseconds of the same time in UTC
 * @public
 */
export function firstInstantShowing(zone: OffsetSource, wall: number): number {
  const offsetAt = (instant: number) =>
    zone.offset(instant) * MILLISECONDS_PER_MINUTE;

  const before = offsetAt(wall - MILLISECONDS_PER_DAY);
  const after = offsetAt(wall + MILLISECONDS_PER_DAY);
  const byOffsetBefore = wall - before;
  if (before === after || offsetAt(byOffsetBefore) === before) {
    return byOffsetBefore;
  }
  const byOffsetAfter = wall - after;
  if (offsetAt(byOffsetAfter) === after) {
    return byOffsetAfter;
  }

  let earlier = byOffsetAfter;
  let jump = byOffsetBefore;
  while (jump - earlier > 1) {
    const middle = Math.floor((earlier + jump) / 2);
    if (offsetAt(middle) === before) {
      earlier = middle;
    } else {
      jump = middle;
    }
  }
  return jump;
}
