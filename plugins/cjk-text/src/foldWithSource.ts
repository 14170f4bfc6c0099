import { foldText } from './foldText';

// Marks belong to the character before them, including the half-width kana
// marks that Unicode does not count as marks.
const MARK = /^[\p{M}\uFF9E\uFF9F]/u;
const FIRST_MARK = '\u0300';

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
  let start = 0;
  for (const character of charactersOf(source)) {
    const end = start + character.length;
    const folded = fold(character, text);
    text += folded;
    for (let unit = 0; unit < folded.length; unit++) {
      starts.push(start);
      ends.push(end);
    }
    if (folded === '' && ends.length > 0) ends[ends.length - 1] = end;
    start = end;
  }
  return {
    text,
    sourceRange: range => ({
      start: starts[range.start],
      end: ends[range.end - 1],
    }),
  };
}

/** The characters of a text, each with its marks. */
function charactersOf(text: string): string[] {
  const characters: string[] = [];
  for (const character of text) {
    if (
      characters.length > 0 &&
      character >= FIRST_MARK &&
      MARK.test(character)
    ) {
      characters[characters.length - 1] += character;
    } else {
      characters.push(character);
    }
  }
  return characters;
}
