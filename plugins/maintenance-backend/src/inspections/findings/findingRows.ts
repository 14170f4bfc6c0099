import {
  FindingSeverity,
  FindingState,
} from '@weibao/backstage-plugin-maintenance-common';
import { toInstant, toOptionalInstant } from '../../platform/database/instants';
import { FindingCheck, FindingRecord } from './FindingRecord';

export const FINDINGS_TABLE = 'findings';
export const CHECKS_TABLE = 'finding_checks';

/** Where no date is set: after every other. */
export const NEVER_DUE = '9999-12-31';

type Timestamp = Date | number;

/** A finding as the database holds it. */
export interface FindingRow {
  id: string;
  version: number;
  customer_ref: string;
  device_ref: string;
  device: string;
  title: string;
  description: string | null;
  severity: FindingSeverity;
  recommendation: string | null;
  due_on: string;
  photo_ids: string;
  inspection_id: string | null;
  item_id: string | null;
  state: FindingState;
  incident_id: string | null;
  incident_asked_at: Timestamp | null;
  raised_at: Timestamp;
  raised_by: string;
  closed_at: Timestamp | null;
  closed_by: string | null;
}

/** A check as the database holds it. */
export interface FindingCheckRow {
  finding_id: string;
  version: number;
  outcome: FindingCheck['outcome'];
  inspection_id: string | null;
  note: string | null;
  checked_at: Timestamp;
  checked_by: string;
}

export function toFindingRecord(row: FindingRow): FindingRecord {
  const photoIds: string[] = JSON.parse(row.photo_ids);
  return {
    id: row.id,
    version: row.version,
    device: JSON.parse(row.device),
    title: row.title,
    description: row.description ?? undefined,
    severity: row.severity,
    recommendation: row.recommendation ?? undefined,
    dueOn: row.due_on === NEVER_DUE ? undefined : row.due_on,
    photoIds: photoIds.length > 0 ? photoIds : undefined,
    inspectionId: row.inspection_id ?? undefined,
    itemId: row.item_id ?? undefined,
    state: row.state,
    incidentId: row.incident_id ?? undefined,
    incidentAskedAt: toOptionalInstant(row.incident_asked_at),
    raisedAt: toInstant(row.raised_at),
    raisedBy: row.raised_by,
    closedAt: toOptionalInstant(row.closed_at),
    closedBy: row.closed_by ?? undefined,
  };
}

export function toFindingRow(finding: FindingRecord): FindingRow {
  const { device } = finding;
  return {
    id: finding.id,
    version: finding.version,
    customer_ref: device.customerRef,
    device_ref: device.deviceRef,
    device: JSON.stringify(device),
    title: finding.title,
    description: finding.description ?? null,
    severity: finding.severity,
    recommendation: finding.recommendation ?? null,
    due_on: finding.dueOn ?? NEVER_DUE,
    photo_ids: JSON.stringify(finding.photoIds ?? []),
    inspection_id: finding.inspectionId ?? null,
    item_id: finding.itemId ?? null,
    raised_at: new Date(finding.raisedAt),
    raised_by: finding.raisedBy,
    ...movingColumns(finding),
  };
}

/** What changes after a finding has been raised. */
export function movingColumns(finding: FindingRecord) {
  const { incidentAskedAt, closedAt } = finding;
  return {
    state: finding.state,
    incident_id: finding.incidentId ?? null,
    incident_asked_at: incidentAskedAt ? new Date(incidentAskedAt) : null,
    closed_at: closedAt ? new Date(closedAt) : null,
    closed_by: finding.closedBy ?? null,
  };
}

export function toFindingCheck(row: FindingCheckRow): FindingCheck {
  return {
    outcome: row.outcome,
    inspectionId: row.inspection_id ?? undefined,
    note: row.note ?? undefined,
    at: toInstant(row.checked_at),
    by: row.checked_by,
  };
}

export function toFindingCheckRow(
  { id, version }: FindingRecord,
  check: FindingCheck,
): FindingCheckRow {
  return {
    finding_id: id,
    version,
    outcome: check.outcome,
    inspection_id: check.inspectionId ?? null,
    note: check.note ?? null,
    checked_at: new Date(check.at),
    checked_by: check.by,
  };
}
