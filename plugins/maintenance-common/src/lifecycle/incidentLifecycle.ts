import { endsLatePause } from '../sla/latePause';

/** @public */
export const INCIDENT_STATES = [
  'reported',
  'acknowledged',
  'scheduled',
  'on-site',
  'resolved',
  'signed-off',
  'closed',
  'cancelled',
] as const;

/** @public */
export type IncidentState = (typeof INCIDENT_STATES)[number];

/** The states in which a fault still waits for its resolution. @public */
export const OPEN_INCIDENT_STATES: readonly IncidentState[] = [
  'reported',
  'acknowledged',
  'scheduled',
  'on-site',
];

/** @public */
export const INCIDENT_EVENT_TYPES = [
  'report',
  'acknowledge',
  'assign',
  'schedule',
  'arrive',
  'submitPlan',
  'approvePlan',
  'pause',
  'resume',
  'changeLevel',
  'escalate',
  'part',
  'note',
  'resolve',
  'reopen',
  'signOff',
  'close',
  'cancel',
  'correct',
  'match',
] as const;

/** @public */
export type IncidentEventType = (typeof INCIDENT_EVENT_TYPES)[number];

type Transitions = Partial<Record<IncidentEventType, IncidentState>>;

/** What may happen in every state before resolution without leaving it. */
function staying(state: IncidentState): Transitions {
  return {
    pause: state,
    resume: state,
    assign: state,
    changeLevel: state,
    escalate: state,
    note: state,
    cancel: 'cancelled',
    correct: state,
    match: state,
  };
}

/** The work that may be done once somebody has taken the incident. */
function working(state: IncidentState): Transitions {
  return {
    ...staying(state),
    acknowledge: state,
    schedule: 'scheduled',
    arrive: 'on-site',
    submitPlan: state,
    approvePlan: state,
    part: state,
    resolve: 'resolved',
  };
}

/**
 * Which event may follow in which state, and where it leads. The order of a
 * state's entries says nothing; see `nextEvents` for what is sensible first.
 *
 * @public
 */
export const INCIDENT_TRANSITIONS: Record<IncidentState, Transitions> = {
  reported: { ...staying('reported'), acknowledge: 'acknowledged' },
  acknowledged: working('acknowledged'),
  scheduled: working('scheduled'),
  'on-site': working('on-site'),
  resolved: {
    signOff: 'signed-off',
    close: 'closed',
    reopen: 'acknowledged',
    part: 'resolved',
    note: 'resolved',
    correct: 'resolved',
    match: 'resolved',
  },
  'signed-off': {
    close: 'closed',
    reopen: 'acknowledged',
    part: 'signed-off',
    note: 'signed-off',
    correct: 'signed-off',
    match: 'signed-off',
  },
  closed: {
    reopen: 'acknowledged',
    note: 'closed',
    correct: 'closed',
    match: 'closed',
  },
  cancelled: { note: 'cancelled', correct: 'cancelled' },
};

/** @public */
export interface IncidentPosition {
  state: IncidentState;
  paused: boolean;
  /** Whether a handling plan has been submitted that may be approved. */
  planSubmitted: boolean;
}

/** A transition the lifecycle forbids, with the reason in words. @public */
export interface ForbiddenTransition {
  type: IncidentEventType;
  at?: string;
  reason: string;
}

/**
 * The position after an event.
 *
 * @param position - where the incident stands, or undefined before its report
 * @returns the next position, or why the event may not happen now
 * @public
 */
export function followTransition(
  position: IncidentPosition | undefined,
  type: IncidentEventType,
): IncidentPosition | ForbiddenTransition {
  if (!position) {
    return type === 'report'
      ? { state: 'reported', paused: false, planSubmitted: false }
      : { type, reason: `${type} cannot come before the report` };
  }
  const { state, paused, planSubmitted } = position;
  const next = INCIDENT_TRANSITIONS[state][type];
  if (!next) {
    return {
      type,
      reason: `${type} is not possible while the incident is ${state}`,
    };
  }
  if (type === 'pause' && paused) {
    return { type, reason: 'the incident is paused already' };
  }
  if (type === 'resume' && !paused) {
    return { type, reason: 'the incident is not paused' };
  }
  if (type === 'approvePlan' && !planSubmitted) {
    return { type, reason: 'there is no handling plan to approve' };
  }
  const ends = next === 'resolved' || next === 'cancelled';
  return {
    state: next,
    paused: type === 'pause' || (paused && type !== 'resume' && !ends),
    planSubmitted: planSubmitted || type === 'submitPlan',
  };
}

/** @public */
export function isForbidden(
  outcome: IncidentPosition | ForbiddenTransition,
): outcome is ForbiddenTransition {
  return 'reason' in outcome;
}

/**
 * Follows a whole log, which is how late entries and corrections are judged:
 * an event is allowed if the log with it is.
 *
 * @param events - in the order in which they happened
 * @public
 */
export function replayLifecycle(
  events: Iterable<{ type: IncidentEventType; at?: string; sequence?: number }>,
): IncidentPosition | ForbiddenTransition {
  let position: IncidentPosition | undefined;
  let pause: { sequence?: number } | undefined;
  for (const event of events) {
    if (event.type === 'pause') pause = event;
    if (position && pause && endsLatePause(event, pause)) {
      position = { ...position, paused: false };
      pause = undefined;
    }
    const outcome = followTransition(position, event.type);
    if (isForbidden(outcome)) return { ...outcome, at: event.at };
    position = outcome;
  }
  return (
    position ?? { type: 'report', reason: 'an incident begins with its report' }
  );
}

/** Events in the order in which people usually want them next. */
const SENSIBLE_ORDER: Record<IncidentState, readonly IncidentEventType[]> = {
  reported: [
    'acknowledge',
    'assign',
    'escalate',
    'pause',
    'changeLevel',
    'note',
    'cancel',
  ],
  acknowledged: [
    'schedule',
    'submitPlan',
    'arrive',
    'resolve',
    'approvePlan',
    'part',
    'pause',
    'escalate',
    'assign',
    'changeLevel',
    'note',
    'cancel',
  ],
  scheduled: [
    'arrive',
    'submitPlan',
    'approvePlan',
    'resolve',
    'schedule',
    'part',
    'pause',
    'escalate',
    'assign',
    'changeLevel',
    'note',
    'cancel',
  ],
  'on-site': [
    'submitPlan',
    'approvePlan',
    'resolve',
    'part',
    'pause',
    'escalate',
    'schedule',
    'assign',
    'changeLevel',
    'note',
    'cancel',
  ],
  resolved: ['signOff', 'close', 'reopen', 'part', 'note'],
  'signed-off': ['close', 'reopen', 'part', 'note'],
  closed: ['reopen', 'note'],
  cancelled: ['note'],
};

/**
 * What may be done next, the sensible steps first. A submitted plan is offered
 * again only after everything else, a pause turns into its resumption.
 *
 * @param subject - `isDeviceKnown`: that the report named the device, so that no
 * other can be
 * @public
 */
export function nextEvents(
  position: IncidentPosition,
  { isDeviceKnown = true }: { isDeviceKnown?: boolean } = {},
): IncidentEventType[] {
  const { state, paused, planSubmitted } = position;
  const order = [...SENSIBLE_ORDER[state]];
  if (paused) order.unshift('resume');
  if (planSubmitted)
    order.push(
      ...order.splice(
        order.indexOf('submitPlan'),
        order.includes('submitPlan') ? 1 : 0,
      ),
    );
  const more = Object.keys(INCIDENT_TRANSITIONS[state]) as IncidentEventType[];
  return [...new Set([...order, ...more])].filter(
    type =>
      !isForbidden(followTransition(position, type)) &&
      !(type === 'match' && isDeviceKnown),
  );
}
