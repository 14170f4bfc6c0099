import { useMemo } from 'react';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { readTimeZone } from '@weibao/backstage-plugin-maintenance-common';
import { offsetOf } from './localTime';

const HALF_A_YEAR_MILLISECONDS = 182 * 86_400_000;

/**
 * The zone of the portal, in which everything is shown and entered wherever the
 * browser is, so that two people who talk about a time mean the same.
 */
export function useTimeZone(): string {
  const config = useApi(configApiRef);
  return useMemo(() => readTimeZone(config), [config]);
}

/** Whether the clocks of two zones differ in winter or in summer. */
export function clocksDiffer(zone: string, other: string): boolean {
  const now = Date.now();
  return [now, now + HALF_A_YEAR_MILLISECONDS].some(
    instant => offsetOf(zone, instant) !== offsetOf(other, instant),
  );
}

/** The zone of the portal where the clocks of the browser show another time. */
export function useForeignTimeZone(
  browserTimeZone = new Intl.DateTimeFormat().resolvedOptions().timeZone,
): string | undefined {
  const timeZone = useTimeZone();
  return useMemo(
    () => (clocksDiffer(timeZone, browserTimeZone) ? timeZone : undefined),
    [browserTimeZone, timeZone],
  );
}
