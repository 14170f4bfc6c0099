/**
 * What a text must have of the pairs of a Chinese run:
 * one of each of the returned alternatives.
 *
 * @remarks
 * A run is words without spaces between them, and where they part is unknown.
 * So every character must be found beside one of its neighbours, not all of
 * them in one place: `硬盘故障` finds `硬盘` and `故障`, however far apart.
 *
 * @public
 */
export function besideNeighbours<T>(pairs: readonly T[]): T[][] {
  const last = pairs.length - 1;
  if (last <= 0) return pairs.map(pair => [pair]);
  // The second character is beside the first, and the last but one beside the
  // last, already.
  const inner = pairs
    .slice(2, last)
    .map((pair, index) => [pairs[index + 1], pair]);
  return [[pairs[0]], ...inner, [pairs[last]]];
}
