import { PlannedDate } from '@weibao/backstage-plugin-maintenance-common';
import { ListScope } from '../../platform/authorization/ResourceAuthorizer';
import { CalendarDay } from './calendarDays';
import {
  CountedInspectionPlan,
  InspectionPlanRecord,
} from '../records/InspectionRecord';

/** Which plans are listed. */
export interface InspectionPlanListing {
  scope: ListScope;
  customerRef?: string;
  contractId?: string;
  cursor?: string;
  limit: number;
}

/** What a plan has ahead of it. */
export interface PlanOutlook {
  /** The coming dates, from today on. */
  dates: readonly PlannedDate[];
  today: string;
  /** How many devices an inspection would have today. */
  devices: number;
}

/** Keeps inspection plans, and the planned inspections that follow from them. */
export interface InspectionPlanStore {
  /** Plans, the one that is due next first. */
  listPlans(
    listing: InspectionPlanListing,
    days: readonly CalendarDay[],
  ): Promise<{ items: CountedInspectionPlan[]; nextCursor?: string }>;

  findPlan(
    id: string,
    days: readonly CalendarDay[],
  ): Promise<CountedInspectionPlan | undefined>;

  /** Plans without what is counted, those that are missing left out. */
  getPlans(ids: readonly string[]): Promise<Map<string, InspectionPlanRecord>>;

  /** Plans that have not ended, in the order of their ids. */
  listActivePlans(page: {
    after?: string;
    limit: number;
  }): Promise<InspectionPlanRecord[]>;

  insertPlan(plan: InspectionPlanRecord, outlook: PlanOutlook): Promise<void>;

  /**
   * Replaces the plan of the version before and brings its inspections in step.
   *
   * @throws ConflictError where that is no longer the version
   */
  updatePlan(plan: InspectionPlanRecord, outlook: PlanOutlook): Promise<void>;

  /**
   * Brings the inspections of a plan in step with its dates; nothing where the
   * plan has been changed since it was read.
   */
  extendPlan(plan: InspectionPlanRecord, outlook: PlanOutlook): Promise<void>;
}
