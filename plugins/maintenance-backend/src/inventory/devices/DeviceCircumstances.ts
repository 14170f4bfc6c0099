import {
  Coverage,
  IncidentListItem,
} from '@weibao/backstage-plugin-maintenance-common';
import { KnownDevice } from './DeviceDirectory';

/** Tells which contract covers devices. It checks no permissions. */
export interface DeviceCoverage {
  resolveCoverage(
    device: KnownDevice,
    at: Date,
  ): Promise<{ coverage: Coverage }>;

  /** The same for many devices with a fixed number of queries, by device ref. */
  resolveCoverages(
    devices: readonly KnownDevice[],
    at: Date,
  ): Promise<Map<string, { coverage: Coverage }>>;
}

/** Tells what is open on devices. It checks no permissions. */
export interface DeviceIncidents {
  /** Counts by device ref, in one query; devices without one are missing. */
  countOpenIncidents(
    deviceRefs: readonly string[],
  ): Promise<Map<string, number>>;

  /** The open incidents of a device, what is due next first, 50 at most. */
  listOpenIncidents(deviceRef: string): Promise<IncidentListItem[]>;
}
