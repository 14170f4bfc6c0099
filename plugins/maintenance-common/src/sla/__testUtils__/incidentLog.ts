import { ClockEvent, ClocksInput } from '../clockTypes';
import { evaluateClocks } from '../evaluateClocks';
import { standardLevels } from '../standardTerms';
import { always } from './calendars';

/** 2 March 2026, a Monday; Shanghai is eight hours ahead. */
export function at(time: string): string {
  return `2026-03-02T${time}Z`;
}

export function event(
  type: string,
  time: string,
  fields: Partial<ClockEvent> = {},
): ClockEvent {
  return { type, at: at(time), ...fields };
}

export function report(
  level: ClockEvent['level'],
  time = '02:00:00',
): ClockEvent {
  return event('report', time, { level });
}

export function evaluate(
  events: ClockEvent[],
  now: string,
  rest: Partial<ClocksInput> = {},
) {
  return evaluateClocks({
    calendar: always,
    targets: standardLevels,
    events,
    now: at(now),
    ...rest,
  });
}
