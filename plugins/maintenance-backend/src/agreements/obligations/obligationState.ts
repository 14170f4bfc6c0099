import { ObligationState } from '@weibao/backstage-plugin-maintenance-common';
import { addDays } from '../../platform/dates/localDates';

/** Days ahead, today not counted, on which an obligation is due. */
export const OBLIGATION_DUE_DAYS = 14;

/** How far an obligation has come, whatever the day. */
export type ObligationPhase = 'open' | 'done' | 'cancelled';

/** The state of an obligation on a local date. */
export function obligationState(
  { phase, dueOn }: { phase: ObligationPhase; dueOn: string },
  today: string,
): ObligationState {
  if (phase !== 'open') return phase;
  if (dueOn < today) return 'overdue';
  return dueOn <= addDays(today, OBLIGATION_DUE_DAYS) ? 'due' : 'planned';
}
