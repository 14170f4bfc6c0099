import { toInstant } from '../../../platform/database/instants';
import { KeptKind } from '../ObligationStore';
import { ObligationSeriesRecord } from './ObligationSeriesRecord';

export const OBLIGATION_SERIES_TABLE = 'obligation_series';

/** A series as the database holds it. */
export interface ObligationSeriesRow {
  id: string;
  version: number;
  contract_id: string;
  customer_ref: string;
  kind: KeptKind;
  title: string;
  rule: string;
  starts_on: string;
  responsible_ref: string | null;
  /** PostgreSQL hands out decimals as text. */
  amount: number | string | null;
  currency: string | null;
  note: string | null;
  ended: boolean | number;
  created_at: Date | number;
  created_by: string;
  updated_at: Date | number;
}

export function toSeriesRow(
  series: ObligationSeriesRecord,
): ObligationSeriesRow {
  return {
    id: series.id,
    version: series.version,
    contract_id: series.contractId,
    customer_ref: series.customerRef,
    kind: series.kind,
    title: series.title,
    rule: series.rule,
    starts_on: series.startsOn,
    responsible_ref: series.responsibleRef ?? null,
    amount: series.amount ?? null,
    currency: series.currency ?? null,
    note: series.note ?? null,
    ended: series.ended,
    created_at: new Date(series.createdAt),
    created_by: series.createdBy,
    updated_at: new Date(series.updatedAt),
  };
}

export function toSeriesRecord(
  row: ObligationSeriesRow,
): ObligationSeriesRecord {
  return {
    id: row.id,
    version: row.version,
    contractId: row.contract_id,
    customerRef: row.customer_ref,
    kind: row.kind,
    title: row.title,
    rule: row.rule,
    startsOn: row.starts_on,
    responsibleRef: row.responsible_ref ?? undefined,
    amount: row.amount === null ? undefined : Number(row.amount),
    currency: row.currency ?? undefined,
    note: row.note ?? undefined,
    ended: Boolean(row.ended),
    createdAt: toInstant(row.created_at),
    createdBy: row.created_by,
    updatedAt: toInstant(row.updated_at),
  };
}
