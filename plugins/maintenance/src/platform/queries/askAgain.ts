import {
  InvalidateQueryFilters,
  Query,
  QueryClient,
} from '@tanstack/react-query';

/** Asks again for what has changed, as far as it is shown. */
export function askAgain(
  client: QueryClient,
  filters: InvalidateQueryFilters,
): void {
  // The library would take the answer to a first question, asked before the
  // change, for one to a question asked after it.
  client.cancelQueries({
    ...filters,
    predicate: query =>
      isFirstReading(query) && (filters.predicate?.(query) ?? true),
  });
  client.invalidateQueries(filters);
}

function isFirstReading({ state }: Query): boolean {
  return state.data === undefined && state.fetchStatus !== 'idle';
}
