import { InputError } from '@backstage/errors';
import {
  judgeClocks,
  LATE_ENTRY_MILLISECONDS,
  ServiceCalendar,
  turnedClocks,
} from '@weibao/backstage-plugin-maintenance-common';
import { clocksInput } from './clocksInput';
import { UnsealedEvent } from './hashChain';
import { IncidentLog, withEvent } from './IncidentLog';

/**
 * Marks an event with the clocks of which it changes the verdict. Only what is
 * said of the past can.
 */
export function markTurned(
  log: IncidentLog,
  event: UnsealedEvent,
  calendars: { before: ServiceCalendar; after: ServiceCalendar },
): UnsealedEvent {
  const isAboutPast = event.type === 'correct' || event.type === 'match';
  if (!isAboutPast && !isLate(event)) return event;

  const outcomesOf = (told: IncidentLog, calendar: ServiceCalendar) =>
    judgeClocks(clocksInput(told, calendar, new Date(event.recordedAt)))
      .outcomes;
  const turned = turnedClocks(
    outcomesOf(log, calendars.before),
    outcomesOf(withEvent(log, event), calendars.after),
  );
  return turned.length > 0 ? { ...event, turned } : event;
}

/**
 * What somebody enters late and changes a verdict with needs a reason.
 *
 * @throws InputError where none is given
 */
export function requireReason(id: string, event: UnsealedEvent): void {
  if (event.turned && !reasonOf(event)) {
    throw new InputError(
      `${id}: this late ${
        event.type
      } changes the verdict of ${event.turned.join(', ')}; note has to say why`,
    );
  }
}

/** A click that can be undone for a moment is none, nor a slow connection. */
function isLate({ at, recordedAt }: UnsealedEvent): boolean {
  return Date.parse(recordedAt) - Date.parse(at) > LATE_ENTRY_MILLISECONDS;
}

/** The reason of a pause is one of a list, and says nothing of why it is late. */
function reasonOf({ type, reason, note }: UnsealedEvent): string | undefined {
  return (type === 'pause' ? undefined : reason) ?? note?.trim();
}
