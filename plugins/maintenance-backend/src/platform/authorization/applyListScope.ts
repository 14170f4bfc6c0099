import { PermissionCriteria } from '@backstage/plugin-permission-common';
import { MaintenanceFilter } from '@weibao/backstage-plugin-maintenance-node';
import { Knex } from 'knex';
import { ListScope } from './ResourceAuthorizer';

/** Columns of a table by what permission rules look at in its records. */
export interface ScopeColumns {
  /** Leads to the people of the customer, too. */
  customerRef: string;
  assigneeRef?: string;
}

/** Who serves customers and who their contacts are, a row for each of them. */
export const CUSTOMER_PARTIES_TABLE = 'customer_parties';

/** What somebody is to a customer. */
export type PartyRole = 'owner' | 'contact';

/**
 * Narrows a query to what its reader may see. A condition on what the table, or
 * a row of it, does not have is neither met nor not met, so that `not` of it
 * lets nothing through either.
 */
export function applyListScope(
  query: Knex.QueryBuilder,
  scope: ListScope,
  columns: ScopeColumns,
): void {
  if (scope !== 'all') whereKnown(query, scope, columns, true);
}

/** Keeps rows of which criteria are known to be met, or known not to be. */
function whereKnown(
  query: Knex.QueryBuilder,
  criteria: PermissionCriteria<MaintenanceFilter>,
  columns: ScopeColumns,
  met: boolean,
): void {
  if ('not' in criteria) {
    whereKnown(query, criteria.not, columns, !met);
    return;
  }
  if ('anyOf' in criteria || 'allOf' in criteria) {
    // Alternatives of which none is met are all not met, and the other way round.
    const areAlternatives = 'anyOf' in criteria === met;
    const parts = 'anyOf' in criteria ? criteria.anyOf : criteria.allOf;
    query.where(nested => {
      // Of no alternatives none is met, of no conditions every one.
      nested.whereRaw(areAlternatives ? '1 = 0' : '1 = 1');
      for (const part of parts) {
        nested[areAlternatives ? 'orWhere' : 'andWhere'](inner =>
          whereKnown(inner, part, columns, met),
        );
      }
    });
    return;
  }
  const { field, values } = criteria;
  switch (field) {
    case 'customerOwnerRef':
      whereParties(query, 'owner', {
        column: columns.customerRef,
        values,
        met,
      });
      break;
    case 'customerContactRef':
      whereParties(query, 'contact', {
        column: columns.customerRef,
        values,
        met,
      });
      break;
    default:
      whereColumn(query, { column: columns[field], values, met });
  }
}

interface Condition {
  column: string | undefined;
  values: readonly string[];
  met: boolean;
}

function whereColumn(
  query: Knex.QueryBuilder,
  { column, values, met }: Condition,
): void {
  if (!column) query.whereRaw('1 = 0');
  else if (met) query.whereIn(column, values);
  else query.whereNotNull(column).whereNotIn(column, values);
}

/** Looks at the people of the customer that a column names. */
function whereParties(
  query: Knex.QueryBuilder,
  role: PartyRole,
  { column, values, met }: Condition & { column: string },
): void {
  const customers =
    (having?: readonly string[]) => (parties: Knex.QueryBuilder) => {
      parties
        .from(CUSTOMER_PARTIES_TABLE)
        .select('customer_ref')
        .where({ role });
      if (having) parties.whereIn('party_ref', having);
    };
  if (met) query.whereIn(column, customers(values));
  else query.whereIn(column, customers()).whereNotIn(column, customers(values));
}
