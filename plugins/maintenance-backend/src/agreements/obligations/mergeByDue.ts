import { DueItem, DueKey } from './DueSource';

/**
 * One page of several ordered lists. It is complete when each list has given
 * one row more than fits, as far as it has them.
 *
 * @param lists - each in order, each starting after the same key
 * @param latestFirst - whether those due last come first
 * @returns `last` where there is more
 */
export function mergeByDue(
  lists: readonly (readonly DueItem[])[],
  limit: number,
  latestFirst = false,
): { items: DueItem[]; last?: DueKey } {
  const all = lists
    .flat()
    .sort((one, other) =>
      latestFirst ? byDue(other, one) : byDue(one, other),
    );
  const items = all.slice(0, limit);
  return { items, last: all.length > limit ? items.at(-1) : undefined };
}

function byDue(one: DueKey, other: DueKey): number {
  return compare(one.dueOn, other.dueOn) || compare(one.id, other.id);
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
