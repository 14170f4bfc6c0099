import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { queryKey } from './queryKey';
import {
  atCursor,
  CursorPage,
  ItemOf,
  ListCall,
  Listing,
} from './useMaintenancePages';
import { useAsk } from './useMaintenanceQuery';
import { useQueryClient } from './useQueryClient';

/** A list that grows at its end, page by page. */
export interface GrowingList<T> {
  /** Everything loaded so far; undefined until the first page arrives. */
  items?: T[];
  error: Error | null;
  isFetching: boolean;
  /** Asks for the next page, or again for the one that failed; undefined at the end. */
  loadMore?: () => void;
}

/** Loads a list of the backend from its beginning and keeps what was loaded. */
export function useGrowingList<Operation extends Listing>(
  operation: Operation,
  call: ListCall<Operation>,
): GrowingList<ItemOf<Operation>> {
  const ask = useAsk<CursorPage<ItemOf<Operation>>>(operation);
  const query = useInfiniteQuery(
    {
      queryKey: [...queryKey(operation, call), 'growing'],
      queryFn: ({ pageParam, signal }) =>
        ask(atCursor(call, pageParam), { signal }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ nextCursor }) => nextCursor,
    },
    useQueryClient(),
  );
  const { data, error, isFetching, hasNextPage } = query;
  const again = error ? query.refetch : undefined;
  const more = hasNextPage ? query.fetchNextPage : again;
  return {
    items: data?.pages.flatMap(({ items }) => items),
    error,
    isFetching,
    loadMore:
      more && !isFetching
        ? () => {
            more();
          }
        : undefined,
  };
}

/**
 * Asks for everything in a list of the backend, for where a part of it would
 * say something wrong.
 */
export function useWholeList<Operation extends Listing>(
  operation: Operation,
  call: ListCall<Operation>,
) {
  const ask = useAsk<CursorPage<ItemOf<Operation>>>(operation);
  return useQuery(
    {
      queryKey: [...queryKey(operation, call), 'whole'],
      async queryFn({ signal }) {
        const all = new Array<ItemOf<Operation>>();
        let cursor: string | undefined;
        do {
          const page = await ask(atCursor(call, cursor), { signal });
          all.push(...page.items);
          cursor = page.nextCursor;
        } while (cursor);
        return all;
      },
    },
    useQueryClient(),
  );
}
