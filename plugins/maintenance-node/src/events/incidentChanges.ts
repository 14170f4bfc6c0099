import { IncidentEventType } from '@weibao/backstage-plugin-maintenance-common';

/**
 * Topic of the events service on which other plugins hear of incidents. Its
 * payload is {@link IncidentChanges}.
 *
 * @public
 */
export const INCIDENT_TOPIC = 'maintenance.incident';

/**
 * An event was added to the log of an incident.
 *
 * @public
 */
export interface IncidentChange {
  incidentId: string;
  /** What happened. */
  type: IncidentEventType;
  /** The version of the incident after it, which is the sequence of the event. */
  version: number;
  customerRef: string;
  /** Absent while nobody has said which device it is. */
  deviceRef?: string;
}

/**
 * What has happened to incidents. A change that comes alone is told at once;
 * those of the 100 ms after it come together.
 *
 * @public
 */
export interface IncidentChanges {
  /** Of this format, not of an incident: fields may join it, none changes its meaning. */
  version: 1;
  /** In the order in which one instance made them; each incident may occur several times. */
  changes: IncidentChange[];
}
