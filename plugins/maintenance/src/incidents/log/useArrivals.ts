import { useEffect, useMemo, useRef, useState } from 'react';

const NOTHING: ReadonlySet<string> = new Set();

/**
 * Which rows of a list have come since it was first shown.
 *
 * @param key - says which list and page; another one has no arrivals yet
 * @param ids - of the rows shown; undefined until they are known
 * @returns the arrivals of the last refresh
 */
export function useArrivals(
  key: string,
  ids: readonly string[] | undefined,
): ReadonlySet<string> {
  const known = useRef<{ key: string; ids: Set<string> }>();
  const [arrivals, setArrivals] = useState(NOTHING);
  const shown = useMemo(() => ids?.join(' '), [ids]);

  useEffect(() => {
    if (shown === undefined) return;
    const present = shown.split(' ').filter(Boolean);
    if (known.current?.key !== key) {
      known.current = { key, ids: new Set(present) };
      setArrivals(NOTHING);
      return;
    }
    const { ids: before } = known.current;
    const fresh = present.filter(id => !before.has(id));
    fresh.forEach(id => before.add(id));
    if (fresh.length > 0) setArrivals(new Set(fresh));
  }, [key, shown]);

  return arrivals;
}
