import {
  IncidentEventInput,
  IncidentInput,
  Levels,
  PauseReason,
  ServiceCalendar,
} from '@weibao/backstage-plugin-maintenance-common';

/**
 * Something somebody did about an incident, and when they entered it.
 *
 * @public
 */
export interface PastIncidentEvent {
  recordedAt: Date;
  /** Entity ref of who entered it. */
  actorRef: string;
  input: Omit<IncidentEventInput, 'version'>;
}

/**
 * A report, which was entered when the fault was reported, and what followed in
 * the order in which it was entered.
 *
 * @public
 */
export interface PastIncident {
  report: Omit<IncidentInput, 'serialNumber'> & {
    deviceRef: string;
    reportedAt: string;
  };
  /** Entity ref of who entered the report. */
  actorRef: string;
  events: readonly PastIncidentEvent[];
}

/**
 * What is promised for a device: by the contract that covers it, otherwise the
 * standard targets as advice.
 *
 * @public
 */
export interface ServiceTerms {
  covered: boolean;
  calendar: ServiceCalendar;
  /** In minutes of the calendar. */
  levels: Levels;
  pausesOn: readonly PauseReason[];
}
