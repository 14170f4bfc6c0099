import { ListScope } from '../../platform/authorization/ResourceAuthorizer';

/** What an incident says about its fault, as far as it has got. */
export interface IncidentFault {
  incidentId: string;
  title: string;
  description?: string;
  cause?: string;
  faultCode?: string;
  /** As it was found, or else as it was confirmed for the appointment. */
  faultPart?: string;
}

/**
 * The faults that devices had. It checks no permissions but narrows to what
 * its reader may see.
 */
export interface IncidentFaults {
  /**
   * The faults of a device, those reported last first, in one query. Cancelled
   * incidents are left out: there was no fault.
   *
   * @param query.since - when they were reported at the earliest
   */
  listDeviceFaults(query: {
    deviceRef: string;
    since: Date;
    scope: ListScope;
    limit: number;
  }): Promise<IncidentFault[]>;
}
