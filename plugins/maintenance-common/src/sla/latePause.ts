/** Events at which somebody was at work on the fault. */
const WORK: readonly string[] = ['arrive', 'submitPlan'];

interface EnteredEvent {
  type: string;
  sequence?: number;
}

/**
 * Whether an event ends a pause before it: work that was on record when the
 * pause was entered. Whoever pauses an incident at the time it happens says
 * themselves when that is over; a pause entered afterwards and left open must
 * not cover work that is known already. Resumption and the end of the incident
 * end every pause.
 */
export function endsLatePause(
  event: EnteredEvent,
  pause: { sequence?: number },
): boolean {
  return (
    WORK.includes(event.type) &&
    (event.sequence ?? Infinity) < (pause.sequence ?? Infinity)
  );
}
