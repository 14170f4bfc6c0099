/** Backstage keeps refs in lower case; who wrote a condition may not have. */
export function folded(refs: readonly string[]): string[] {
  return refs.map(ref => ref.toLowerCase());
}
