import {
  IncidentEvent,
  IncidentEventType,
} from '@weibao/backstage-plugin-maintenance-common';
import { IncidentFault } from './IncidentFaults';

/** The events that say something about the fault. */
export const FAULT_EVENTS: readonly IncidentEventType[] = [
  'report',
  'schedule',
  'resolve',
  'close',
];

/**
 * What events in the order of their recording say about a fault. What is said
 * twice holds as it was said last.
 */
export function faultOf(
  incidentId: string,
  events: readonly IncidentEvent[],
): IncidentFault {
  const fault: IncidentFault = { incidentId, title: '' };
  let confirmedPart: string | undefined;
  for (const event of events) {
    if (event.type === 'report') {
      fault.title = event.title ?? '';
      fault.description = event.description;
    } else if (event.type === 'schedule') {
      confirmedPart = event.appointment?.faultPart ?? confirmedPart;
    } else if (event.type === 'resolve' || event.type === 'close') {
      fault.cause = event.cause ?? fault.cause;
      fault.faultCode = event.faultCode ?? fault.faultCode;
      fault.faultPart = event.faultPart ?? fault.faultPart;
    }
  }
  return { ...fault, faultPart: fault.faultPart ?? confirmedPart };
}
