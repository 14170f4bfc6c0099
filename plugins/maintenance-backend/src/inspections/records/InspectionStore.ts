import {
  Checklist,
  InspectionKind,
  InspectionState,
  InspectionSummaryCounts,
} from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import { ListScope } from '../../platform/authorization/ResourceAuthorizer';
import { CalendarDay } from '../plans/calendarDays';
import {
  FrozenDevice,
  InspectionRecord,
  ListedInspection,
} from './InspectionRecord';

/** Which inspections are listed. */
export interface InspectionListing {
  scope: ListScope;
  customerRef?: string;
  contractId?: string;
  planId?: string;
  /** Inspections that have started with this device. */
  deviceRef?: string;
  engineerRef?: string;
  state?: readonly InspectionState[];
  kind?: InspectionKind;
  /** Local dates, both included. */
  dueFrom?: string;
  dueTo?: string;
  order?: 'dueOn' | '-dueOn';
  cursor?: string;
  limit: number;
}

/** How an inspection begins. */
export interface InspectionStart {
  at: Date;
  devices: readonly FrozenDevice[];
  checklists: readonly Checklist[];
  customerTitle?: string;
  /** Devices of which nothing is required. */
  devicesDone: number;
}

/** Keeps inspections with the devices they have. */
export interface InspectionStore {
  listInspections(
    listing: InspectionListing,
    days: readonly CalendarDay[],
  ): Promise<{ items: ListedInspection[]; nextCursor?: string }>;

  /** Counts what is to be seen to; `userRef` says whose is mine. */
  summariseInspections(
    query: { scope: ListScope; customerRef?: string; userRef: string },
    days: readonly CalendarDay[],
  ): Promise<InspectionSummaryCounts>;

  findInspection(id: string): Promise<InspectionRecord | undefined>;

  /** Whose inspections these are, by id. */
  getCustomers(ids: readonly string[]): Promise<Map<string, string>>;

  /** The checklists of inspections that have started, by inspection id. */
  getChecklists(ids: readonly string[]): Promise<Map<string, Checklist[]>>;

  /** In the order of the start; only those of these refs where any are given. */
  listDevices(
    inspectionId: string,
    deviceRefs?: readonly string[],
  ): Promise<FrozenDevice[]>;

  insertInspection(inspection: InspectionRecord): Promise<void>;

  /**
   * Keeps day, engineer, appointment, preparation and cancellation.
   *
   * @throws ConflictError where the version before is no longer the one kept
   */
  arrangeInspection(inspection: InspectionRecord): Promise<void>;

  /** Freezes devices and checklists, unless somebody else has just done so. */
  startInspection(id: string, start: InspectionStart): Promise<void>;

  /**
   * Keeps how many devices of a first inspection are checked. It moves the
   * version on, and makes others that change the inspection wait for the
   * transaction.
   *
   * @throws ConflictError where it is not being carried out
   */
  recordDevicesDone(
    id: string,
    devicesDone: number,
    transaction: Knex.Transaction,
  ): Promise<void>;
}
