import {
  ClockName,
  EscalationTarget,
  FaultLevel,
  IncidentEventType,
  PauseReason,
} from '@weibao/backstage-plugin-maintenance-common';

/** An incident of today: how much of which target it has used, and what was done. */
export interface CurrentIncident {
  level: FaultLevel;
  clock: ClockName;
  /** Of the target of that clock: at risk from 0.75 on, breached past 1. */
  used: number;
  until: IncidentEventType;
  pause?: PauseReason;
  escalateTo?: EscalationTarget;
}

/** What a desk looks like on any day: most in time, some at risk, a few breached. */
export const CURRENT_INCIDENTS: readonly CurrentIncident[] = [
  { level: 'II', clock: 'response', used: 0.2, until: 'report' },
  { level: 'III', clock: 'response', used: 0.5, until: 'report' },
  { level: 'II', clock: 'response', used: 0.82, until: 'report' },
  { level: 'III', clock: 'response', used: 1.7, until: 'report' },
  { level: 'II', clock: 'onsite', used: 0.3, until: 'acknowledge' },
  { level: 'I', clock: 'onsite', used: 0.55, until: 'schedule' },
  { level: 'II', clock: 'onsite', used: 0.8, until: 'schedule' },
  { level: 'III', clock: 'onsite', used: 0.9, until: 'acknowledge' },
  { level: 'II', clock: 'onsite', used: 1.25, until: 'acknowledge' },
  { level: 'I', clock: 'resolution', used: 0.7, until: 'submitPlan' },
  { level: 'I', clock: 'resolution', used: 0.86, until: 'submitPlan' },
  { level: 'II', clock: 'resolution', used: 0.28, until: 'submitPlan' },
  { level: 'III', clock: 'resolution', used: 0.2, until: 'submitPlan' },
  { level: 'III', clock: 'resolution', used: 0.33, until: 'submitPlan' },
  {
    level: 'III',
    clock: 'resolution',
    used: 0.5,
    until: 'pause',
    pause: 'customer-requested-window',
  },
  {
    level: 'II',
    clock: 'resolution',
    used: 0.6,
    until: 'pause',
    pause: 'waiting-parts',
  },
  {
    level: 'III',
    clock: 'resolution',
    used: 0.68,
    until: 'pause',
    pause: 'customer-unavailable',
  },
  {
    level: 'II',
    clock: 'resolution',
    used: 0.81,
    until: 'escalate',
    escalateTo: 'senior-engineer',
  },
  {
    level: 'III',
    clock: 'resolution',
    used: 0.93,
    until: 'pause',
    pause: 'waiting-vendor',
    escalateTo: 'vendor-engineer',
  },
  {
    level: 'II',
    clock: 'resolution',
    used: 1.2,
    until: 'escalate',
    escalateTo: 'vendor-engineer',
  },
  { level: 'IV', clock: 'resolution', used: 0.04, until: 'acknowledge' },
  { level: 'IV', clock: 'resolution', used: 0.2, until: 'submitPlan' },
  { level: 'IV', clock: 'resolution', used: 0.45, until: 'submitPlan' },
  { level: 'IV', clock: 'resolution', used: 0.83, until: 'submitPlan' },
  { level: 'III', clock: 'resolution', used: 1, until: 'resolve' },
  { level: 'II', clock: 'resolution', used: 1.3, until: 'resolve' },
  { level: 'III', clock: 'resolution', used: 1.9, until: 'resolve' },
  { level: 'II', clock: 'resolution', used: 2.4, until: 'signOff' },
  { level: 'III', clock: 'resolution', used: 2.8, until: 'signOff' },
];
