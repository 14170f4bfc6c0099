import {
  FrozenDevice,
  InspectionRecord,
  ResultRecord,
} from './InspectionRecord';

/** How many missing answers a sentence names. */
export const MAX_NAMED = 10;

/** Names required items without an answer, and says how many there are in all. */
export function describeMissing(
  inspection: Pick<InspectionRecord, 'checklists' | 'progress'>,
  unfinished: readonly FrozenDevice[],
  results: readonly ResultRecord[],
): string {
  const answered = new Set(
    results.map(({ deviceRef, itemId }) => `${deviceRef}\n${itemId}`),
  );
  const missing = unfinished.flatMap(({ device, checklistId }) =>
    (inspection.checklists.find(({ id }) => id === checklistId)?.items ?? [])
      .filter(item => item.required)
      .filter(item => !answered.has(`${device.deviceRef}\n${item.id}`))
      .map(item => `${device.title}: ${item.title}`),
  );
  const { required, answered: given } = inspection.progress;
  const total = required - given;
  const named = missing.slice(0, MAX_NAMED).join('; ');
  return total > MAX_NAMED
    ? `${total} required answers are missing, among them: ${named}`
    : `Required answers are missing: ${named}`;
}
