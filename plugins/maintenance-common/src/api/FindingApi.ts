import { FaultLevel } from '../sla';
import {
  Finding,
  FindingClosure,
  FindingInput,
  FindingPage,
  FindingQuery,
  FindingSummary,
} from './findingTypes';
import { Incident } from './incidentTypes';
import { MaintenanceRequestOptions } from './MaintenanceRequestOptions';

/**
 * Findings: what is wrong with a device, and whether it has been put right.
 *
 * @public
 */
export interface FindingApi {
  listFindings(
    query?: FindingQuery,
    options?: MaintenanceRequestOptions,
  ): Promise<FindingPage>;
  raiseFinding(
    input: FindingInput,
    options?: MaintenanceRequestOptions,
  ): Promise<Finding>;
  getFinding(id: string, options?: MaintenanceRequestOptions): Promise<Finding>;
  openIncidentFromFinding(
    id: string,
    request: { version: number; level?: FaultLevel },
    options?: MaintenanceRequestOptions,
  ): Promise<Incident>;
  closeFinding(
    id: string,
    closure: FindingClosure,
    options?: MaintenanceRequestOptions,
  ): Promise<Finding>;
  summariseFindings(
    customerRef: string,
    period?: { from?: string; to?: string },
    options?: MaintenanceRequestOptions,
  ): Promise<FindingSummary>;
}
