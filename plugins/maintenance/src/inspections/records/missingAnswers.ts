import {
  ChecklistItem,
  DeviceFacts,
  Inspection,
  InspectionResult,
} from '@weibao/backstage-plugin-maintenance-common';
import { answerKey } from './answerKey';

/** A required item of a device that nobody has answered. */
export interface MissingAnswer {
  device: DeviceFacts;
  item: ChecklistItem;
}

/** @param results - by `answerKey` */
export function missingAnswers(
  inspection: Pick<Inspection, 'devices' | 'checklists'>,
  results: ReadonlyMap<string, Pick<InspectionResult, 'value'>>,
): MissingAnswer[] {
  const itemsOf = new Map(
    inspection.checklists?.map(({ id, items }) => [
      id,
      items.filter(item => item.required),
    ]),
  );
  return inspection.devices.flatMap(({ device, checklistId = '' }) =>
    (itemsOf.get(checklistId) ?? [])
      .filter(item => {
        const key = answerKey({ deviceRef: device.deviceRef, itemId: item.id });
        return (results.get(key)?.value ?? null) === null;
      })
      .map(item => ({ device, item })),
  );
}
