import { HistoryPosition } from './HistorySource';

/** The order of the line of time: newest first, then kinds and keys from the end. */
export function comparePositions(
  one: HistoryPosition,
  other: HistoryPosition,
): number {
  return (
    descending(one.at, other.at) ||
    descending(one.kind, other.kind) ||
    descending(one.key, other.key)
  );
}

function descending(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? 1 : -1;
}
