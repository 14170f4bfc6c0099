import {
  Checklist,
  MeasurementSeries,
} from '@weibao/backstage-plugin-maintenance-common';
import { MeasurementRecord } from './InspectionRecord';

/**
 * Measurements as one series for each item, named and limited as in the latest
 * inspection that has it.
 *
 * @param getChecklists - the checklists of inspections, by inspection id
 */
export async function toMeasurementSeries(
  measurements: readonly MeasurementRecord[],
  getChecklists: (
    inspectionIds: readonly string[],
  ) => Promise<ReadonlyMap<string, Checklist[]>>,
): Promise<MeasurementSeries[]> {
  const byItem = new Map<string, MeasurementRecord[]>();
  for (const measurement of measurements) {
    const points = byItem.get(measurement.itemId) ?? [];
    points.push(measurement);
    byItem.set(measurement.itemId, points);
  }
  const latest = [...byItem.values()].flatMap(points => points.slice(-1));
  const checklists = await getChecklists([
    ...new Set(latest.map(({ inspectionId }) => inspectionId)),
  ]);
  return latest.map(({ itemId, inspectionId, checklistId }) => {
    const item = checklists
      .get(inspectionId)
      ?.find(({ id }) => id === checklistId)
      ?.items.find(({ id }) => id === itemId);
    return {
      itemId,
      title: item?.title ?? itemId,
      titleZh: item?.titleZh,
      unit: item?.unit,
      minimum: item?.minimum,
      maximum: item?.maximum,
      points: (byItem.get(itemId) ?? []).map(point => ({
        at: point.at,
        value: point.value,
        inspectionId: point.inspectionId,
      })),
    };
  });
}
