import { foldText } from './foldText';

// A character and the marks that belong to it, including the half-width kana
// marks that Unicode does not count as marks.
const CLUSTER = /\P{M}[\p{M}\uFF9E\uFF9F]*|\p{M}+/gu;

/**
 * A part of a text in UTF-16 code units, the end exclusive.
 *
 * @public
 */
export interface TextRange {
  start: number;
  end: number;
}

/**
 * A folded text that knows where its characters came from.
 *
 * @public
 */
export interface TracedText {
  readonly text: string;
  /** The part of the source that a part of the folded text stands for. */
  sourceRange(range: TextRange): TextRange;
}

/**
 * Folds a text and keeps the way back to its source.
 *
 * @param fold - makes of a character with its marks what stands for it after
 * what is folded already; what leaves nothing goes with the character before
 * it
 *
 * @public
 */
export function foldWithSource(
  source: string,
  fold: (character: string, before: string) => string = foldText,
): TracedText {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  for (const { 0: character, index } of source.matchAll(CLUSTER)) {
    const end = index + character.length;
    const folded = fold(character, text);
    text += folded;
    for (let unit = 0; unit < folded.length; unit++) {
      starts.push(index);
      ends.push(end);
    }
    if (folded === '' && ends.length > 0) ends[ends.length - 1] = end;
  }
  return {
    text,
    sourceRange: ({ start, end }) => ({
      start: starts[start],
      end: ends[end - 1],
    }),
  };
}
