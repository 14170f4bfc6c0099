import { TextRange, TextToken } from '@weibao/cjk-text';
import { mergeRanges } from './findMatches';

// The part of an excerpt that leads up to the first match in it.
const LEAD = 0.25;
const WORDS_PER_CJK_CHARACTER = 0.5;

/** A part of a text, and how many words stand before it. */
interface MeasuredRange extends TextRange {
  wordsBefore: number;
}

/**
 * The parts of a text to show: those of a given length that hold most matches,
 * in the order of the text.
 *
 * @param words - The length of an excerpt; two CJK characters count as one word.
 */
export function chooseExcerpts(
  text: string,
  tokens: TextToken[],
  matches: TextRange[],
  { words, count }: { words: number; count: number },
): TextRange[] {
  const { units, total } = measureWords(tokens);
  if (total <= words) {
    return [{ start: 0, end: text.length }];
  }
  const excerpts: TextRange[] = [];
  let remaining = measureMatches(matches, units);
  while (remaining.length && excerpts.length < count) {
    const { first, end } = densestMatches(remaining, words * (1 - LEAD));
    const from = Math.max(
      0,
      Math.min(remaining[first].wordsBefore - words * LEAD, total - words),
    );
    const shown = units.filter(
      unit => unit.wordsBefore >= from && unit.wordsBefore < from + words,
    );
    excerpts.push({
      start: Math.min(shown[0].start, remaining[first].start),
      end: Math.max(shown[shown.length - 1].end, remaining[end - 1].end),
    });
    remaining = [...remaining.slice(0, first), ...remaining.slice(end)];
  }
  return mergeRanges(excerpts);
}

function measureWords(tokens: TextToken[]) {
  const units: MeasuredRange[] = [];
  let total = 0;
  for (const { kind, start, end } of tokens) {
    if (kind !== 'compound') {
      units.push({ start, end, wordsBefore: total });
      total += kind === 'word' ? 1 : WORDS_PER_CJK_CHARACTER;
    }
  }
  return { units, total };
}

function measureMatches(
  matches: TextRange[],
  units: MeasuredRange[],
): MeasuredRange[] {
  let index = 0;
  return matches.map(match => {
    while (index + 1 < units.length && units[index + 1].start <= match.start) {
      index++;
    }
    return { ...match, wordsBefore: units[index].wordsBefore };
  });
}

/** The matches, from first to before the end, most of which fit into a length. */
function densestMatches(matches: MeasuredRange[], words: number) {
  let densest = { first: 0, end: 1 };
  let end = 1;
  for (let first = 0; first < matches.length; first++) {
    while (
      end < matches.length &&
      matches[end].wordsBefore - matches[first].wordsBefore < words
    ) {
      end++;
    }
    if (end - first > densest.end - densest.first) {
      densest = { first, end };
    }
  }
  return densest;
}
