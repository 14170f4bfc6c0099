import {
  addOpenSeconds,
  ServiceCalendar,
} from '@weibao/backstage-plugin-maintenance-common';

const MILLISECONDS_PER_SECOND = 1000;
const SECONDS_PER_MINUTE = 60;

/** Turns minutes of service time since a report into instants. */
export class WorkingTime {
  readonly #calendar: ServiceCalendar;
  /** Service time passed at each of these instants, and goes on from there. */
  readonly #marks: { minutes: number; at: Date }[];

  constructor(calendar: ServiceCalendar, reportedAt: Date) {
    this.#calendar = calendar;
    this.#marks = [{ minutes: 0, at: reportedAt }];
  }

  /** Lets no service time pass from so many minutes on until an instant. */
  rest(fromMinutes: number, until: Date): void {
    this.#marks.push({ minutes: fromMinutes, at: until });
  }

  /** The instant, in whole seconds, at which so many minutes have passed. */
  at(minutes: number): Date {
    const mark = [...this.#marks]
      .reverse()
      .find(candidate => candidate.minutes < minutes || !candidate.minutes);
    const from = mark ?? this.#marks[0];
    const seconds = Math.round((minutes - from.minutes) * SECONDS_PER_MINUTE);
    const reached = addOpenSeconds(this.#calendar, from.at, seconds);
    // A calendar that never opens again: nobody waits for it.
    return new Date(reached ?? after(from.at, minutes - from.minutes));
  }
}

/** An instant so many minutes later on the wall clock. */
export function after(instant: Date, minutes: number): Date {
  const seconds = Math.round(minutes * SECONDS_PER_MINUTE);
  return new Date(instant.getTime() + seconds * MILLISECONDS_PER_SECOND);
}
