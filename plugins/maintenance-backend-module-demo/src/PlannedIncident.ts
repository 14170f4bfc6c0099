import { DeviceFacts } from '@weibao/backstage-plugin-maintenance-common';
import { DemoCustomer } from './customers';
import { FaultScenario } from './FaultScenario';
import { IncidentCourse } from './incidentCourse';

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
