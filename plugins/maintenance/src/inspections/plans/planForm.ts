import {
  Contract,
  DateShift,
  DeviceFilter,
  InspectionPlan,
  InspectionPlanInput,
  InspectionPlanPatch,
} from '@weibao/backstage-plugin-maintenance-common';
import {
  fromRule,
  Recurrence,
  recurrenceProblem,
  RecurrenceProblem,
  toRule,
} from '../../platform/recurrence/recurrence';

/** How the devices of a plan are chosen. */
export type DeviceScope = 'all' | 'filter' | 'list';

/** A plan while somebody types it. */
export interface PlanValues {
  title: string;
  recurrence: Recurrence;
  /** A local date, `YYYY-MM-DD`. */
  startsOn?: string;
  windowCalendarId: string;
  shift: DateShift;
  scope: DeviceScope;
  types: string[];
  siteRefs: string[];
  /** Separated by commas. */
  tags: string;
  deviceRefs: readonly string[];
  checklistIds: { [deviceType: string]: string };
  engineerRef?: string;
}

type PlanField = Exclude<keyof PlanValues, 'recurrence'>;

/** What keeps the plan from being saved, by field. */
export type PlanProblems = {
  [field in PlanField]?: 'required' | 'noDevices';
} & { recurrence?: RecurrenceProblem };

const DEFAULT_WINDOW = '5x9';

/** Every quarter, on working days, all devices. */
export function newPlanValues(
  contract: Pick<Contract, 'startsOn' | 'projectEngineerRef'>,
  title: string,
  today: string,
): PlanValues {
  return {
    title,
    recurrence: { kind: 'quarterly' },
    startsOn: today < contract.startsOn ? contract.startsOn : today,
    windowCalendarId: DEFAULT_WINDOW,
    shift: 'forward',
    scope: 'all',
    types: [],
    siteRefs: [],
    tags: '',
    deviceRefs: [],
    checklistIds: {},
    engineerRef: contract.projectEngineerRef,
  };
}

function scopeOf(filter: DeviceFilter): DeviceScope {
  if (filter.deviceRefs?.length) return 'list';
  const conditions = [filter.types, filter.siteRefs, filter.tags];
  return conditions.some(each => each?.length) ? 'filter' : 'all';
}

/** A plan, to be changed. */
export function planValuesOf(plan: InspectionPlan): PlanValues {
  const { types = [], siteRefs = [], tags = [] } = plan.deviceFilter;
  return {
    title: plan.title,
    recurrence: fromRule(plan.rule),
    startsOn: plan.startsOn,
    windowCalendarId: plan.windowCalendarId,
    shift: plan.shift,
    scope: scopeOf(plan.deviceFilter),
    types,
    siteRefs,
    tags: tags.join(', '),
    deviceRefs: plan.deviceFilter.deviceRefs ?? [],
    checklistIds: plan.checklistIds,
    engineerRef: plan.engineerRef,
  };
}

/** What the backend would refuse, found before it is asked. */
export function checkPlan(values: PlanValues): PlanProblems {
  const problems: PlanProblems = {};
  const recurrence = recurrenceProblem(values.recurrence);
  if (!values.title.trim()) problems.title = 'required';
  if (!values.startsOn) problems.startsOn = 'required';
  if (recurrence) problems.recurrence = recurrence;
  if (values.scope === 'list' && values.deviceRefs.length === 0) {
    problems.deviceRefs = 'noDevices';
  }
  return problems;
}

function deviceFilterOf(values: PlanValues): DeviceFilter {
  if (values.scope === 'all') return {};
  if (values.scope === 'list') return { deviceRefs: [...values.deviceRefs] };
  const tags = values.tags
    .split(/[,，]/)
    .map(tag => tag.trim())
    .filter(tag => tag);
  return {
    ...(values.types.length > 0 && { types: values.types }),
    ...(values.siteRefs.length > 0 && { siteRefs: values.siteRefs }),
    ...(tags.length > 0 && { tags }),
  };
}

/** The plan to make. Only for values without problems. */
export function planInput(
  values: PlanValues,
  contractId: string,
): InspectionPlanInput {
  return {
    contractId,
    title: values.title.trim(),
    rule: toRule(values.recurrence),
    startsOn: values.startsOn ?? '',
    windowCalendarId: values.windowCalendarId,
    shift: values.shift,
    deviceFilter: deviceFilterOf(values),
    checklistIds: values.checklistIds,
    engineerRef: values.engineerRef,
  };
}

/**
 * What differs from the plan, or undefined when nothing does. Only for values
 * without problems.
 */
export function planPatch(
  values: PlanValues,
  plan: InspectionPlan,
  version: number,
): InspectionPlanPatch | undefined {
  const { contractId, ...after } = planInput(values, plan.contractId);
  const changed = Object.entries(after).filter(
    ([field, value]) =>
      value !== undefined &&
      JSON.stringify(value) !==
        JSON.stringify(plan[field as keyof InspectionPlan]),
  );
  return changed.length > 0
    ? { version, ...Object.fromEntries(changed) }
    : undefined;
}
