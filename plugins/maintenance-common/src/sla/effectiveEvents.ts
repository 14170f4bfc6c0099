import { ClockEvent } from './clockTypes';
import { toMilliseconds } from './instant';

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
  const corrections = events
    .filter(event => event.type === 'correct')
    .sort(bySequence);
  const correctedTimes = new Map(
    corrections.map(({ corrects, correctedAt }) => [corrects, correctedAt]),
  );
  return events
    .filter(event => event.type !== 'correct')
    .map(event => {
      const at =
        event.sequence !== undefined && correctedTimes.get(event.sequence);
      const effective = at ? { ...event, at } : event;
      return { event: effective, time: toMilliseconds(effective.at) };
    })
    .sort((a, b) => a.time - b.time || bySequence(a.event, b.event))
    .map(({ event }) => event);
}

function bySequence(a: ClockEvent, b: ClockEvent): number {
  const first = a.sequence ?? Infinity;
  const second = b.sequence ?? Infinity;
  return first === second ? 0 : first - second;
}
