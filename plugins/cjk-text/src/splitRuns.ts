import { CJK } from './scripts';

/**
 * A piece of a text that can be searched for.
 *
 * @public
 */
export interface TextToken {
  /** What an index holds and a query asks for. */
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
 * An unbroken run of a text: either CJK characters, or words held together by
 * connectors, such as `E-203`.
 *
 * @public
 */
export interface TextRun {
  script: 'cjk' | 'word';
  /** As the folded text has it. */
  text: string;
  tokens: TextToken[];
}

/**
 * How words become terms.
 *
 * @public
 */
export interface TokenOptions {
  /** What stands for a word in an index, such as its stem; itself by default. */
  stem?: (word: string) => string;
}

const WORD = `(?:[a-z0-9]|(?!${CJK})[\\p{L}\\p{N}\\p{M}])+`;
const CONNECTOR = '[-_./\u2010-\u2013\u2212]';
const RUN = new RegExp(`(${CJK}+)|${WORD}(?:${CONNECTOR}${WORD})*`, 'gu');
const WORDS = new RegExp(WORD, 'gu');

// PostgreSQL refuses lexemes above 2 kB, and nobody types that much.
const MAX_TERM_CHARACTERS = 64;
// A longer chain is a path or an address, of which people remember a part.
const MAX_COMPOUND_WORDS = 4;

/**
 * The runs of a text that is folded already, in its order.
 *
 * @remarks
 * Scripts part: `代码oc1` is `代码` and `oc1`. Every character of a CJK run
 * begins exactly one token, the pair with its right neighbour or, at the end
 * of the run, itself. So a word within a run is a sequence of adjacent
 * tokens, and a single character is the beginning of one.
 *
 * @public
 */
export function splitRuns(folded: string, options?: TokenOptions): TextRun[] {
  return Array.from(folded.matchAll(RUN), ({ 0: text, 1: cjk, index }) =>
    cjk
      ? { script: 'cjk', text, tokens: cjkTokens(text, index) }
      : { script: 'word', text, tokens: wordTokens(text, index, options) },
  );
}

/**
 * Runs with nothing between them, such as `代码` and `oc1` of `代码oc1`, in
 * one group.
 *
 * @public
 */
export function groupTouching(runs: readonly TextRun[]): TextRun[][] {
  const groups: TextRun[][] = [];
  let end: number | undefined;
  for (const run of runs) {
    if (run.tokens[0].start === end) {
      groups[groups.length - 1].push(run);
    } else {
      groups.push([run]);
    }
    end = run.tokens[run.tokens.length - 1].end;
  }
  return groups;
}

/**
 * Whether touching runs mean something only together: one Chinese character
 * alone is in nearly everything, `3级` is not.
 *
 * @public
 */
export function areInseparable(touching: readonly TextRun[]): boolean {
  return (
    touching.length > 1 &&
    touching.some(
      ({ script, tokens }) => script === 'cjk' && tokens.length === 1,
    )
  );
}

function cjkTokens(run: string, offset: number): TextToken[] {
  const characters = Array.from(run);
  let start = offset;
  return characters.map((character, index) => {
    const term = character + (characters[index + 1] ?? '');
    const token: TextToken = {
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

function wordTokens(
  run: string,
  offset: number,
  options?: TokenOptions,
): TextToken[] {
  const words = Array.from(run.matchAll(WORDS), ({ 0: word, index }) => {
    const surface = limitLength(word);
    const start = offset + index;
    return {
      term: options?.stem?.(surface) ?? surface,
      surface,
      kind: 'word' as const,
      start,
      end: start + word.length,
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
