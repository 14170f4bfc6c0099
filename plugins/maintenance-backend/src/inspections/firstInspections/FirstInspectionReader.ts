import { Inspection } from '@weibao/backstage-plugin-maintenance-common';
import { FirstInspectionRecords } from '../records/InspectionFindings';
import { sheetStateOf } from './FirstInspectionRecord';
import { FirstInspectionStore } from './FirstInspectionStore';

/** Tells inspections what is kept of them here. */
export class FirstInspectionReader implements FirstInspectionRecords {
  readonly #store: FirstInspectionStore;

  constructor(options: { store: FirstInspectionStore }) {
    this.#store = options.store;
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
