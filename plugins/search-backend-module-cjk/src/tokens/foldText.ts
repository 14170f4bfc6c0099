// A character and the marks that belong to it, including the half-width kana
// marks that Unicode does not count as marks.
const CLUSTER = /\P{M}[\p{M}\uFF9E\uFF9F]*|\p{M}+/gu;

/**
 * A text in the form in which texts are compared: compatibility characters
 * such as full-width letters in their plain form, all in lower case.
 *
 * @public
 */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** A folded text that knows where its characters came from. */
export interface FoldedText {
  text: string;
  /** The part of the source that a part of the folded text stands for. */
  sourceRange(start: number, end: number): { start: number; end: number };
}

/** Folds a text like {@link foldText} and keeps the way back to its source. */
export function foldTextWithSource(source: string): FoldedText {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  for (const { 0: cluster, index } of source.matchAll(CLUSTER)) {
    const folded = foldText(cluster);
    text += folded;
    for (let unit = 0; unit < folded.length; unit++) {
      starts.push(index);
      ends.push(index + cluster.length);
    }
  }
  return {
    text,
    sourceRange: (start, end) => ({
      start: starts[start],
      end: ends[end - 1],
    }),
  };
}
