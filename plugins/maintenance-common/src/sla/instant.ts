import { InputError } from '@backstage/errors';
import { parseIsoInstant, writeIsoInstant } from './isoInstant';
import { Instant } from './types';

export const MILLISECONDS_PER_SECOND = 1000;
export const MILLISECONDS_PER_MINUTE = 60_000;
export const MILLISECONDS_PER_DAY = 86_400_000;

/** A stretch of time in epoch milliseconds, its end exclusive. */
export interface Span {
  from: number;
  to: number;
}

/** Epoch milliseconds of an instant; an InputError when it is none. */
export function toMilliseconds(instant: Instant): number {
  const milliseconds =
    typeof instant === 'string' ? parseIsoInstant(instant) : instant.getTime();
  if (Number.isNaN(milliseconds)) {
    throw new InputError(`"${instant}" is not an instant`);
  }
  return milliseconds;
}

/** ISO 8601 in UTC with milliseconds. */
export function toIso(milliseconds: number): string {
  return writeIsoInstant(milliseconds);
}

export function toIsoOrNull(milliseconds: number | null): string | null {
  return milliseconds === null ? null : toIso(milliseconds);
}
