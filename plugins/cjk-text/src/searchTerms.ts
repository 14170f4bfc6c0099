import { besideNeighbours } from './besideNeighbours';
import { foldText } from './foldText';
import { splitRuns, TextToken } from './splitRuns';

/**
 * A token that a text must have.
 *
 * @public
 */
export interface TokenPattern {
  token: string;
  /** Whether longer tokens that begin so will do. */
  prefix: boolean;
}

/**
 * What a text must have to be found: all tokens of one of the alternatives.
 *
 * @public
 */
export type SearchTerm = readonly (readonly TokenPattern[])[];

/** A code whose letters and digits may stand apart, as in `E-203`. */
const CODE = /^(\p{L}+)(\p{N}+)$/u;

/** Shorter numbers begin too many others. */
const SHORTEST_BEGINNING = 3;

/**
 * The terms of a search in an index of `textTokens`, all of which must be
 * found; none for a query without a letter or digit.
 *
 * @remarks
 * Codes match from their beginning, and so does the last word, which may not
 * be finished yet; other words and single letters match whole, since an index
 * looks up beginnings of frequent words slowly. Codes are found with and
 * without what stands between their letters and digits. Chinese matches
 * anywhere in a run.
 *
 * @public
 */
export function searchTerms(query: string): SearchTerm[] {
  const runs = splitRuns(foldText(query));
  const lastWord = runs.findLast(({ script }) => script === 'word');
  const terms = runs.flatMap(run =>
    run.script === 'cjk'
      ? cjkTerms(run.tokens)
      : wordTerms(run.tokens, { isLast: run === lastWord }),
  );
  const byContent = new Map(terms.map(term => [JSON.stringify(term), term]));
  return [...byContent.values()];
}

function cjkTerms(tokens: readonly TextToken[]): SearchTerm[] {
  if (tokens.length === 1) return [[[{ token: tokens[0].term, prefix: true }]]];
  const pairs = tokens
    .slice(0, -1)
    .map(({ term }) => [{ token: term, prefix: false }]);
  return besideNeighbours(pairs);
}

function wordTerms(
  tokens: readonly TextToken[],
  { isLast }: { isLast: boolean },
): SearchTerm[] {
  const words = tokens.filter(({ kind }) => kind === 'word');
  const compound = tokens.find(({ kind }) => kind === 'compound');
  const patterns = words.map(({ term }, i) =>
    toPattern(term, isLast && i === words.length - 1),
  );
  if (compound) return [[[toPattern(compound.term, isLast)], patterns]];
  if (words.length > 1) return patterns.map(pattern => [[pattern]]);
  const [, letters, digits] = CODE.exec(words[0].term) ?? [];
  return letters
    ? [
        [
          patterns,
          [
            { token: letters, prefix: false },
            { token: digits, prefix: digits.length >= SHORTEST_BEGINNING },
          ],
        ],
      ]
    : [[patterns]];
}

function toPattern(token: string, isLast: boolean): TokenPattern {
  const isBeginning = isLast || /\p{N}/u.test(token);
  return { token, prefix: isBeginning && Array.from(token).length > 1 };
}
