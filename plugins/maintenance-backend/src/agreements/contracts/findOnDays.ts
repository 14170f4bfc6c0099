import { OutsideTerm } from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import { applyListScope } from '../../platform/authorization/applyListScope';
import { TermListing } from './TermSource';

/** How many are named; the others are counted. */
export const NAMED_OUTSIDE_TERM = 3;

/**
 * Records of a table with a `due_on` and a `title` that fall on days of a
 * contract.
 *
 * @param records - those that count at all
 */
export async function findOnDays(
  records: Knex.QueryBuilder,
  { contractId, days, scope }: TermListing,
): Promise<OutsideTerm> {
  const found = records
    .where('contract_id', contractId)
    .where(anyDays =>
      days.forEach(({ startsOn, endsOn }) =>
        anyDays.orWhereBetween('due_on', [startsOn, endsOn]),
      ),
    );
  applyListScope(found, scope, { customerRef: 'customer_ref' });
  const [{ count }] = await found.clone().count({ count: '*' });
  const first = await found
    .orderBy(['due_on', 'id'])
    .limit(NAMED_OUTSIDE_TERM)
    .select('id', 'title', { on: 'due_on' });
  return { count: Number(count), first };
}
