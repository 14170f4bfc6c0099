import { Knex } from 'knex';
import { z } from 'zod';
import {
  applyListScope,
  ScopeColumns,
} from '../../platform/authorization/applyListScope';
import {
  cutPage,
  decodeCursor,
  INTEGER_KEY,
} from '../../platform/database/cursor';
import { toInstant } from '../../platform/database/instants';
import { normalizeEntityRef } from '../../platform/entityRefs/normalizeEntityRef';
import { OPEN_INCIDENT_STATES } from '@weibao/backstage-plugin-maintenance-common';
import { ListedRow } from './incidentRows';
import { NOT_OPEN } from './IncidentSnapshot';
import { IncidentListQuery } from './IncidentStore';

export const SCOPE_COLUMNS: ScopeColumns = {
  customerRef: 'customer_ref',
  assigneeRef: 'assignee_ref',
};

interface ListOrder {
  column: 'due_sort' | 'reported_at';
  direction: 'asc' | 'desc';
}

const ORDERS: Record<NonNullable<IncidentListQuery['order']>, ListOrder> = {
  due: { column: 'due_sort', direction: 'asc' },
  reportedAt: { column: 'reported_at', direction: 'asc' },
  '-reportedAt': { column: 'reported_at', direction: 'desc' },
};

const CURSOR_KEY = [z.iso.datetime(), INTEGER_KEY] as const;

/** Open incidents are those of the front part of the order by deadline. */
export function whereOpen(query: Knex.QueryBuilder): void {
  query.where('due_sort', '<', new Date(NOT_OPEN));
}

/** Refs as rows have them. @throws InputError where one is none */
export function normalizeFilters(query: {
  customerRef?: string;
  deviceRef?: string;
}) {
  const { customerRef, deviceRef } = query;
  return {
    customerRef:
      customerRef && normalizeEntityRef(customerRef, 'customer', 'customerRef'),
    deviceRef:
      deviceRef && normalizeEntityRef(deviceRef, 'device', 'deviceRef'),
  };
}

export function applyIncidentFilters(
  query: Knex.QueryBuilder,
  filters: IncidentListQuery,
): void {
  applyListScope(query, filters.scope, SCOPE_COLUMNS);
  const { customerRef, deviceRef, contractId, assigneeRef, level } = filters;
  if (customerRef) query.where('customer_ref', customerRef);
  if (deviceRef) query.where('device_ref', deviceRef);
  if (contractId) query.where('contract_id', contractId);
  if (assigneeRef === 'none') query.whereNull('assignee_ref');
  else if (assigneeRef && filters.withOffered) {
    query.where(q =>
      q.where('assignee_ref', assigneeRef).orWhere('offered_ref', assigneeRef),
    );
  } else if (assigneeRef) query.where('assignee_ref', assigneeRef);
  if (filters.deviceUnknown) query.whereNull('device_ref');
  if (level) query.whereIn('level', level);
  if (filters.reported) {
    query
      .where('reported_at', '>=', filters.reported.from)
      .where('reported_at', '<', filters.reported.to);
  }
  if (filters.state) applyStates(query, filters.state);
  if (filters.sla) applySlaState(query, filters.sla, filters.now);
}

function applyStates(
  query: Knex.QueryBuilder,
  states: NonNullable<IncidentListQuery['state']>,
): void {
  const named = states.filter(state => state !== 'open');
  if (named.length === states.length) {
    query.whereIn('state', named);
    if (named.every(isOpenState)) whereOpen(query);
    return;
  }
  const closed = named.filter(state => !isOpenState(state));
  if (closed.length === 0) whereOpen(query);
  else query.where(q => q.where(whereOpen).orWhereIn('state', closed));
}

function isOpenState(state: string): boolean {
  return OPEN_INCIDENT_STATES.some(open => open === state);
}

function applySlaState(
  query: Knex.QueryBuilder,
  sla: NonNullable<IncidentListQuery['sla']>,
  now: Date,
): void {
  const notBreached = (q: Knex.QueryBuilder) =>
    q.whereNull('breaches_at').orWhere('breaches_at', '>=', now);

  if (sla === 'breached') {
    query.where('breaches_at', '<', now);
  } else if (sla === 'at-risk') {
    // Only a running clock can be at risk.
    query.where(whereOpen).where('at_risk_at', '<=', now).where(notBreached);
  } else {
    query
      .where(notBreached)
      .where(q => q.whereNull('at_risk_at').orWhere('at_risk_at', '>', now));
  }
}

/** Orders a query and starts it after the cursor. */
export function applyOrder(
  query: Knex.QueryBuilder,
  page: Pick<IncidentListQuery, 'order' | 'cursor'>,
): void {
  const order = page.order ?? '-reportedAt';
  const { column, direction } = ORDERS[order];
  if (page.cursor) {
    const [instant, id] = decodeCursor(order, CURSOR_KEY, page.cursor);
    query.whereRaw(`(??, id) ${direction === 'asc' ? '>' : '<'} (?, ?)`, [
      column,
      new Date(instant),
      id,
    ]);
  }
  query.orderBy(column, direction).orderBy('id', direction);
}

/** The page of rows in the order of {@link applyOrder}. */
export function pageOfIncidents(
  rows: readonly ListedRow[],
  { order = '-reportedAt', limit }: Pick<IncidentListQuery, 'order' | 'limit'>,
): { items: ListedRow[]; nextCursor?: string } {
  const { column } = ORDERS[order];
  return cutPage(order, rows, limit, row => [toInstant(row[column]), row.id]);
}
