import { ObligationState } from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import { applyListScope } from '../../platform/authorization/applyListScope';
import { addDays } from '../../platform/dates/localDates';
import { DueListing } from './DueSource';
import { OBLIGATION_DUE_DAYS, ObligationPhase } from './obligationState';

/** Where a source keeps what listings ask for. */
export interface DueColumns {
  id: string;
  dueOn: string;
  customerRef: string;
  contractId: string;
  responsibleRef: string;
  /** Conditions in SQL, without values. */
  phases: Partial<Record<ObligationPhase, string>>;
}

/** Makes a query one of a {@link DueSource}. */
export function applyDueListing(
  query: Knex.QueryBuilder,
  listing: DueListing,
  columns: DueColumns,
): void {
  const { customerRef, contractId, responsibleRef, from, to, after } = listing;
  const { latestFirst } = listing;
  applyListScope(query, listing.scope, { customerRef: columns.customerRef });
  if (customerRef) query.where(columns.customerRef, customerRef);
  if (contractId) query.where(columns.contractId, contractId);
  if (responsibleRef) query.where(columns.responsibleRef, responsibleRef);
  if (from) query.where(columns.dueOn, '>=', from);
  if (to) query.where(columns.dueOn, '<=', to);
  if (after) {
    query.whereRaw(`(??, ??) ${latestFirst ? '<' : '>'} (?, ?)`, [
      columns.dueOn,
      columns.id,
      after.dueOn,
      after.id,
    ]);
  }
  if (listing.states) whereState(query, listing.states, listing.today, columns);
  const order = latestFirst ? 'desc' : 'asc';
  query.orderBy([
    { column: columns.dueOn, order },
    { column: columns.id, order },
  ]);
  query.limit(listing.limit);
}

/** The states of `obligationState`, asked of the database. */
function whereState(
  query: Knex.QueryBuilder,
  states: readonly ObligationState[],
  today: string,
  { dueOn, phases }: DueColumns,
): void {
  const dueUntil = addDays(today, OBLIGATION_DUE_DAYS);
  const inPhase = (builder: Knex.QueryBuilder, phase: ObligationPhase) =>
    builder.whereRaw(phases[phase] ?? '1 = 0');
  query.where(anyState => {
    for (const state of states) {
      anyState.orWhere(one => {
        if (state === 'done' || state === 'cancelled') {
          inPhase(one, state);
        } else if (state === 'overdue') {
          inPhase(one, 'open').where(dueOn, '<', today);
        } else if (state === 'due') {
          inPhase(one, 'open').whereBetween(dueOn, [today, dueUntil]);
        } else {
          inPhase(one, 'open').where(dueOn, '>', dueUntil);
        }
      });
    }
  });
}
