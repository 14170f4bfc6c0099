import {
  FindingSeverity,
  FindingState,
} from '@weibao/backstage-plugin-maintenance-common';

/** The states in which somebody still has to do something. */
export const OPEN_FINDING_STATES: readonly FindingState[] = [
  'open',
  'in-progress',
  'to-check',
];

/** Every state, in the order in which findings pass through them. */
export const FINDING_STATES: readonly FindingState[] = [
  ...OPEN_FINDING_STATES,
  'closed',
];

/** The worst first. */
export const SEVERITIES: readonly FindingSeverity[] = ['high', 'medium', 'low'];
