import { parseEntityRef } from '@backstage/catalog-model';
import {
  CLOCK_NAMES,
  ClockName,
  effectiveEvents,
  FaultLevel,
  Incident,
  IncidentEvent,
  IncidentPosition,
  isForbidden,
  PauseReason,
  replayLifecycle,
} from '@weibao/backstage-plugin-maintenance-common';
import { coverageOf, IncidentLog, reportOf } from './IncidentLog';

/** What an incident's events add up to, apart from its clocks. */
export type IncidentProjection = Pick<
  Incident,
  | 'level'
  | 'pause'
  | 'assigneeRef'
  | 'offeredTo'
  | 'reportedAt'
  | 'appointment'
  | 'plan'
  | 'planApprovedBy'
  | 'escalatedTo'
  | 'cause'
  | 'solution'
  | 'prevention'
  | 'faultCode'
  | 'faultPart'
  | 'signedBy'
  | 'turned'
> & { position: IncidentPosition };

/**
 * Reads a log of which every event was allowed when it was recorded. What is
 * said twice holds as it was said last.
 */
export function projectIncident(log: IncidentLog): IncidentProjection {
  const events = effectiveEvents(log.events);
  const position = replayLifecycle(events);
  if (isForbidden(position)) {
    throw new Error(`The log of ${log.id} is broken: ${position.reason}`);
  }
  const report = reportOf(log);
  const start: IncidentProjection = {
    position,
    level: report.level,
    reportedAt: report.at,
  };
  const incident = events.reduce(applyEvent, start);
  return {
    ...incident,
    pause: position.paused ? incident.pause : undefined,
    offeredTo:
      position.state === 'reported' && !incident.assigneeRef
        ? coverageOf(log).projectEngineerRef
        : undefined,
    turned: turnedIn(log),
  };
}

/** Corrections among them, which `effectiveEvents` leaves out. */
function turnedIn({ events }: IncidentLog): ClockName[] | undefined {
  const turned = events.flatMap(event => event.turned ?? []);
  return turned.length > 0
    ? CLOCK_NAMES.filter(clock => turned.includes(clock))
    : undefined;
}

function applyEvent(
  incident: IncidentProjection,
  event: IncidentEvent,
): IncidentProjection {
  switch (event.type) {
    case 'report':
      return { ...incident, reportedAt: event.at };
    case 'acknowledge':
      return isUser(event.actorRef)
        ? { ...incident, assigneeRef: event.actorRef }
        : incident;
    case 'assign':
      return { ...incident, assigneeRef: event.assigneeRef };
    case 'schedule':
      return { ...incident, appointment: event.appointment };
    case 'submitPlan':
      return { ...incident, plan: event.plan, planApprovedBy: undefined };
    case 'approvePlan':
      return { ...incident, planApprovedBy: event.approvedBy };
    case 'pause':
      return {
        ...incident,
        pause: { reason: event.reason as PauseReason, since: event.at },
      };
    case 'changeLevel':
      return { ...incident, level: event.level as FaultLevel };
    case 'escalate':
      return {
        ...incident,
        escalatedTo: event.escalateTo,
        assigneeRef: event.assigneeRef ?? incident.assigneeRef,
      };
    case 'resolve':
    case 'close':
      return {
        ...incident,
        cause: event.cause ?? incident.cause,
        solution: event.solution ?? incident.solution,
        prevention: event.prevention ?? incident.prevention,
        faultCode: event.faultCode ?? incident.faultCode,
        faultPart: event.faultPart ?? incident.faultPart,
      };
    case 'reopen':
      return { ...incident, signedBy: undefined };
    case 'signOff':
      return { ...incident, signedBy: event.signedBy };
    default:
      return incident;
  }
}

function isUser(ref: string): boolean {
  return ref.includes('/') && parseEntityRef(ref).kind === 'user';
}
