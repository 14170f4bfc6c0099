import { IncidentState } from '@weibao/backstage-plugin-maintenance-common';

/**
 * How far incidents have come, for records that wait for them. It checks no
 * permissions: callers have checked theirs.
 */
export interface IncidentStates {
  /** By incident id, in one query; incidents that do not exist are missing. */
  getIncidentStates(
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, IncidentState>>;
}
