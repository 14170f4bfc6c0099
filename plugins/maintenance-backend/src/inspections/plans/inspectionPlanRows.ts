import { DateShift } from '@weibao/backstage-plugin-maintenance-common';
import { toInstant } from '../../platform/database/instants';
import { InspectionPlanRecord } from '../records/InspectionRecord';

export const PLANS_TABLE = 'inspection_plans';

/** A plan as the database holds it. */
export interface InspectionPlanRow {
  id: string;
  version: number;
  contract_id: string;
  customer_ref: string;
  customer_title: string | null;
  title: string;
  rule: string;
  starts_on: string;
  calendar_id: string;
  shift: DateShift;
  device_filter: string;
  checklist_ids: string;
  engineer_ref: string | null;
  ended: boolean | number;
  created_at: Date;
  created_by: string;
  updated_at: Date;
}

export function toPlanRow(plan: InspectionPlanRecord): InspectionPlanRow {
  return {
    id: plan.id,
    version: plan.version,
    contract_id: plan.contractId,
    customer_ref: plan.customerRef,
    customer_title: plan.customerTitle ?? null,
    title: plan.title,
    rule: plan.rule,
    starts_on: plan.startsOn,
    calendar_id: plan.windowCalendarId,
    shift: plan.shift,
    device_filter: JSON.stringify(plan.deviceFilter),
    checklist_ids: JSON.stringify(plan.checklistIds),
    engineer_ref: plan.engineerRef ?? null,
    ended: plan.ended,
    created_at: new Date(plan.createdAt),
    created_by: plan.createdBy,
    updated_at: new Date(plan.updatedAt),
  };
}

export function toPlanRecord(row: InspectionPlanRow): InspectionPlanRecord {
  return {
    id: row.id,
    version: row.version,
    contractId: row.contract_id,
    customerRef: row.customer_ref,
    customerTitle: row.customer_title ?? undefined,
    title: row.title,
    rule: row.rule,
    startsOn: row.starts_on,
    windowCalendarId: row.calendar_id,
    shift: row.shift,
    deviceFilter: JSON.parse(row.device_filter),
    checklistIds: JSON.parse(row.checklist_ids),
    engineerRef: row.engineer_ref ?? undefined,
    ended: Boolean(row.ended),
    createdAt: toInstant(row.created_at),
    createdBy: row.created_by,
    updatedAt: toInstant(row.updated_at),
  };
}
