import { Knex } from 'knex';
import { MaintenanceFilter } from '@weibao/backstage-plugin-maintenance-node';
import { ListScope } from './ResourceAuthorizer';

/** Table columns by the field that permission rules speak of. */
export type ScopeColumns = Partial<Record<MaintenanceFilter['field'], string>>;

/**
 * Narrows a query to what its reader may see. A condition on a field that the
 * table does not have lets nothing through.
 */
export function applyListScope(
  query: Knex.QueryBuilder,
  scope: ListScope,
  columns: ScopeColumns,
): void {
  if (scope === 'all') return;
  query.where(nested => {
    if ('anyOf' in scope) {
      for (const criteria of scope.anyOf) {
        nested.orWhere(inner => applyListScope(inner, criteria, columns));
      }
    } else if ('allOf' in scope) {
      for (const criteria of scope.allOf) {
        nested.andWhere(inner => applyListScope(inner, criteria, columns));
      }
    } else if ('not' in scope) {
      nested.whereNot(inner => applyListScope(inner, scope.not, columns));
    } else {
      const column = columns[scope.field];
      if (column) nested.whereIn(column, scope.values);
      else nested.whereRaw('1 = 0');
    }
  });
}
