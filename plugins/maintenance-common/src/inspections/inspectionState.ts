import { InspectionState } from '../api';

/** Days ahead, today not counted, on which a planned inspection is due. @public */
export const INSPECTION_DUE_DAYS = 7;

/**
 * How far an inspection has come, whatever the day.
 *
 * @public
 */
export type InspectionPhase = 'planned' | 'started' | 'completed' | 'cancelled';

/**
 * The state of an inspection on a day.
 *
 * @param inspection - `dueOn` is a local date `YYYY-MM-DD`
 * @param today - the local date of whoever asks
 * @public
 */
export function inspectionState(
  inspection: { phase: InspectionPhase; dueOn: string },
  today: string,
): InspectionState {
  const { phase, dueOn } = inspection;
  if (phase !== 'planned') return phase;
  if (dueOn < today) return 'overdue';
  const daysAhead = (Date.parse(dueOn) - Date.parse(today)) / 86_400_000;
  return daysAhead <= INSPECTION_DUE_DAYS ? 'due' : 'planned';
}
