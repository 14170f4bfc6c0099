import {
  DeviceFacts,
  IncidentEventInput,
  Levels,
  PauseReason,
  ServiceCalendar,
} from '@weibao/backstage-plugin-maintenance-common';
import { FaultReport } from '../incidents/log/IncidentService';
import { DemoCustomer } from './customers';
import { IncidentCourse } from './incidentCourse';
import { FaultScenario } from './scenarios/FaultScenario';

/** An incident that is going to be told. */
export interface PlannedIncident {
  /** Decides everything that is left to chance. */
  seed: string;
  device: DeviceFacts;
  customer: DemoCustomer;
  scenario: FaultScenario;
  course: IncidentCourse;
  /** Which disk, port or module; counted from 1. */
  slot: number;
  reportedAt: Date;
}

/** What the contract promised when the fault was reported. */
export interface ServiceTerms {
  calendar: ServiceCalendar;
  levels: Levels;
  pausesOn: readonly PauseReason[];
}

/** Something somebody did, and when they entered it. */
export interface HistoryEvent {
  recordedAt: Date;
  actorRef: string;
  input: Omit<IncidentEventInput, 'version'>;
}

/** A report and what followed, in the order in which it was entered. */
export interface IncidentHistory {
  report: FaultReport & { reportedAt: string };
  actorRef: string;
  events: HistoryEvent[];
}
