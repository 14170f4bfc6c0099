import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

/**
 * What takes the place of its last value in the browser's history: every letter
 * of a search, and every upload, would be a step back otherwise.
 */
const REPLACING: readonly string[] = ['q', 'upload'];

/**
 * Filters of a list that live in the address, so that a view can be shared
 * and the browser's way back leads through what was chosen.
 */
export function useUrlFilters() {
  const [params, setParams] = useSearchParams();
  const set = useCallback(
    (name: string, value: string | undefined) => {
      if ((params.get(name) ?? '') === (value ?? '')) return;
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
        { replace: REPLACING.includes(name) },
      );
    },
    [params, setParams],
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
