import { InputError } from '@backstage/errors';
import { FindingClosure } from '@weibao/backstage-plugin-maintenance-common';
import { InspectionDirectory } from '../records/InspectionDirectory';
import { FrozenDevice, InspectionRecord } from '../records/InspectionRecord';
import { FindingRecord } from './FindingRecord';

/** Checks what findings say about the inspections they come from or lead to. */
export class InspectedPlaces {
  readonly #inspections: InspectionDirectory;

  constructor(options: { inspections: InspectionDirectory }) {
    this.#inspections = options.inspections;
  }

  /** @throws InputError where a finding cannot have been raised there */
  async checkRaised(finding: {
    deviceRef: string;
    inspectionId?: string;
    itemId?: string;
  }): Promise<void> {
    const { deviceRef, inspectionId, itemId } = finding;
    if (inspectionId === undefined) {
      if (itemId === undefined) return;
      throw new InputError(
        `itemId is "${itemId}", but no inspectionId says of which inspection`,
      );
    }
    const { inspection, device } = await this.#find(inspectionId, deviceRef);
    if (itemId === undefined) return;
    const items = inspection.checklists.find(
      ({ id }) => id === device.checklistId,
    )?.items;
    if (!items?.some(({ id }) => id === itemId)) {
      throw new InputError(
        `itemId is "${itemId}", but the checklist of ${deviceRef} in the inspection has no such item`,
      );
    }
  }

  /** @throws InputError where nothing shows that somebody looked again */
  async checkLookedAgain(
    finding: FindingRecord,
    closure: FindingClosure,
  ): Promise<void> {
    const { outcome, inspectionId, note } = closure;
    if (outcome === 'accepted' && !note?.trim()) {
      throw new InputError(
        'note is missing: it says why the finding is accepted as it is',
      );
    }
    if (inspectionId === undefined) {
      if (note?.trim()) return;
      throw new InputError(
        `The outcome "${outcome}" needs the inspectionId of the inspection that showed it, or a note`,
      );
    }
    if (inspectionId === finding.inspectionId) {
      throw new InputError(
        'inspectionId names the inspection in which the finding was raised; a later one checks it again',
      );
    }
    const { inspection } = await this.#find(
      inspectionId,
      finding.device.deviceRef,
    );
    const { completedAt } = inspection;
    if (completedAt && completedAt <= finding.raisedAt) {
      throw new InputError(
        `inspectionId names an inspection that was completed at ${completedAt}, before the finding was raised at ${finding.raisedAt}`,
      );
    }
  }

  async #find(
    inspectionId: string,
    deviceRef: string,
  ): Promise<{ inspection: InspectionRecord; device: FrozenDevice }> {
    const [inspection, [device]] = await Promise.all([
      this.#inspections.findInspection(inspectionId),
      this.#inspections.listDevices(inspectionId, [deviceRef]),
    ]);
    // Whether there is such an inspection of another customer is nobody's
    // business here.
    if (!inspection || !device) {
      throw new InputError(
        `inspectionId is "${inspectionId}", but ${deviceRef} is part of no such inspection that has started`,
      );
    }
    return { inspection, device };
  }
}
