import {
  Incident,
  IncidentEvent,
  IncidentEventFields,
} from '@weibao/backstage-plugin-maintenance-common';
import { RecordableEvent } from './recordableEvent';

const MILLISECONDS_PER_HOUR = 3_600_000;

/** What is known beforehand, so that it need not be typed. */
export interface EventBackground {
  incident: Incident;
  /** Of the site, from the catalog. */
  address?: string;
  /** The entry of the log a correction is about. */
  entry?: IncidentEvent;
  /** The device that a match proposes. */
  deviceRef?: string;
  now: Date;
}

/** What the form of an event says before anything is typed. */
export function initialEventFields(
  type: RecordableEvent,
  background: EventBackground,
): IncidentEventFields {
  const { incident, address, entry, deviceRef, now } = background;
  const { reporter, coverage } = incident;
  switch (type) {
    case 'assign':
      return {
        assigneeRef: incident.assigneeRef ?? coverage.projectEngineerRef,
      };
    case 'schedule':
      return {
        appointment: incident.appointment ?? {
          startsAt: nextFullHour(now),
          contactName: reporter.name,
          contactPhone: reporter.phone,
          address,
          faultPart: incident.faultPart,
        },
      };
    case 'submitPlan':
      return { plan: incident.plan ?? { diagnosis: '', steps: '' } };
    case 'approvePlan':
      return { approvedBy: incident.appointment?.contactName ?? reporter.name };
    case 'pause':
      return { reason: 'customer-unavailable' };
    case 'changeLevel':
      return { level: incident.level };
    case 'escalate':
      return { escalateTo: 'service-manager' };
    case 'part':
      return { part: { name: '', action: 'requested', quantity: 1 } };
    case 'signOff':
      return { signedBy: incident.appointment?.contactName ?? reporter.name };
    case 'resolve':
    case 'close':
      return {
        cause: incident.cause,
        solution: incident.solution,
        prevention: incident.prevention,
        faultCode: incident.faultCode,
        faultPart: incident.faultPart ?? incident.appointment?.faultPart,
      };
    case 'correct':
      return { corrects: entry?.sequence, correctedAt: entry?.at };
    case 'match':
      return { deviceRef };
    default:
      return {};
  }
}

function nextFullHour(now: Date): string {
  return new Date(
    Math.ceil(now.getTime() / MILLISECONDS_PER_HOUR) * MILLISECONDS_PER_HOUR,
  ).toISOString();
}
