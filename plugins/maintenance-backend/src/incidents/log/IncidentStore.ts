import {
  IncidentQuery,
  IncidentState,
  IncidentSummaryCounts,
  ServiceCalendar,
} from '@weibao/backstage-plugin-maintenance-common';
import { IncidentResource } from '@weibao/backstage-plugin-maintenance-node';
import { ListScope } from '../../platform/authorization/ResourceAuthorizer';
import { VerdictCount } from './attainment';
import { UnsealedEvent } from './hashChain';
import { IncidentLog } from './IncidentLog';
import { IncidentSnapshot, ListedSnapshot } from './IncidentSnapshot';

/** Which incidents a list shows; refs are normalised. */
export type IncidentListQuery = Omit<IncidentQuery, 'limit'> & {
  scope: ListScope;
  limit: number;
  /** Reported from the first instant on, before the second. */
  reported?: { from: Date; to: Date };
  /** The instant at which their clocks are judged. */
  now: Date;
};

export interface ListedIncident {
  id: string;
  snapshot: ListedSnapshot;
}

/** Keeps logs of incidents, and beside each log a row for lists. */
export interface IncidentStore {
  /** Keeps a calendar as it is now and returns the hash it is kept under. */
  freezeCalendar(calendar: ServiceCalendar): Promise<string>;

  /** The calendar of a hash, always the same object. */
  getFrozenCalendar(hash: string): Promise<ServiceCalendar>;

  /**
   * Opens an incident.
   *
   * @param report - its first event
   * @param searchTexts - what free-text search finds it by, apart from its id
   */
  createIncident(
    report: UnsealedEvent,
    snapshot: IncidentSnapshot,
    searchTexts: readonly (string | undefined)[],
  ): Promise<IncidentLog>;

  /** @throws NotFoundError */
  getLog(id: string): Promise<IncidentLog>;

  /**
   * Adds an event to a log and moves the row on with it.
   *
   * @throws ConflictError where the log has grown in the meantime
   */
  appendEvent(
    log: IncidentLog,
    event: UnsealedEvent,
    snapshot: IncidentSnapshot,
  ): Promise<IncidentLog>;

  /** @throws InputError where the cursor is not one of this list */
  listIncidents(
    query: IncidentListQuery,
  ): Promise<{ items: ListedIncident[]; nextCursor?: string }>;

  /** Counts of open incidents in one query. */
  summariseIncidents(query: {
    scope: ListScope;
    customerRef?: string;
    deviceRef?: string;
    /** Whose incidents count as `mine`. */
    userRef?: string;
    now: Date;
  }): Promise<IncidentSummaryCounts>;

  /** What permission rules look at, by id; incidents that do not exist are missing. */
  getIncidentResources(
    ids: readonly string[],
  ): Promise<Map<string, IncidentResource>>;

  /** By id; incidents that do not exist are missing. */
  getIncidentStates(
    ids: readonly string[],
  ): Promise<Map<string, IncidentState>>;

  countOpenIncidents(
    deviceRefs: readonly string[],
    scope: ListScope,
  ): Promise<Map<string, number>>;

  /** A customer's incidents reported in a period, cancelled ones left out. */
  countVerdicts(query: {
    customerRef: string;
    from: Date;
    /** Exclusive. */
    to: Date;
  }): Promise<VerdictCount[]>;
}
