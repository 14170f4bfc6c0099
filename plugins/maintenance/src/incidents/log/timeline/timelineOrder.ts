import {
  IncidentEvent,
  LATE_ENTRY_MILLISECONDS,
} from '@weibao/backstage-plugin-maintenance-common';

/** An event with when it really happened. */
export interface TimelineItem {
  event: IncidentEvent;
  /** ISO instant, after corrections. */
  at: string;
  isCorrected: boolean;
  /** Entered well after it happened. */
  isLate: boolean;
}

/** The log with its corrections applied, what happened last first. */
export function orderTimeline(
  events: readonly IncidentEvent[],
): TimelineItem[] {
  const corrections = new Map<number, string>();
  for (const { type, corrects, correctedAt } of events) {
    if (type === 'correct' && corrects && correctedAt) {
      corrections.set(corrects, correctedAt);
    }
  }
  return events
    .map(event => {
      const correctedAt = corrections.get(event.sequence);
      return {
        event,
        at: correctedAt ?? event.at,
        isCorrected: correctedAt !== undefined,
        isLate:
          Date.parse(event.recordedAt) - Date.parse(event.at) >
          LATE_ENTRY_MILLISECONDS,
      };
    })
    .sort(
      (a, b) =>
        Date.parse(b.at) - Date.parse(a.at) ||
        b.event.sequence - a.event.sequence,
    );
}
