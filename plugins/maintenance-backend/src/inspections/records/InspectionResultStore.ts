import { InspectionProgress } from '@weibao/backstage-plugin-maintenance-common';
import {
  FrozenDevice,
  MeasurementRecord,
  NewAnswer,
  NewCorrection,
  ResultRecord,
} from './InspectionRecord';

/** Keeps what inspections found. */
export interface InspectionResultStore {
  /** With their corrections; only those of these devices where any are given. */
  listResults(
    inspectionId: string,
    deviceRefs?: readonly string[],
  ): Promise<ResultRecord[]>;

  /**
   * Keeps all answers or none; each replaces the earlier one to the same item
   * of the same device.
   *
   * @returns the version and progress after it
   * @throws ConflictError where the inspection is not being carried out
   */
  saveAnswers(
    inspectionId: string,
    answers: readonly NewAnswer[],
    by: { at: Date; actor: string },
  ): Promise<{ version: number; progress: InspectionProgress }>;

  /** Devices with required items that have no answer, at most so many. */
  listUnfinishedDevices(
    inspectionId: string,
    limit: number,
  ): Promise<FrozenDevice[]>;

  /**
   * Fixes the results.
   *
   * @throws ConflictError where the version is stale, or something required
   * has lost its answer
   */
  complete(
    inspectionId: string,
    completion: { version: number; at: Date; actor: string; summary?: string },
  ): Promise<void>;

  /**
   * Adds a correction to a completed inspection.
   *
   * @throws ConflictError where it is not completed
   */
  addCorrection(
    inspectionId: string,
    correction: NewCorrection,
    by: { at: Date; actor: string },
  ): Promise<void>;

  /**
   * The latest numbers of each item of a device, from completed inspections of
   * a customer; those of an item in the order of time.
   */
  listMeasurements(
    device: { deviceRef: string; customerRef: string },
    limit: number,
  ): Promise<MeasurementRecord[]>;
}
