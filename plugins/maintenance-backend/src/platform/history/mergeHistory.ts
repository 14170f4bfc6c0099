import { comparePositions } from './comparePositions';
import { HistoryRecord } from './HistorySource';

/**
 * The line of time. A page of it is complete when each source has given one
 * entry more than fits, as far as it has them.
 *
 * @param lists - each in the order of its source, all after the same position
 */
export function mergeHistory(
  lists: readonly (readonly HistoryRecord[])[],
): HistoryRecord[] {
  return lists.flat().sort(byInstantAndKind);
}

/** Sorting is stable, so that a source decides on the order of its own entries. */
function byInstantAndKind(one: HistoryRecord, other: HistoryRecord): number {
  return comparePositions({ ...one, key: '' }, { ...other, key: '' });
}
