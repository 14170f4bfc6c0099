import { FrozenDevice, InspectionRecord } from './InspectionRecord';

/**
 * Inspections as the other capabilities know them. It checks no permissions:
 * callers have checked theirs.
 */
export interface InspectionDirectory {
  findInspection(id: string): Promise<InspectionRecord | undefined>;

  /**
   * The devices of an inspection that has started, in the order of the start;
   * only those of these refs where any are given.
   */
  listDevices(
    inspectionId: string,
    deviceRefs?: readonly string[],
  ): Promise<FrozenDevice[]>;
}
