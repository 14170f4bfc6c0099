import { InspectionDirectory } from './InspectionDirectory';
import { FrozenDevice, InspectionRecord } from './InspectionRecord';
import { InspectionStore } from './InspectionStore';

/** {@inheritDoc InspectionDirectory} */
export class DefaultInspectionDirectory implements InspectionDirectory {
  readonly #store: InspectionStore;

  static create(options: {
    store: InspectionStore;
  }): DefaultInspectionDirectory {
    return new DefaultInspectionDirectory(options.store);
  }

  private constructor(store: InspectionStore) {
    this.#store = store;
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
