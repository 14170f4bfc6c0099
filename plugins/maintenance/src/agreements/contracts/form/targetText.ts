import { foldWidth } from '@weibao/cjk-text';

const PART =
  /(\d+(?:[.,]\d+)?)\s*(minutes?|mins?|m|分钟|分|hours?|hrs?|h|小时|时|days?|d|天)?\s*/giy;

const MINUTES_PER_YEAR = 525_600;

function minutesPerUnit(unit: string | undefined): number {
  const first = (unit ?? 'm').toLowerCase().charAt(0);
  if (first === 'h' || first === '小' || first === '时') {
    return 60;
  }
  return first === 'd' || first === '天' ? 24 * 60 : 1;
}

/**
 * Minutes of a target as people write it: `20`, `20 min`, `2h`, `1h 30m`,
 * `3 天`. A day is 24 hours of service time. Nothing for an empty text, which
 * means no target; `NaN` for what is not a target of one minute to a year.
 */
export function parseTarget(text: string): number | undefined {
  const trimmed = foldWidth(text.trim());
  if (!trimmed) {
    return undefined;
  }
  let minutes = 0;
  let end = 0;
  PART.lastIndex = 0;
  for (
    let match = PART.exec(trimmed);
    match;
    match = PART.lastIndex < trimmed.length ? PART.exec(trimmed) : null
  ) {
    minutes += Number(match[1].replace(',', '.')) * minutesPerUnit(match[2]);
    end = PART.lastIndex;
  }
  const isTarget =
    end === trimmed.length &&
    Number.isInteger(minutes) &&
    minutes >= 1 &&
    minutes <= MINUTES_PER_YEAR;
  return isTarget ? minutes : NaN;
}

/**
 * A target to type over, such as `20m`, `2h` or `1h 30m`. Hours are not summed
 * up to days, because a day of service time is not a day of the calendar.
 */
export function formatTarget(minutes: number | undefined): string {
  if (minutes === undefined) {
    return '';
  }
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [hours && `${hours}h`, rest && `${rest}m`].filter(Boolean).join(' ');
}
