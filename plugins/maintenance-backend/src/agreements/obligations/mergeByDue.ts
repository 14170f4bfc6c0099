import { DueItem, DueKey } from './DueSource';

/**
 * Several ordered lists as one. A page of it is complete when each list has
 * given one row more than fits, as far as it has them.
 *
 * @param lists - each in order, each starting after the same key
 * @param latestFirst - whether those due last come first
 */
export function mergeByDue(
  lists: readonly (readonly DueItem[])[],
  latestFirst = false,
): DueItem[] {
  return lists
    .flat()
    .sort((one, other) =>
      latestFirst ? byDue(other, one) : byDue(one, other),
    );
}

function byDue(one: DueKey, other: DueKey): number {
  return compare(one.dueOn, other.dueOn) || compare(one.id, other.id);
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
