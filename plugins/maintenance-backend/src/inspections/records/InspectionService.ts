import {
  Inspection,
  InspectionCorrection,
  InspectionInput,
  InspectionPage,
  InspectionPatch,
  InspectionResultInput,
  InspectionResultsSaved,
  InspectionSummaryCounts,
  MeasurementSeries,
} from '@weibao/backstage-plugin-maintenance-common';
import { CustomerResource } from '@weibao/backstage-plugin-maintenance-node';
import { Knex } from 'knex';
import { CallOptions } from '../../platform/authorization/CallOptions';
import { KnownDevice } from '../../inventory/devices/DeviceDirectory';
import { InspectionListing, InspectionStore } from './InspectionStore';

/** Which inspections are listed; all of them where no scope narrows it down. */
export type InspectionListQuery = Omit<InspectionListing, 'scope'> &
  Partial<Pick<InspectionListing, 'scope'>>;

/** Visits on which devices are checked. */
export interface InspectionService {
  listInspections(
    query: InspectionListQuery,
    options: CallOptions,
  ): Promise<InspectionPage>;

  summariseInspections(
    query: Parameters<InspectionStore['summariseInspections']>[0],
    options: CallOptions,
  ): Promise<InspectionSummaryCounts>;

  /**
   * Before it has started, with the devices that it would have today.
   *
   * @throws NotFoundError
   */
  getInspection(id: string, options: CallOptions): Promise<Inspection>;

  /** @throws NotFoundError */
  getInspectionResource(id: string): Promise<CustomerResource>;

  /** @throws InputError where contract, day or refs cannot be used */
  createInspection(
    input: InspectionInput,
    options: CallOptions,
  ): Promise<Inspection>;

  /**
   * @throws NotFoundError; InputError where day or ref cannot be used;
   * ConflictError where the version is stale, it is completed or cancelled, or
   * it is to be cancelled and has started
   */
  updateInspection(
    id: string,
    patch: InspectionPatch,
    options: CallOptions,
  ): Promise<Inspection>;

  /**
   * Freezes devices and checklists; nothing where it has started already. Saving
   * the first results does it too.
   *
   * @throws NotFoundError; InputError where it has no device; ConflictError
   * where it is completed or cancelled
   */
  startInspection(id: string, options: CallOptions): Promise<void>;

  /**
   * Saves all answers or none.
   *
   * @throws NotFoundError; InputError where a device is not part of it, an item
   * is not of its checklist, an answer is of the wrong type, or a photo is not
   * a stored image of the customer; ConflictError where results are fixed
   */
  saveResults(
    id: string,
    results: readonly InspectionResultInput[],
    options: CallOptions,
  ): Promise<InspectionResultsSaved>;

  /**
   * @throws NotFoundError; InputError naming what is missing; ConflictError
   * where the version is stale, or it has not started or is over
   */
  completeInspection(
    id: string,
    completion: { version: number; summary?: string },
    options: CallOptions,
  ): Promise<Inspection>;

  /** @throws NotFoundError; InputError as for results; ConflictError where it is not completed */
  correctInspection(
    id: string,
    correction: InspectionCorrection,
    options: CallOptions,
  ): Promise<Inspection>;

  listMeasurements(device: KnownDevice): Promise<MeasurementSeries[]>;

  /**
   * Tells how many devices of a first inspection are checked, within the
   * transaction that keeps the checks.
   *
   * @throws ConflictError where it is not being carried out
   */
  recordDevicesDone(
    id: string,
    devicesDone: number,
    transaction: Knex.Transaction,
  ): Promise<void>;
}
