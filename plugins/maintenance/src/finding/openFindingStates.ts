import { FindingState } from '@weibao/backstage-plugin-maintenance-common';

/** The states in which somebody still has to do something. */
export const OPEN_FINDING_STATES: readonly FindingState[] = [
  'open',
  'in-progress',
  'to-check',
];
