import { IncidentListItem } from '@weibao/backstage-plugin-maintenance-common';

/**
 * What other capabilities ask about open incidents. It checks no permissions:
 * callers have checked theirs.
 */
export interface OpenIncidents {
  /** Counts by device ref, in one query; devices without one are missing. */
  countOpenIncidents(
    deviceRefs: readonly string[],
  ): Promise<Map<string, number>>;

  /** The open incidents of a device, what is due next first, 50 at most. */
  listOpenIncidents(deviceRef: string): Promise<IncidentListItem[]>;
}
