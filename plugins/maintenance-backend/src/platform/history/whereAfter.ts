import { HistoryKind } from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import { HistoryPosition } from './HistorySource';

/**
 * Orders a query of one kind along the line of time and starts it after a
 * position, which may be an entry of another kind.
 *
 * @param columns - the instant, then what makes the key, in that order
 * @param readKey - the values of the key's columns
 */
export function whereAfter(
  query: Knex.QueryBuilder,
  kind: HistoryKind,
  after: HistoryPosition | undefined,
  columns: readonly [at: string, ...key: string[]],
  readKey: (key: string) => readonly Knex.Value[],
): void {
  for (const column of columns) query.orderBy(column, 'desc');
  if (!after) return;
  const at = new Date(after.at);
  if (kind === after.kind) {
    const values = [at, ...readKey(after.key)];
    query.whereRaw(
      `(${columns.map(() => '??').join(', ')}) < (${values
        .map(() => '?')
        .join(', ')})`,
      [...columns, ...values],
    );
  } else {
    query.where(columns[0], kind < after.kind ? '<=' : '<', at);
  }
}
