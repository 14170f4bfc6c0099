import { firstInstantShowing } from '@weibao/backstage-plugin-maintenance-common';

const MILLISECONDS_PER_MINUTE = 60_000;

const wallClocks = new Map<string, Intl.DateTimeFormat>();

function wallClockOf(timeZone: string): Intl.DateTimeFormat {
  let wallClock = wallClocks.get(timeZone);
  if (!wallClock) {
    wallClock = new Intl.DateTimeFormat('en', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    wallClocks.set(timeZone, wallClock);
  }
  return wallClock;
}

/** What the clocks of a zone show, as epoch milliseconds of the same time in UTC. */
function wallTime(instant: number, timeZone: string): number {
  const { year, month, day, hour, minute, second } = Object.fromEntries(
    wallClockOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** Minutes ahead of UTC. */
export function offsetOf(timeZone: string, instant: number): number {
  const seconds = Math.floor(instant / 1000) * 1000;
  return (wallTime(seconds, timeZone) - seconds) / MILLISECONDS_PER_MINUTE;
}

/** The local date `YYYY-MM-DD` of an instant, ISO or in epoch milliseconds. */
export function localDateOf(
  instant: string | number,
  timeZone: string,
): string {
  return localMinuteOf(instant, timeZone).slice(0, 10);
}

/** The local time `YYYY-MM-DDTHH:mm` of an instant, as a field for it holds it. */
export function localMinuteOf(
  instant: string | number,
  timeZone: string,
): string {
  const milliseconds = new Date(instant).getTime();
  return new Date(wallTime(milliseconds, timeZone)).toISOString().slice(0, 16);
}

/**
 * The ISO instant of a local time `YYYY-MM-DDTHH:mm`: of one that occurs twice
 * the first, of one that is skipped when clocks go forward that moment.
 */
export function instantOf(localMinute: string, timeZone: string): string {
  const zone = { offset: (instant: number) => offsetOf(timeZone, instant) };
  const instant = firstInstantShowing(zone, Date.parse(`${localMinute}Z`));
  return new Date(instant).toISOString();
}
