import {
  InspectionPhase,
  PlannedDate,
} from '@weibao/backstage-plugin-maintenance-common';
import { DateRange, isOutside } from '../../platform/dates/localDates';

/** An inspection of a plan, as far as planning looks at it. */
export interface PlannedInspection extends PlannedDate {
  id: string;
  phase: InspectionPhase;
  /** Somebody set day, engineer or appointment. */
  arranged: boolean;
}

/** What brings the inspections of a plan in step with its dates. */
export interface PlanChanges {
  add: PlannedDate[];
  move: (PlannedDate & { id: string })[];
  removeIds: string[];
}

/**
 * Compares the coming dates of a plan with its inspections. What has started,
 * is completed, cancelled or overdue stays as it is, and so does what was
 * arranged with the customer, until the plan ends.
 *
 * @param dates - from today on
 * @param plan - `keptOutside`: what lies outside of this term is left behind by
 * a contract that became shorter, and stays until somebody decides on it
 */
export function planChanges(
  existing: readonly PlannedInspection[],
  dates: readonly PlannedDate[],
  plan: { today: string; ended: boolean; keptOutside?: DateRange },
): PlanChanges {
  const known = new Set(existing.map(inspection => inspection.ruleDate));
  const byRuleDate = new Map(dates.map(date => [date.ruleDate, date]));
  const changes: PlanChanges = {
    add: dates.filter(date => !known.has(date.ruleDate)),
    move: [],
    removeIds: [],
  };
  for (const { id, phase, arranged, ruleDate, dueOn, moved } of existing) {
    if (phase !== 'planned' || dueOn < plan.today) continue;
    if (arranged && !plan.ended) continue;
    if (plan.keptOutside && isOutside(dueOn, plan.keptOutside)) continue;
    const date = byRuleDate.get(ruleDate);
    if (!date) {
      changes.removeIds.push(id);
    } else if (date.dueOn !== dueOn || date.moved !== moved) {
      changes.move.push({ ...date, id });
    }
  }
  return changes;
}
