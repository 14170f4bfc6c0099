type Chunk = string | number;

/**
 * Compares versions as people number them: `2.9` is before `2.10`, `HPD7`
 * before `HPD8`, `9.1(7)8` before `9.1(7)16`.
 *
 * @returns negative, zero or positive; nothing where they are numbered in
 * different ways
 */
export function compareVersions(a: string, b: string): number | undefined {
  const left = toChunks(a);
  const right = toChunks(b);
  // Letters in front name the line: versions of two lines do not compare.
  if (typeof left[0] !== typeof right[0]) return undefined;
  if (typeof left[0] === 'string' && left[0] !== right[0]) return undefined;
  const length = Math.max(left.length, right.length);
  for (let i = 0; i < length; i++) {
    const order = compareChunks(left[i], right[i]);
    if (order !== 0) return order;
  }
  return 0;
}

function toChunks(version: string): Chunk[] {
  const chunks = version
    .toLowerCase()
    .replace(/^v(?=\d)/, '')
    .match(/\d+|[a-z]+/g);
  return (chunks ?? []).map(chunk =>
    /\d/.test(chunk) ? Number(chunk) : chunk,
  );
}

function compareChunks(
  a: Chunk | undefined,
  b: Chunk | undefined,
): number | undefined {
  if (a === b) return 0;
  if (a === undefined) return -compareToNothing(b);
  if (b === undefined) return compareToNothing(a);
  if (typeof a !== typeof b) return undefined;
  return a < b ? -1 : 1;
}

/** `2.1` and `2.1.0` are the same. */
function compareToNothing(chunk: Chunk | undefined): number {
  return chunk === 0 ? 0 : 1;
}
