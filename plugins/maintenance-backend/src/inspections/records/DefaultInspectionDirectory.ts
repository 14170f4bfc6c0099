import { InspectionDirectory } from './InspectionDirectory';
import { FrozenDevice, InspectionRecord } from './InspectionRecord';
import { InspectionStore } from './InspectionStore';

/** {@inheritDoc InspectionDirectory} */
export class DefaultInspectionDirectory implements InspectionDirectory {
  readonly #store: InspectionStore;

  constructor(options: { store: InspectionStore }) {
    this.#store = options.store;
  }

  findInspection(id: string): Promise<InspectionRecord | undefined> {
    return this.#store.findInspection(id);
  }

  listDevices(
    inspectionId: string,
    deviceRefs?: readonly string[],
  ): Promise<FrozenDevice[]> {
    return this.#store.listDevices(inspectionId, deviceRefs);
  }
}
