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
 * number: one of each of the alternatives, none of which holds a space.
 * Punctuation is looked for, as it is, where there is nothing else; nothing for
 * spaces and dashes alone.
 *
 * @public
 */
export function searchParts(query: string): string[][] {
  const folded = foldText(query);
  const groups = groupTouching(splitRuns(folded));
  if (groups.length === 0) {
    const words = withoutDashes(folded).split(/\s+/);
    return words.filter(word => word !== '').map(word => [word]);
  }
  return groups.flatMap(runs =>
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
