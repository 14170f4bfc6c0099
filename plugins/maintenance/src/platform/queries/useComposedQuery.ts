import { useQuery, UseQueryResult } from '@tanstack/react-query';
import { useQueryClient } from './useQueryClient';

/**
 * Asks for something that takes several calls, or another API than the
 * backend's.
 *
 * @param queryKey - what is asked for; where it is the backend's, it begins as
 * the keys of operations do, `['maintenance', resource, …]`, so that a change of
 * the resource makes it stale
 * @param load - asks, giving up when the signal says so
 */
export function useComposedQuery<T>(
  queryKey: readonly unknown[],
  load: (signal: AbortSignal) => Promise<T>,
): UseQueryResult<T> {
  return useQuery<T>(
    { queryKey, queryFn: ({ signal }) => load(signal) },
    useQueryClient(),
  );
}
