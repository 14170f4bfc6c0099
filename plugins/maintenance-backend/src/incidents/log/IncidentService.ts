import {
  Attainment,
  DeviceFacts,
  Incident,
  IncidentEventInput,
  IncidentInput,
  IncidentPage,
  IncidentSummaryCounts,
  SlaExplanation,
} from '@weibao/backstage-plugin-maintenance-common';
import { IncidentResource } from '@weibao/backstage-plugin-maintenance-node';
import { IncidentLog } from './IncidentLog';
import { IncidentListQuery, IncidentStore } from './IncidentStore';

/** A fault as it is reported, its device already found. */
export type FaultReport = Omit<IncidentInput, 'deviceRef' | 'serialNumber'> & {
  device: DeviceFacts;
};

/**
 * The use cases of incidents. It checks no permissions; an incident is loaded
 * once with `getLog`, judged by the caller, and passed on.
 */
export interface IncidentService {
  /** @throws InputError where the report lies in the future */
  reportIncident(report: FaultReport, actorRef: string): Promise<Incident>;

  /** @throws NotFoundError */
  getLog(id: string): Promise<IncidentLog>;

  /** The incident with its clocks evaluated now. */
  describe(log: IncidentLog): Promise<Incident>;

  /**
   * Records what happened.
   *
   * @throws InputError where the event is malformed or the lifecycle forbids it
   * @throws ConflictError where the incident has moved on from the version given
   */
  addEvent(
    log: IncidentLog,
    input: IncidentEventInput,
    actorRef: string,
  ): Promise<Incident>;

  /** Why each clock stands where it stands now. */
  explain(log: IncidentLog): Promise<SlaExplanation>;

  /** @throws InputError where the cursor or a ref is none */
  listIncidents(query: Omit<IncidentListQuery, 'now'>): Promise<IncidentPage>;

  summariseIncidents(
    query: Omit<Parameters<IncidentStore['summariseIncidents']>[0], 'now'>,
  ): Promise<IncidentSummaryCounts>;

  /**
   * Clocks met and breached by a customer's incidents reported between two
   * local dates of the reporting zone, both inclusive.
   *
   * @throws InputError where the period is none
   */
  getAttainment(
    customerRef: string,
    period: { from: string; to: string },
  ): Promise<Attainment>;

  /** What permission rules look at, by id; incidents that do not exist are missing. */
  getIncidentResources(
    ids: readonly string[],
  ): Promise<Map<string, IncidentResource>>;
}
