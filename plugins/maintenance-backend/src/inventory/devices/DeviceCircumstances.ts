import {
  Coverage,
  IncidentListItem,
} from '@weibao/backstage-plugin-maintenance-common';
import { ListScope } from '../../platform/authorization/ResourceAuthorizer';
import { KnownDevice } from './DeviceDirectory';

/** Tells which contract covers devices. It checks no permissions. */
export interface DeviceCoverage {
  getCoverage(device: KnownDevice, at: Date): Promise<Coverage>;

  /** The same for many devices with a fixed number of queries, by device ref. */
  resolveCoverages(
    devices: readonly KnownDevice[],
    at: Date,
  ): Promise<Map<string, { coverage: Coverage }>>;
}

/** Tells what is open on devices. It checks no permissions but the scope. */
export interface DeviceIncidents {
  /** Counts by device ref, in one query; devices without one are missing. */
  countOpenIncidents(
    deviceRefs: readonly string[],
    scope: ListScope,
  ): Promise<Map<string, number>>;

  /** The open incidents of a device, what is due next first, 50 at most. */
  listOpenIncidents(
    deviceRef: string,
    scope: ListScope,
  ): Promise<IncidentListItem[]>;
}
