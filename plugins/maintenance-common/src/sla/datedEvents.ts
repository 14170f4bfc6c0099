import { ClockEvent } from './clockTypes';
import { toMilliseconds } from './instant';

/** An event and when it is held to have happened, in epoch milliseconds. */
export interface DatedEvent<Event extends ClockEvent = ClockEvent> {
  event: Event;
  at: number;
  /** The text of that instant where a correction holds. */
  correctedAt: string | undefined;
}

/**
 * The events that corrections leave, as `effectiveEvents` gives them, each
 * with the instant that was read from its text.
 *
 * @throws InputError when a time is not an instant
 */
export function datedEvents<Event extends ClockEvent>(
  events: readonly Event[],
): DatedEvent<Event>[] {
  const correctedTimes = new Map(
    events
      .filter(({ type }) => type === 'correct')
      .sort(bySequence)
      .map(({ corrects, correctedAt }) => [corrects, correctedAt]),
  );
  const dated: DatedEvent<Event>[] = [];
  for (const event of events) {
    if (event.type === 'correct') continue;

    const corrected =
      event.sequence !== undefined && correctedTimes.get(event.sequence);
    dated.push({
      event,
      at: toMilliseconds(corrected || event.at),
      correctedAt: corrected || undefined,
    });
  }
  return dated.sort(byTime);
}

function byTime(a: DatedEvent, b: DatedEvent): number {
  return a.at - b.at || bySequence(a.event, b.event);
}

function bySequence(a: ClockEvent, b: ClockEvent): number {
  const first = a.sequence ?? Infinity;
  const second = b.sequence ?? Infinity;
  return first === second ? 0 : first - second;
}
