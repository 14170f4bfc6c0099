import { comparePositions } from './comparePositions';
import { HistoryPosition, HistoryRecord } from './HistorySource';

/**
 * One page of the line of time. It is complete when each source has given one
 * entry more than fits, as far as it has them.
 *
 * @param lists - each in the order of its source, all after the same position
 * @returns `last` where there is more
 */
export function mergeHistory(
  lists: readonly (readonly HistoryRecord[])[],
  limit: number,
): { records: HistoryRecord[]; last?: HistoryPosition } {
  const all = lists.flat().sort(byInstantAndKind);
  const records = all.slice(0, limit);
  return { records, last: all.length > limit ? records.at(-1) : undefined };
}

/** Sorting is stable, so that a source decides on the order of its own entries. */
function byInstantAndKind(one: HistoryRecord, other: HistoryRecord): number {
  return comparePositions({ ...one, key: '' }, { ...other, key: '' });
}
