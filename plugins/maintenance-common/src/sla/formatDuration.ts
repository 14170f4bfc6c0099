const SECONDS_PER_MINUTE = 60;
const SECONDS_PER_HOUR = 3600;

/**
 * A length of time in English, such as "5 h 20 min", "20 min 1 s" or "0 min".
 * Hours are not gathered into days, because a day of open time is not one of
 * the calendar. Without sign; rounded to seconds.
 *
 * @public
 */
export function formatDuration(seconds: number): string {
  const whole = Math.round(Math.abs(seconds));
  const parts = [
    { amount: Math.floor(whole / SECONDS_PER_HOUR), unit: 'h' },
    {
      amount: Math.floor((whole % SECONDS_PER_HOUR) / SECONDS_PER_MINUTE),
      unit: 'min',
    },
    { amount: whole % SECONDS_PER_MINUTE, unit: 's' },
  ].filter(({ amount }) => amount > 0);
  return parts.length === 0
    ? '0 min'
    : parts.map(({ amount, unit }) => `${amount} ${unit}`).join(' ');
}
