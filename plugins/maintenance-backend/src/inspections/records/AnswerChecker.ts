import { InputError } from '@backstage/errors';
import {
  AnswerValue,
  checkAnswer,
  ChecklistItem,
  InspectionResultInput,
} from '@weibao/backstage-plugin-maintenance-common';
import { normalizeEntityRef } from '../../platform/entityRefs/normalizeEntityRef';
import { FileService } from '../../platform/files/FileService';
import { InspectionRecord, NewAnswer } from './InspectionRecord';
import { InspectionStore } from './InspectionStore';

/** Checks answers against the devices and checklists of an inspection. */
export class AnswerChecker {
  readonly #store: InspectionStore;
  readonly #files: FileService;

  constructor(options: { store: InspectionStore; files: FileService }) {
    this.#store = options.store;
    this.#files = options.files;
  }

  /**
   * The answers as they are kept, two to one item as the later one.
   *
   * @throws InputError naming the first result that cannot be taken
   */
  async check(
    inspection: InspectionRecord,
    results: readonly InspectionResultInput[],
  ): Promise<NewAnswer[]> {
    const items = await this.#itemsByDevice(inspection, results);
    const answers = new Map<string, NewAnswer>();
    for (const [index, result] of results.entries()) {
      const answer = toAnswer(result, items, index);
      answers.set(`${answer.deviceRef}\n${answer.itemId}`, answer);
    }
    const checked = [...answers.values()];
    await this.#checkPhotos(inspection, checked);
    return checked;
  }

  async #itemsByDevice(
    inspection: InspectionRecord,
    results: readonly InspectionResultInput[],
  ): Promise<Map<string, Map<string, ChecklistItem>>> {
    const checklists = new Map(
      inspection.checklists.map(({ id, items }) => [
        id,
        new Map(items.map(item => [item.id, item])),
      ]),
    );
    const refs = results.map(readDeviceRef);
    const devices = await this.#store.listDevices(inspection.id, [
      ...new Set(refs),
    ]);
    return new Map(
      devices.map(({ device, checklistId }) => [
        device.deviceRef,
        checklists.get(checklistId ?? '') ?? new Map(),
      ]),
    );
  }

  async #checkPhotos(
    inspection: InspectionRecord,
    answers: readonly NewAnswer[],
  ): Promise<void> {
    const photos = answers.flatMap(({ value }) =>
      Array.isArray(value) ? value : [],
    );
    if (photos.length > 0) {
      await this.#files.requireFilesOf(
        inspection.customerRef,
        photos,
        'inspection',
      );
    }
  }
}

type ItemsByDevice = ReadonlyMap<string, ReadonlyMap<string, ChecklistItem>>;

function toAnswer(
  result: InspectionResultInput,
  items: ItemsByDevice,
  index: number,
): NewAnswer {
  const deviceRef = readDeviceRef(result, index);
  const place = `results.${index}`;
  const ofDevice = items.get(deviceRef);
  if (!ofDevice) {
    throw new InputError(
      `${place}: ${deviceRef} is not part of the inspection`,
    );
  }
  const item = ofDevice.get(result.itemId);
  if (!item) {
    throw new InputError(
      `${place}: the checklist of ${deviceRef} has no item "${result.itemId}"`,
    );
  }
  const value = result.value as AnswerValue;
  const problem = checkAnswer(item, value);
  if (problem) throw new InputError(`${place}: ${deviceRef}: ${problem}`);
  return {
    deviceRef,
    itemId: item.id,
    value,
    note: result.note,
    required: item.required ?? false,
  };
}

function readDeviceRef(
  { deviceRef }: InspectionResultInput,
  index: number,
): string {
  return normalizeEntityRef(deviceRef, 'device', `results.${index}.deviceRef`);
}
