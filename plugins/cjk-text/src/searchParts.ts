import { besideNeighbours } from './besideNeighbours';
import { foldText } from './foldText';
import { areInseparable, groupTouching, splitRuns, TextRun } from './splitRuns';

const DASHES = /[-\u2010-\u2013\u2212]/g;

/**
 * Texts in one string in which {@link searchParts} are looked for: folded and
 * without dashes, so that codes are found with and without them.
 *
 * @public
 */
export function textForParts(texts: readonly (string | undefined)[]): string {
  return withoutDashes(foldText(texts.filter(text => text).join('\n')));
}

/**
 * What must occur in texts to find them by any part of a word or serial
 * number: one of each of the alternatives, none of which holds a space. No
 * alternatives for a query without a letter or digit.
 *
 * @public
 */
export function searchParts(query: string): string[][] {
  return groupTouching(splitRuns(foldText(query))).flatMap(runs =>
    areInseparable(runs)
      ? [[runs.map(partOf).join('')]]
      : runs.flatMap(alternativesOf),
  );
}

/**
 * Whether every word of a query occurs in texts; so it does if it has none.
 *
 * @public
 */
export function matchesParts(
  texts: readonly (string | undefined)[],
  query: string,
): boolean {
  const text = textForParts(texts);
  return searchParts(query).every(parts =>
    parts.some(part => text.includes(part)),
  );
}

function alternativesOf(run: TextRun): string[][] {
  return run.script === 'cjk' && run.tokens.length > 1
    ? besideNeighbours(run.tokens.slice(0, -1).map(({ term }) => term))
    : [[partOf(run)]];
}

function partOf({ text }: TextRun): string {
  return withoutDashes(text);
}

function withoutDashes(folded: string): string {
  return folded.replace(DASHES, '');
}
