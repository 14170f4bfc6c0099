import { InputError } from '@backstage/errors';
import {
  Calendar,
  Checklist,
  DeviceFilter,
  InspectionPlanInput,
} from '@weibao/backstage-plugin-maintenance-common';
import { ContractRecord } from '../../agreements/contracts/ContractRecord';
import { checkWithinContract } from '../../agreements/contracts/requireContract';
import { normalizeEntityRef } from '../../platform/entityRefs/normalizeEntityRef';
import { readRecurrenceRule } from '../../platform/recurrence/readRecurrenceRule';
import { EVERY_OTHER_TYPE } from '../checklists/builtInChecklists';
import { InspectionPlanRecord } from '../records/InspectionRecord';

/** The agreed window of a plan that names none. */
const DEFAULT_WINDOW = '5x9';

type PlanTerms = Pick<
  InspectionPlanRecord,
  | 'title'
  | 'rule'
  | 'startsOn'
  | 'windowCalendarId'
  | 'shift'
  | 'deviceFilter'
  | 'checklistIds'
  | 'engineerRef'
>;

/**
 * The terms of a plan as they are kept, with what was left out filled in.
 *
 * @throws InputError where the rule or a ref cannot be read
 */
export function readPlanTerms(
  input: Omit<InspectionPlanInput, 'contractId'>,
): PlanTerms {
  return {
    title: input.title,
    rule: readRecurrenceRule(input.rule),
    startsOn: input.startsOn,
    windowCalendarId: input.windowCalendarId ?? DEFAULT_WINDOW,
    shift: input.shift ?? 'forward',
    deviceFilter: readDeviceFilter(input.deviceFilter),
    checklistIds: input.checklistIds ?? {},
    engineerRef:
      input.engineerRef &&
      normalizeEntityRef(input.engineerRef, 'user', 'engineerRef'),
  };
}

/** A filter with its refs in the form in which they are compared. */
export function readDeviceFilter(filter: DeviceFilter = {}): DeviceFilter {
  const { siteRefs, deviceRefs } = filter;
  return {
    ...filter,
    ...(siteRefs && {
      siteRefs: siteRefs.map(ref =>
        normalizeEntityRef(ref, 'site', 'deviceFilter.siteRefs'),
      ),
    }),
    ...(deviceRefs && {
      deviceRefs: deviceRefs.map(ref =>
        normalizeEntityRef(ref, 'device', 'deviceFilter.deviceRefs'),
      ),
    }),
  };
}

/** @throws InputError where a plan does not fit its contract, or names what there is not */
export function checkPlanTerms(
  plan: PlanTerms,
  known: {
    contract: ContractRecord;
    calendars: readonly Calendar[];
    checklists: readonly Checklist[];
  },
): void {
  const { contract, calendars, checklists } = known;
  checkWithinContract(contract, { field: 'startsOn', value: plan.startsOn });
  if (!calendars.some(({ id }) => id === plan.windowCalendarId)) {
    throw new InputError(
      `windowCalendarId is "${plan.windowCalendarId}", but there is no such calendar`,
    );
  }
  for (const [type, id] of Object.entries(plan.checklistIds)) {
    const checklist = checklists.find(each => each.id === id);
    if (!checklist) {
      throw new InputError(
        `checklistIds.${type} is "${id}", but there is no such checklist`,
      );
    }
    if (![type, EVERY_OTHER_TYPE].includes(checklist.deviceType)) {
      throw new InputError(
        `checklistIds.${type} is "${id}", but that checklist is for devices of the type ${checklist.deviceType}`,
      );
    }
  }
}
