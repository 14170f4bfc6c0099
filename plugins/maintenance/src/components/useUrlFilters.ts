import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

/**
 * Filters of a list that live in the address, so that a view can be shared
 * and the browser's way back leads through it.
 */
export function useUrlFilters() {
  const [params, setParams] = useSearchParams();
  const set = useCallback(
    (name: string, value: string | undefined) =>
      setParams(
        current => {
          const next = new URLSearchParams(current);
          if (value) {
            next.set(name, value);
          } else {
            next.delete(name);
          }
          return next;
        },
        // Every letter of a search would be a step back otherwise.
        { replace: true },
      ),
    [setParams],
  );
  const get = (name: string) => params.get(name) ?? undefined;
  return {
    get,
    set,
    /** Those of the known values that are chosen; undefined where none is. */
    chosen<T extends string>(name: string, known: readonly T[]) {
      const asked = get(name)?.split(',');
      const values = known.filter(value => asked?.includes(value));
      return values.length > 0 ? values : undefined;
    },
    /** Whether something is asked for; undefined where it is not. */
    isOn: (name: string) => get(name) === 'true' || undefined,
  };
}
