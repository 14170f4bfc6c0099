import { ClockEvent } from './clockTypes';
import { datedEvents } from './datedEvents';

/**
 * A log as it is held to have happened: every correction applied and left out,
 * in order of time, then of entry. The correction of an event that was entered
 * last holds; an event keeps its place in the log when its time is corrected.
 *
 * @param events - in any order; those without a sequence come after the others
 * @returns new events where a time was corrected, the given ones elsewhere
 * @throws InputError when a time is not an instant
 * @public
 */
export function effectiveEvents<Event extends ClockEvent>(
  events: readonly Event[],
): Event[] {
  return datedEvents(events).map(({ event, correctedAt }) =>
    correctedAt ? { ...event, at: correctedAt } : event,
  );
}
