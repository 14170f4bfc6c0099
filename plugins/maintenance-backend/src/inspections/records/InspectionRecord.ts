import {
  AnswerValue,
  Appointment,
  Checklist,
  DeviceFacts,
  DeviceFilter,
  Inspection,
  InspectionKind,
  InspectionPhase,
  InspectionPlan,
  InspectionProgress,
  InspectionResult,
  PlannedDate,
} from '@weibao/backstage-plugin-maintenance-common';

/** Something to see to before a first inspection. */
export type PreparationItem = NonNullable<Inspection['preparation']>[number];

/** A plan as it is kept: what does not depend on its inspections. */
export interface InspectionPlanRecord
  extends Omit<InspectionPlan, 'contractNumber' | 'coming' | 'counts'> {
  customerTitle?: string;
  createdAt: string;
  createdBy: string;
  updatedAt: string;
}

/** A plan with what is counted when it is read. */
export interface CountedInspectionPlan extends InspectionPlanRecord {
  coming: PlannedDate[];
  counts: InspectionPlan['counts'];
}

/** An inspection as lists show it. */
export interface ListedInspection {
  id: string;
  version: number;
  kind: InspectionKind;
  phase: InspectionPhase;
  title: string;
  planId?: string;
  ruleDate?: string;
  contractId: string;
  customerRef: string;
  customerTitle?: string;
  /** The calendar in whose zone it is due. */
  calendarId: string;
  dueOn: string;
  engineerRef?: string;
  startedAt?: string;
  completedAt?: string;
  completedBy?: string;
  /** Of an inspection that has not started: how many devices are expected. */
  progress: InspectionProgress;
}

/** An inspection without its devices and results. */
export interface InspectionRecord extends ListedInspection {
  /** Somebody set day, engineer or appointment; its plan leaves it alone. */
  arranged: boolean;
  /** Absent where the plan has the filter. */
  deviceFilter?: DeviceFilter;
  appointment?: Appointment;
  preparation?: PreparationItem[];
  /** As they were when it started; none before. */
  checklists: Checklist[];
  summary?: string;
  createdAt: string;
  createdBy: string;
}

/** A device of an inspection that has started, with the facts of that day. */
export interface FrozenDevice {
  device: DeviceFacts;
  checklistId?: string;
  /** Items its checklist requires. */
  required: number;
}

/** An answer to be kept; `null` takes the earlier one back. */
export interface NewAnswer {
  deviceRef: string;
  itemId: string;
  value: AnswerValue;
  note?: string;
  required: boolean;
}

/** Something corrected after completion. */
export interface NewCorrection {
  deviceRef: string;
  itemId: string;
  value: AnswerValue;
  reason: string;
  required: boolean;
}

/** A result as it is kept; others say whether it is outside limits and what was raised of it. */
export type ResultRecord = Omit<
  InspectionResult,
  'outsideLimits' | 'findingId' | 'value'
> & {
  value: AnswerValue;
};

/** A number of a completed inspection. */
export interface MeasurementRecord {
  itemId: string;
  inspectionId: string;
  checklistId?: string;
  at: string;
  value: number;
}
