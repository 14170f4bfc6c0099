import {
  FaultLevel,
  Finding,
  FindingClosure,
  FindingInput,
  FindingPage,
  FindingSummary,
  Incident,
} from '@weibao/backstage-plugin-maintenance-common';
import { CustomerResource } from '@weibao/backstage-plugin-maintenance-node';
import { CallOptions } from '../../platform/authorization/CallOptions';
import { KnownDevice } from '../../inventory/devices/DeviceDirectory';
import { FindingListing } from './FindingStore';

/** A finding as it is raised, its device already found. */
export type NewFinding = Omit<FindingInput, 'deviceRef'> & {
  device: KnownDevice;
};

/** Which findings are listed; all of them where no scope narrows it down. */
export type FindingListQuery = Omit<
  FindingListing,
  'scope' | 'today' | 'overdueOn'
> & {
  /** Local date; those that were overdue when it began. */
  overdueOn?: string;
} & Partial<Pick<FindingListing, 'scope'>>;

/**
 * What is wrong with devices before it becomes a fault. It checks no
 * permissions: callers have checked theirs.
 */
export interface FindingService {
  /**
   * @throws InputError where a photo is no stored image of the customer, or the
   * device or the item is not part of the inspection
   */
  raiseFinding(finding: NewFinding, options: CallOptions): Promise<Finding>;

  /** @throws NotFoundError */
  getFinding(id: string): Promise<Finding>;

  /** @throws InputError where the cursor is not one of this list */
  listFindings(query: FindingListQuery): Promise<FindingPage>;

  /**
   * Reports an incident that works on the finding; its level follows from the
   * severity unless one is given.
   *
   * @throws NotFoundError; InputError where the device has been withdrawn;
   * ConflictError where an incident works on it already, it waits to be checked
   * again, it is closed, or the version is stale
   */
  openIncident(
    id: string,
    request: { version: number; level?: FaultLevel },
    options: CallOptions,
  ): Promise<Incident>;

  /**
   * Records what looking again showed, and closes the finding unless it
   * persists.
   *
   * @throws NotFoundError; InputError where the outcome has no proof, or the
   * inspection named is none that looked at the device again; ConflictError
   * where it is closed, an incident works on it, or the version is stale
   */
  closeFinding(
    id: string,
    closure: FindingClosure,
    options: CallOptions,
  ): Promise<Finding>;

  /**
   * Open findings of a customer, and those raised between two local dates of
   * the reporting zone, both inclusive; at any time where they are left out.
   *
   * @throws InputError where the period is none
   */
  summariseFindings(
    customerRef: string,
    period: { from?: string; to?: string },
  ): Promise<FindingSummary>;

  /** What permission rules look at, by id; findings that do not exist are missing. */
  getFindingResources(
    ids: readonly string[],
  ): Promise<Map<string, CustomerResource>>;
}
