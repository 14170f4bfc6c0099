import { Inspection } from '@weibao/backstage-plugin-maintenance-common';
import { FirstInspectionRecords } from '../records/InspectionFindings';
import { sheetStateOf } from './FirstInspectionRecord';
import { FirstInspectionStore } from './FirstInspectionStore';

/** Tells inspections what is kept of them here. */
export class FirstInspectionReader implements FirstInspectionRecords {
  readonly #store: FirstInspectionStore;

  static create(options: {
    store: FirstInspectionStore;
  }): FirstInspectionReader {
    return new FirstInspectionReader(options.store);
  }

  private constructor(store: FirstInspectionStore) {
    this.#store = store;
  }

  async describeFirstInspection(
    inspectionId: string,
  ): Promise<Pick<Inspection, 'ledgerChecks' | 'sheetState'>> {
    const [ledgerChecks, sheet] = await Promise.all([
      this.#store.listChecks(inspectionId),
      this.#store.findSheet(inspectionId),
    ]);
    return { ledgerChecks, sheetState: sheetStateOf(sheet) };
  }
}
