import { Knex } from 'knex';
import { applyListScope } from '../../platform/authorization/applyListScope';
import { ListScope } from '../../platform/authorization/ResourceAuthorizer';

/**
 * Narrows a query on another table to rows whose incident its reader may see.
 *
 * @param column - holds the key of the incident
 */
export function whereIncidentReadable(
  query: Knex.QueryBuilder,
  column: string,
  scope: ListScope,
): void {
  query.whereExists(incidents => {
    incidents
      .from('incidents')
      .select('incidents.id')
      .whereRaw('?? = ??', ['incidents.id', column]);
    applyListScope(incidents, scope, {
      customerRef: 'incidents.customer_ref',
      assigneeRef: 'incidents.assignee_ref',
    });
  });
}
