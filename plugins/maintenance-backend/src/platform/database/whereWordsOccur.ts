import { searchParts } from '@weibao/cjk-text';
import { Knex } from 'knex';

/** Further ones of a long query would tell rows hardly apart. */
const MOST_PARTS = 20;

/**
 * Narrows a query to rows in which every word occurs, where something was
 * typed; to none where those are dashes alone.
 *
 * @param column - holds what `textForParts` makes of the texts of a row
 */
export function whereWordsOccur(
  query: Knex.QueryBuilder,
  column: string,
  q: string | undefined,
): void {
  if (!q?.trim()) return;
  const parts = searchParts(q).slice(0, MOST_PARTS);
  if (parts.length === 0) query.whereRaw('1 = 0');
  for (const alternatives of parts) {
    query.where(either => {
      for (const part of alternatives) {
        const pattern = `%${part.replace(/[\\%_]/g, '\\$&')}%`;
        either.orWhereRaw(`?? like ? escape '\\'`, [column, pattern]);
      }
    });
  }
}
