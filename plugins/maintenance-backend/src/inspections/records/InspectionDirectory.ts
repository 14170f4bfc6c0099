import { FrozenDevice, InspectionRecord } from './InspectionRecord';
import { InspectionStore } from './InspectionStore';

/**
 * Inspections as the other capabilities know them. It checks no permissions:
 * callers have checked theirs.
 */
export class InspectionDirectory {
  readonly #store: InspectionStore;

  constructor(options: { store: InspectionStore }) {
    this.#store = options.store;
  }

  findInspection(id: string): Promise<InspectionRecord | undefined> {
    return this.#store.findInspection(id);
  }

  /**
   * The devices of an inspection that has started, in the order of the start;
   * only those of these refs where any are given.
   */
  listDevices(
    inspectionId: string,
    deviceRefs?: readonly string[],
  ): Promise<FrozenDevice[]> {
    return this.#store.listDevices(inspectionId, deviceRefs);
  }
}
