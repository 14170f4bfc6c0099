import { foldWidth, isCjk, textTokens } from '@weibao/cjk-text';

/** A word that no other case has; a pair of Chinese characters is half a word. */
const POINTS_OF_RARE_WORD = 3;
const POINTS_OF_RARE_PAIR = 2;

const MOST_SHOWN = 6;

const STOP_WORDS = new Set(
  (
    'the and for with from that this was were are has have had not but its ' +
    'after before when then than into onto out off all any can may will does ' +
    'did been being also only one two more less about at by in is it of on or ' +
    'to as an be no so up we if do'
  ).split(' '),
);

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * The tokens of a text that tell what it is about: without single characters,
 * short numbers such as those of slots, and the small words of English.
 */
export function tellingTokens(
  texts: readonly (string | undefined)[],
): string[] {
  return textTokens(texts).filter(token => {
    if (isCjk(token)) return [...token].length === 2;
    if (/^\d+$/.test(token)) return token.length >= 4;
    return token.length > 1 && !STOP_WORDS.has(token);
  });
}

/**
 * What a token in common is worth.
 *
 * @param frequency - the number of cases that have it
 * @param total - the number of all cases
 */
export function pointsOfToken(
  token: string,
  frequency: number,
  total: number,
): number {
  const rarity = Math.log((total + 1) / frequency) / Math.log(total + 1);
  return rarity * (isCjk(token) ? POINTS_OF_RARE_PAIR : POINTS_OF_RARE_WORD);
}

/**
 * The words of a text of which every token is shared, as the text writes them,
 * those worth most first; at least one.
 *
 * @param shared - what each shared token is worth
 */
export function wordsOf(
  text: string,
  shared: ReadonlyMap<string, number>,
): string[] {
  const normalized = foldWidth(text);
  const covered = coverPairs(normalized.toLowerCase(), shared);
  const words = new Map<string, { word: string; points: number }>();
  const add = (word: string) => {
    const tokens = tellingTokens([word]).filter(token => shared.has(token));
    if (tokens.length === 0) return;
    const points = tokens.map(token => shared.get(token) ?? 0);
    words.set(word.toLowerCase(), {
      word,
      points: points.reduce((sum, each) => sum + each, 0),
    });
  };

  // The dictionary does not know every word and leaves single characters.
  let characters = '';
  for (const { segment, index } of segmenter.segment(normalized)) {
    const isShared = isCjk(segment)
      ? isCovered(covered, index, segment.length)
      : isEveryTokenShared(segment, shared);
    if (isShared && isCjk(segment) && [...segment].length === 1) {
      characters += segment;
      continue;
    }
    add(characters);
    characters = '';
    if (isShared) add(segment);
  }
  add(characters);
  // Pairs across words, where no whole word is shared.
  if (words.size === 0) for (const token of shared.keys()) add(token);
  return [...words.values()]
    .sort((a, b) => b.points - a.points || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_SHOWN)
    .map(({ word }) => word);
}

/** The places of a text at which a shared pair of characters stands. */
function coverPairs(
  text: string,
  shared: ReadonlyMap<string, number>,
): Set<number> {
  const covered = new Set<number>();
  let previous = { character: '', index: 0 };
  let index = 0;
  for (const character of text) {
    if (shared.has(previous.character + character)) {
      for (let i = previous.index; i < index + character.length; i++) {
        covered.add(i);
      }
    }
    previous = { character, index };
    index += character.length;
  }
  return covered;
}

function isCovered(
  covered: ReadonlySet<number>,
  start: number,
  length: number,
): boolean {
  for (let i = start; i < start + length; i++) {
    if (!covered.has(i)) return false;
  }
  return true;
}

function isEveryTokenShared(
  word: string,
  shared: ReadonlyMap<string, number>,
): boolean {
  const tokens = tellingTokens([word]);
  return tokens.length > 0 && tokens.every(token => shared.has(token));
}
