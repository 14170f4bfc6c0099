import { FullTextEntry } from './FullTextIndex';
import { quoteLexeme } from './toTsquery';

// PostgreSQL's own limits: positions beyond the last count as the last, and a
// tsvector holds 1 MB less a little for every lexeme.
const LAST_POSITION = 16_383;
const MAX_POSITIONS_PER_LEXEME = 255;
const MAX_BYTES = 900_000;
const BYTES_PER_LEXEME = 8;
const BYTES_PER_POSITION = 2;
// Between fields, so that no sequence reaches from one into the next.
const FIELD_GAP = 10;

/**
 * An entry as the text of a PostgreSQL tsvector: the title has weight A, the
 * text B, everything else C. Of texts too large for a tsvector, the end is
 * left out.
 */
export function toTsvector(entry: FullTextEntry): string {
  const positions = new Map<string, string[]>();
  let bytes = 0;
  let position = 0;
  for (const [terms, weight] of [
    [entry.title, 'A'],
    [entry.text, 'B'],
    [entry.other, 'C'],
  ] as const) {
    for (const term of terms) {
      position = Math.min(position + 1, LAST_POSITION);
      const known = positions.get(term);
      if (known) {
        if (known.length < MAX_POSITIONS_PER_LEXEME && bytes < MAX_BYTES) {
          known.push(`${position}${weight}`);
          bytes += BYTES_PER_POSITION;
        }
      } else if (bytes < MAX_BYTES) {
        positions.set(term, [`${position}${weight}`]);
        bytes += Buffer.byteLength(term) + BYTES_PER_LEXEME;
      }
    }
    position += FIELD_GAP;
  }
  return Array.from(
    positions,
    ([term, at]) => `${quoteLexeme(term)}:${at.join(',')}`,
  ).join(' ');
}
