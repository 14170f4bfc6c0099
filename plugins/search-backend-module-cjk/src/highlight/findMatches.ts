import { TextRange, TextToken } from '@weibao/cjk-text';
import { TermSequence } from '../query/SearchExpression';

/** Where sequences occur among the tokens of a text, in order, without overlaps. */
export function findMatches(
  tokens: TextToken[],
  sequences: TermSequence[],
): TextRange[] {
  const ranges = tokens.flatMap((_, index) =>
    sequences
      .map(sequence => matchAt(tokens, index, sequence))
      .filter(range => range !== undefined),
  );
  return mergeRanges(ranges);
}

function matchAt(
  tokens: TextToken[],
  index: number,
  { sequence, prefix }: TermSequence,
): TextRange | undefined {
  const last = sequence.length - 1;
  const lastToken = tokens[index + last];
  const matches =
    lastToken !== undefined &&
    (prefix
      ? lastToken.term.startsWith(sequence[last])
      : lastToken.term === sequence[last]) &&
    sequence
      .slice(0, last)
      .every((term, offset) => tokens[index + offset].term === term);
  if (!matches) {
    return undefined;
  }
  // A word that begins with what was typed is marked in full, but of a pair
  // only the character that was typed.
  const end =
    lastToken.kind === 'pair'
      ? lastToken.start + sequence[last].length
      : lastToken.end;
  return { start: tokens[index].start, end };
}

/** Ranges in order, those that overlap or touch made one. */
export function mergeRanges(ranges: TextRange[]): TextRange[] {
  const merged: TextRange[] = [];
  for (const { start, end } of ranges.sort((a, b) => a.start - b.start)) {
    const previous = merged[merged.length - 1];
    if (previous && start <= previous.end) {
      previous.end = Math.max(previous.end, end);
    } else {
      merged.push({ start, end });
    }
  }
  return merged;
}
