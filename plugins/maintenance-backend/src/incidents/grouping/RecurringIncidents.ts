import {
  DeviceFacts,
  FaultLevel,
  IncidentState,
  RecurrenceKind,
} from '@weibao/backstage-plugin-maintenance-common';
import { ListScope } from '../../platform/authorization/ResourceAuthorizer';
import { IncidentLog } from '../log/IncidentLog';
import { RecurrenceIdentity } from './RecurrenceIdentity';

/** Which incidents are looked at; cancelled ones never are. */
export interface IncidentSelection {
  scope: ListScope;
  customerRef?: string;
  /** When they were reported; later than this. */
  after: Date;
  /** Until this, included. */
  until: Date;
}

/** What is counted of incidents that have something in common. */
export interface IncidentGroup {
  identity: RecurrenceIdentity;
  incidentCount: number;
  deviceCount: number;
  customerCount: number;
  firstAt: string;
  lastAt: string;
  levels: Record<FaultLevel, number>;
  /** Incidents with at least one clock in breach. */
  breaches: number;
  newestIncidentId: string;
  /** What all of them agree in, as far as they name it. */
  common: {
    deviceType?: string;
    manufacturer?: string;
    model?: string;
    partKey?: string;
    codeKey?: string;
  };
}

/** An incident of a group, with its log. */
export interface GroupedIncident {
  id: string;
  title: string;
  level: FaultLevel;
  state: IncidentState;
  device: DeviceFacts;
  reportedAt: string;
  log: IncidentLog;
}

/** What an incident says in its own words. */
export interface NamedFault {
  title: string;
  device: DeviceFacts;
  faultPart?: string;
  faultCode?: string;
}

/**
 * Counts incidents by what they have in common. It checks no permissions, but
 * every question is narrowed to what its reader may see.
 */
export interface RecurringIncidents {
  /**
   * Groups of at least `minimum` incidents, in no order. One query for each
   * kind.
   */
  groupIncidents(
    selection: IncidentSelection & {
      kinds: readonly RecurrenceKind[];
      minimum: number;
      /** Only this group. */
      identity?: RecurrenceIdentity;
    },
  ): Promise<IncidentGroup[]>;

  /**
   * Counts by key of the group and by month `YYYY-MM`; months without incidents
   * are missing. One query for each kind among the groups.
   */
  countMonths(
    identities: readonly RecurrenceIdentity[],
    selection: IncidentSelection,
  ): Promise<Map<string, Map<string, number>>>;

  /** By incident id, in one query; those that do not exist are missing. */
  nameFaults(ids: readonly string[]): Promise<Map<string, NamedFault>>;

  /** Newest first, in two queries. */
  listIncidents(
    identity: RecurrenceIdentity,
    selection: IncidentSelection & { limit: number },
  ): Promise<GroupedIncident[]>;

  countIncidents(selection: IncidentSelection): Promise<number>;
}
