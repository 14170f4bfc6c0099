import {
  CaseMatch,
  Contract,
  DeviceFacts,
  IncidentEvent,
  IncidentListItem,
} from '@weibao/backstage-plugin-maintenance-common';
import { ServiceTerms } from './PastIncident';

/**
 * What an import looks up, as it stands now. Asked outside of steps: an
 * embedded database has one connection, which a step holds.
 *
 * @public
 */
export interface HistoryReader {
  /** Those that have not been withdrawn; none where the customer is unknown. */
  listDevices(customerRef: string): Promise<DeviceFacts[]>;

  /** Those that end soonest first; the first 200 of them. */
  listContracts(customerRef: string): Promise<Contract[]>;

  /** In the order of the devices, with a fixed number of queries. */
  getServiceTerms(
    devices: readonly Pick<DeviceFacts, 'deviceRef' | 'customerRef'>[],
    at: Date,
  ): Promise<ServiceTerms[]>;

  /** Those reported last first. */
  listClosedIncidents(limit: number): Promise<IncidentListItem[]>;

  /** @throws NotFoundError where there is no such incident */
  listIncidentEvents(incidentId: string): Promise<IncidentEvent[]>;

  /** Slugs of the published cases; the knowledge base is read for it. */
  listCaseSlugs(): Promise<string[]>;

  /**
   * The cases that fit an incident best, seen by a user.
   *
   * @throws NotFoundError where there is no such incident
   */
  matchCases(
    incidentId: string,
    question: { userRef: string; limit: number },
  ): Promise<CaseMatch[]>;
}
