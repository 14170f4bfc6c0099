import { Knex } from 'knex';

/** Narrows a query to rows in whose lower-case text every word occurs. */
export function whereWordsOccur(
  query: Knex.QueryBuilder,
  column: string,
  q: string | undefined,
): void {
  const words = q?.toLowerCase().split(/\s+/).filter(Boolean) ?? [];
  for (const word of words) {
    const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
    query.whereRaw(`?? like ? escape '\\'`, [column, pattern]);
  }
}
