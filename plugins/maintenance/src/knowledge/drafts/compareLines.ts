import { diffLines } from 'diff';

/** Unchanged lines shown around a change. */
const CONTEXT_LINES = 3;

/** A line of a comparison, or a number of lines that are the same in both. */
export type DifferenceLine =
  | { kind: 'added' | 'removed' | 'same'; text: string }
  | { kind: 'skipped'; count: number };

/** Compares two texts line by line, with a few lines around each change. */
export function compareLines(before: string, after: string): DifferenceLine[] {
  const parts = diffLines(before, after, { newlineIsToken: false });
  return parts.flatMap(({ value, added, removed }, index) => {
    const texts = value.replace(/\n$/, '').split('\n');
    if (added || removed) {
      const kind = added ? 'added' : 'removed';
      return texts.map((text): DifferenceLine => ({ kind, text }));
    }
    return fold(texts, index === 0, index === parts.length - 1);
  });
}

function fold(
  texts: string[],
  isFirst: boolean,
  isLast: boolean,
): DifferenceLine[] {
  const same = (text: string): DifferenceLine => ({ kind: 'same', text });
  const head = isFirst ? 0 : CONTEXT_LINES;
  const tail = isLast ? 0 : CONTEXT_LINES;
  const count = texts.length - head - tail;
  if (count <= 1) return texts.map(same);
  return [
    ...texts.slice(0, head).map(same),
    { kind: 'skipped', count },
    ...texts.slice(texts.length - tail).map(same),
  ];
}
