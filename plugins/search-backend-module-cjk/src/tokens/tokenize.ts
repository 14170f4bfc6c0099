import { foldText } from './foldText';
import { stemWord } from './stemWord';

/**
 * A piece of a text that can be searched for.
 *
 * @public
 */
export interface SearchToken {
  /** What the index holds and a query asks for. */
  term: string;
  /** The folded spelling behind the term; differs where a word was stemmed. */
  surface: string;
  /**
   * `word`: a word or number; `compound`: words joined by hyphens, dots,
   * slashes or underscores, read as one; `pair`: two neighbouring CJK
   * characters; `character`: the last character of a CJK run.
   */
  kind: 'word' | 'compound' | 'pair' | 'character';
  /** Where it begins in the folded text, in UTF-16 code units. */
  start: number;
  /** Where it ends in the folded text, exclusive. */
  end: number;
}

/**
 * The tokens of an unbroken run: either CJK characters, or words held together
 * by connectors, such as `E-203`.
 *
 * @public
 */
export interface SearchRun {
  script: 'cjk' | 'word';
  tokens: SearchToken[];
}

/** A character of a script without spaces, as part of a regular expression. */
export const CJK_CHARACTER =
  '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}\\p{sc=Bopomofo}ー]';
const WORD = `(?:[a-z0-9]|(?!${CJK_CHARACTER})[\\p{L}\\p{N}\\p{M}])+`;
const CONNECTOR = '[-_./\u2010-\u2013\u2212]';
const RUN = new RegExp(
  `(${CJK_CHARACTER}+)|${WORD}(?:${CONNECTOR}${WORD})*`,
  'gu',
);
const WORDS = new RegExp(WORD, 'gu');

// PostgreSQL refuses lexemes above 2 kB, and nobody types that much.
const MAX_TERM_CHARACTERS = 64;
// A longer chain is a path or an address, of which people remember a part.
const MAX_COMPOUND_WORDS = 4;

/**
 * Splits a text into everything it can be found by, in the order of the text.
 *
 * @remarks
 * Scripts part: `代码OC1` is `代码` and `oc1`. Every character of a CJK run
 * begins exactly one token, the pair with its right neighbour or, at the end
 * of the run, itself. So a word within a run is a sequence of adjacent
 * tokens, and a single character is the beginning of one. English words are
 * stemmed.
 *
 * @public
 */
export function tokenize(text: string): SearchToken[] {
  return splitRuns(foldText(text)).flatMap(run => run.tokens);
}

/**
 * The runs of a text that is folded already.
 *
 * @public
 */
export function splitRuns(folded: string): SearchRun[] {
  return Array.from(folded.matchAll(RUN), match =>
    match[1]
      ? { script: 'cjk', tokens: cjkTokens(match[0], match.index) }
      : { script: 'word', tokens: wordTokens(match[0], match.index) },
  );
}

function cjkTokens(run: string, offset: number): SearchToken[] {
  const characters = Array.from(run);
  let start = offset;
  return characters.map((character, index) => {
    const term = character + (characters[index + 1] ?? '');
    const token: SearchToken = {
      term,
      surface: term,
      kind: term === character ? 'character' : 'pair',
      start,
      end: start + term.length,
    };
    start += character.length;
    return token;
  });
}

function wordTokens(run: string, offset: number): SearchToken[] {
  const words = Array.from(run.matchAll(WORDS), match => {
    const surface = limitLength(match[0]);
    const start = offset + match.index;
    return {
      term: stemWord(surface),
      surface,
      kind: 'word' as const,
      start,
      end: start + match[0].length,
    };
  });
  // Dates, versions and addresses made of digits alone would only be confused
  // with each other if their separators did not count.
  const isCompound =
    words.length > 1 &&
    words.length <= MAX_COMPOUND_WORDS &&
    words.some(word => !/^\p{N}+$/u.test(word.surface));
  if (!isCompound) {
    return words;
  }
  const joined = limitLength(words.map(word => word.surface).join(''));
  return [
    ...words,
    {
      term: joined,
      surface: joined,
      kind: 'compound',
      start: offset,
      end: offset + run.length,
    },
  ];
}

function limitLength(word: string): string {
  return word.length <= MAX_TERM_CHARACTERS
    ? word
    : Array.from(word).slice(0, MAX_TERM_CHARACTERS).join('');
}
