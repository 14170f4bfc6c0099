import { z } from 'zod';

const DAY = z.iso.date();
const INSTANT = z.iso.datetime({ offset: true });

/** The years that `Date` and both databases write alike. */
const FIRST = new Date('0001-01-01T00:00:00Z');
const LAST = new Date('9999-12-31T23:59:59.999Z');

function isDay(text: string): boolean {
  return DAY.safeParse(text).success && new Date(text) >= FIRST;
}

/** RFC 3339 but for the leap second, which is no `Date`. */
function isInstant(text: string): boolean {
  const written = text.toLocaleUpperCase('en').replace(/\s/, 'T');
  const instant = new Date(text);
  return (
    INSTANT.safeParse(written).success && instant >= FIRST && instant <= LAST
  );
}

/** What `format: date` and `format: date-time` take. */
export const DATE_FORMATS = {
  date: { type: 'string', validate: isDay },
  'date-time': { type: 'string', validate: isInstant },
} as const;
