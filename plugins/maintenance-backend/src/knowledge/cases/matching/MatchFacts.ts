import { IncidentFault } from '../../../incidents/log/IncidentFaults';

/** What is known of the device that a case is looked for. */
export interface MatchedDevice {
  type: string;
  manufacturer: string;
  model: string;
  /** By the names that its ledger gives them. */
  parameters?: { readonly [name: string]: string };
}

/** What is known of a fault. */
export type MatchedFault = Omit<IncidentFault, 'incidentId'>;

/** What cases are compared with. */
export interface MatchFacts {
  device: MatchedDevice;
  /** The fault of an incident, or those that the device had lately. */
  faults: readonly MatchedFault[];
}
