import { toInstant } from '../../platform/database/instants';
import { DueItem } from './DueSource';
import { ObligationPhase } from './obligationState';
import { KeptKind, ObligationRecord } from './ObligationStore';

export const OBLIGATIONS_TABLE = 'obligations';

/** An obligation as the database holds it. */
export interface ObligationRow {
  id: string;
  version: number;
  contract_id: string;
  customer_ref: string;
  kind: KeptKind;
  phase: ObligationPhase;
  title: string;
  due_on: string;
  responsible_ref: string | null;
  /** PostgreSQL hands out decimals as text. */
  amount: number | string | null;
  currency: string | null;
  note: string | null;
  done_on: string | null;
  done_by: string | null;
  score: number | null;
  remarks: string | null;
  proof: string | null;
  proof_file_id: string | null;
  opened_task_id: string | null;
  series_id: string | null;
  rule_date: string | null;
  overridden: boolean | number;
  created_at: Date | number;
  created_by: string;
  updated_at: Date | number;
}

export function toObligationRow(obligation: ObligationRecord): ObligationRow {
  return {
    id: obligation.id,
    version: obligation.version,
    contract_id: obligation.contractId,
    customer_ref: obligation.customerRef,
    kind: obligation.kind,
    phase: obligation.phase,
    title: obligation.title,
    due_on: obligation.dueOn,
    responsible_ref: obligation.responsibleRef ?? null,
    amount: obligation.amount ?? null,
    currency: obligation.currency ?? null,
    note: obligation.note ?? null,
    done_on: obligation.doneOn ?? null,
    done_by: obligation.doneBy ?? null,
    score: obligation.score ?? null,
    remarks: obligation.remarks ?? null,
    proof: obligation.proof ?? null,
    proof_file_id: obligation.proofFileId ?? null,
    opened_task_id: obligation.openedTaskId ?? null,
    series_id: obligation.seriesId ?? null,
    rule_date: obligation.ruleDate ?? null,
    overridden: obligation.overridden ?? false,
    created_at: new Date(obligation.createdAt),
    created_by: obligation.createdBy,
    updated_at: new Date(obligation.updatedAt),
  };
}

export function toObligationRecord(row: ObligationRow): ObligationRecord {
  return {
    ...toDueItem(row),
    version: row.version,
    kind: row.kind,
    overridden: Boolean(row.overridden),
    createdAt: toInstant(row.created_at),
    createdBy: row.created_by,
    updatedAt: toInstant(row.updated_at),
  };
}

export function toDueItem(row: ObligationRow): DueItem {
  return {
    id: row.id,
    version: row.version,
    contractId: row.contract_id,
    customerRef: row.customer_ref,
    kind: row.kind,
    phase: row.phase,
    title: row.title,
    dueOn: row.due_on,
    responsibleRef: row.responsible_ref ?? undefined,
    amount: row.amount === null ? undefined : Number(row.amount),
    currency: row.currency ?? undefined,
    note: row.note ?? undefined,
    doneOn: row.done_on ?? undefined,
    doneBy: row.done_by ?? undefined,
    score: row.score ?? undefined,
    remarks: row.remarks ?? undefined,
    proof: row.proof ?? undefined,
    proofFileId: row.proof_file_id ?? undefined,
    openedTaskId: row.opened_task_id ?? undefined,
    seriesId: row.series_id ?? undefined,
    ruleDate: row.rule_date ?? undefined,
  };
}
