import { createHash } from 'node:crypto';
import { ColumnHeading } from './SheetColumn';

/** Names a layout by its headings: a list has the same one month after month. */
export function layoutOf(headings: readonly ColumnHeading[]): string {
  const words = headings.map(({ heading }) => heading);
  return createHash('sha256').update(JSON.stringify(words)).digest('hex');
}
