import { foldText } from './foldText';
import { splitRuns, TextToken, TokenOptions } from './splitRuns';

/**
 * Splits a text into everything it can be found by, in the order of the text.
 * For an index that knows positions.
 *
 * @public
 */
export function tokenize(text: string, options?: TokenOptions): TextToken[] {
  return splitRuns(foldText(text), options).flatMap(run => run.tokens);
}

/**
 * The tokens under which texts are found together, each once, for an index
 * without positions: words and codes, and every pair of neighbours of a
 * Chinese run, whose last character is a token of its own. `E-203` is `e` and
 * `203`.
 *
 * @public
 */
export function textTokens(texts: readonly (string | undefined)[]): string[] {
  const tokens = new Set<string>();
  for (const { term, kind } of tokenize(texts.join('\n'))) {
    if (kind !== 'compound') tokens.add(term);
  }
  return [...tokens];
}
