import { useCallback } from 'react';
import { useNow } from '../components/useNow';
import { localDateOf } from './localTime';
import { useTimeZone } from './useTimeZone';

/** The local date `YYYY-MM-DD` in the zone of the portal, also after midnight. */
export function useToday(): string {
  const timeZone = useTimeZone();
  return useNow(useCallback(now => localDateOf(now, timeZone), [timeZone]));
}
