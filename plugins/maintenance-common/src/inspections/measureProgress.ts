import {
  Checklist,
  InspectedDevice,
  InspectionProgress,
  InspectionResult,
} from '../api';

/**
 * How far an inspection is by its checklists: a device is done when every item
 * that its checklist requires has an answer.
 *
 * @public
 */
export function measureProgress(inspection: {
  devices: readonly InspectedDevice[];
  checklists?: readonly Checklist[];
  results?: readonly InspectionResult[];
}): InspectionProgress {
  const { devices, checklists = [], results = [] } = inspection;
  const requiredBy = new Map(
    checklists.map(({ id, items }) => [
      id,
      items.filter(item => item.required).map(item => item.id),
    ]),
  );
  const answers = new Set(
    results
      .filter(result => result.value !== null)
      .map(({ deviceRef, itemId }) => `${deviceRef}\n${itemId}`),
  );

  const progress = { devices: 0, devicesDone: 0, required: 0, answered: 0 };
  for (const { device, checklistId } of devices) {
    const required = requiredBy.get(checklistId ?? '') ?? [];
    const answered = required.filter(itemId =>
      answers.has(`${device.deviceRef}\n${itemId}`),
    ).length;
    progress.devices += 1;
    progress.devicesDone += answered === required.length ? 1 : 0;
    progress.required += required.length;
    progress.answered += answered;
  }
  return progress;
}
