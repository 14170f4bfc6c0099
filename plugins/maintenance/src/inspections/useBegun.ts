import { useEffect, useRef } from 'react';

/**
 * Tells once that the first entry has started an inspection, which fixes its
 * devices.
 *
 * @param version - of the inspection as last heard from the backend
 */
export function useBegun(
  inspection: { version: number; startedAt?: string },
  version: number,
  onBegun: () => void,
): void {
  const latestOnBegun = useRef(onBegun);
  latestOnBegun.current = onBegun;
  const hasBegun = !inspection.startedAt && version > inspection.version;
  useEffect(() => {
    if (hasBegun) latestOnBegun.current();
  }, [hasBegun]);
}
