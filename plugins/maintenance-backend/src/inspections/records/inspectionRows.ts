import {
  Checklist,
  InspectionKind,
  InspectionPhase,
  PlannedDate,
} from '@weibao/backstage-plugin-maintenance-common';
import { toInstant, toOptionalInstant } from '../../platform/database/instants';
import { InspectionRecord, ListedInspection } from './InspectionRecord';

export const INSPECTIONS_TABLE = 'inspections';

type Timestamp = Date | number | string;

/** An inspection as lists read it. */
export interface ListedInspectionRow {
  id: string;
  version: number;
  kind: InspectionKind;
  phase: InspectionPhase;
  title: string;
  plan_id: string | null;
  rule_date: string | null;
  contract_id: string;
  customer_ref: string;
  customer_title: string | null;
  calendar_id: string;
  due_on: string;
  engineer_ref: string | null;
  devices: number;
  devices_done: number;
  required: number;
  answered: number;
  started_at: Timestamp | null;
  completed_at: Timestamp | null;
  completed_by: string | null;
}

export const LISTED_COLUMNS: readonly (keyof ListedInspectionRow)[] = [
  'id',
  'version',
  'kind',
  'phase',
  'title',
  'plan_id',
  'rule_date',
  'contract_id',
  'customer_ref',
  'customer_title',
  'calendar_id',
  'due_on',
  'engineer_ref',
  'devices',
  'devices_done',
  'required',
  'answered',
  'started_at',
  'completed_at',
  'completed_by',
];

/** An inspection as the database holds it. */
export interface InspectionRow extends ListedInspectionRow {
  moved: PlannedDate['moved'] | null;
  arranged: boolean | number;
  device_filter: string | null;
  appointment: string | null;
  preparation: string | null;
  checklists: string | null;
  summary: string | null;
  created_at: Timestamp;
  created_by: string;
}

export function toListedInspection(row: ListedInspectionRow): ListedInspection {
  return {
    id: row.id,
    version: row.version,
    kind: row.kind,
    phase: row.phase,
    title: row.title,
    planId: row.plan_id ?? undefined,
    ruleDate: row.rule_date ?? undefined,
    contractId: row.contract_id,
    customerRef: row.customer_ref,
    customerTitle: row.customer_title ?? undefined,
    calendarId: row.calendar_id,
    dueOn: row.due_on,
    engineerRef: row.engineer_ref ?? undefined,
    startedAt: toOptionalInstant(row.started_at),
    completedAt: toOptionalInstant(row.completed_at),
    completedBy: row.completed_by ?? undefined,
    progress: {
      devices: row.devices,
      devicesDone: row.devices_done,
      required: row.required,
      answered: row.answered,
    },
  };
}

export function toInspectionRecord(row: InspectionRow): InspectionRecord {
  return {
    ...toListedInspection(row),
    arranged: Boolean(row.arranged),
    deviceFilter: fromJson(row.device_filter),
    appointment: fromJson(row.appointment),
    preparation: fromJson(row.preparation),
    checklists: toChecklists(row.checklists),
    summary: row.summary ?? undefined,
    createdAt: toInstant(row.created_at),
    createdBy: row.created_by,
  };
}

/** Checklists as they were frozen; at first, when they had no versions, in their first one. */
export function toChecklists(frozen: string | null): Checklist[] {
  const checklists: (Omit<Checklist, 'version'> & { version?: number })[] =
    fromJson(frozen) ?? [];
  return checklists.map(({ version = 1, ...rest }) => ({ ...rest, version }));
}

/** What may be changed before completion. */
export function arrangementColumns(record: InspectionRecord) {
  return {
    due_on: record.dueOn,
    arranged: record.arranged,
    engineer_ref: record.engineerRef ?? null,
    appointment: toJson(record.appointment),
    preparation: toJson(record.preparation),
    phase: record.phase,
  };
}

export function toInspectionRow(record: InspectionRecord) {
  return {
    id: record.id,
    version: record.version,
    kind: record.kind,
    title: record.title,
    plan_id: record.planId ?? null,
    rule_date: record.ruleDate ?? null,
    contract_id: record.contractId,
    customer_ref: record.customerRef,
    customer_title: record.customerTitle ?? null,
    calendar_id: record.calendarId,
    device_filter: toJson(record.deviceFilter),
    devices: record.progress.devices,
    devices_done: 0,
    required: 0,
    answered: 0,
    created_at: new Date(record.createdAt),
    created_by: record.createdBy,
    ...arrangementColumns(record),
  };
}

function toJson(value: object | undefined): string | null {
  return value ? JSON.stringify(value) : null;
}

function fromJson(text: string | null) {
  return text === null ? undefined : JSON.parse(text);
}
