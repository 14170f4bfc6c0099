import {
  FindingSeverity,
  FindingState,
  FindingSummary,
} from '@weibao/backstage-plugin-maintenance-common';
import { ListScope } from '../../platform/authorization/ResourceAuthorizer';
import { FindingCheck, FindingRecord } from './FindingRecord';

/** Which findings are listed; refs are normalised. */
export interface FindingListing {
  scope: ListScope;
  customerRef?: string;
  deviceRef?: string;
  inspectionId?: string;
  state?: readonly FindingState[];
  severity?: readonly FindingSeverity[];
  overdue?: boolean;
  /** Those that were overdue when this local date began. */
  overdueOn?: { date: string; beginning: Date };
  /** Local date from which on nothing is overdue. */
  today: string;
  cursor?: string;
  limit: number;
}

/** A finding that an incident works on, or once did. */
export interface FollowedFinding {
  id: string;
  incidentId: string;
  state: FindingState;
}

/** Keeps findings with their checks. */
export interface FindingStore {
  insertFinding(finding: FindingRecord): Promise<void>;

  findFinding(id: string): Promise<FindingRecord | undefined>;

  /** Whose findings these are, by id. */
  getCustomers(ids: readonly string[]): Promise<Map<string, string>>;

  /** By finding id, the oldest first. */
  getChecks(ids: readonly string[]): Promise<Map<string, FindingCheck[]>>;

  /** Those due first first. */
  listFindings(
    listing: FindingListing,
  ): Promise<{ items: FindingRecord[]; nextCursor?: string }>;

  /**
   * Keeps state, incident and closing, and adds a check.
   *
   * @throws ConflictError where the version before is no longer the one kept
   */
  updateFinding(finding: FindingRecord, check?: FindingCheck): Promise<void>;

  /** Findings with an incident that are not closed, by id. */
  listFollowed(query: {
    /** Of these only. */
    incidentIds?: readonly string[];
    after?: string;
    limit: number;
  }): Promise<FollowedFinding[]>;

  /** Moves one on unless it has moved meanwhile. */
  moveOn(finding: FollowedFinding, state: FindingState): Promise<void>;

  /** Opens again what has been waiting since before for an incident to be opened. */
  releaseUnopened(before: Date): Promise<void>;

  countOpenFindings(
    deviceRefs: readonly string[],
  ): Promise<Map<string, number>>;

  /** By inspection id; those without any are missing. */
  countRaisedFindings(
    inspectionIds: readonly string[],
  ): Promise<Map<string, number>>;

  /** Those of items of the inspection, the earliest first. */
  listRaisedFindings(
    inspectionId: string,
  ): Promise<Array<{ id: string; deviceRef: string; itemId: string }>>;

  /** Counts of a customer in one query. */
  summariseFindings(query: {
    customerRef: string;
    today: string;
    raisedFrom?: Date;
    /** Exclusive. */
    raisedTo?: Date;
  }): Promise<FindingSummary>;
}
