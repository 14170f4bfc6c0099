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
  return {
    get: (name: string) => params.get(name) ?? undefined,
    set,
  };
}
