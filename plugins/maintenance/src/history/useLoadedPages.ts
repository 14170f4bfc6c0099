import { useCallback, useEffect, useRef, useState } from 'react';
import { ErrorLike, toError } from '@backstage/errors';
import { CursorPage } from '../components/useCursorPages';

/** A list that grows at its end, page by page. */
export interface LoadedPages<T> {
  /** Everything loaded so far; undefined until the first page arrives. */
  items?: T[];
  error?: ErrorLike;
  isFetching: boolean;
  /** Asks for the next page, or again for the one that failed; undefined at the end. */
  loadMore?: () => void;
}

interface State<T> {
  key: string;
  items?: T[];
  nextCursor?: string;
  error?: ErrorLike;
  isLoading: boolean;
}

/**
 * Loads a list of the API from its beginning and keeps what was loaded.
 *
 * @param key - says which list; another key begins anew
 * @param loadPage - asks for the page at a cursor
 */
export function useLoadedPages<T>(
  key: string,
  loadPage: (
    cursor: string | undefined,
    signal: AbortSignal,
  ) => Promise<CursorPage<T>>,
): LoadedPages<T> {
  const [state, setState] = useState<State<T>>({ key, isLoading: true });
  const latestLoad = useRef(loadPage);
  latestLoad.current = loadPage;
  const request = useRef<AbortController>();

  const load = useCallback(
    async (earlier: T[], cursor?: string) => {
      request.current?.abort();
      const controller = new AbortController();
      request.current = controller;
      const { signal } = controller;
      const place = {
        key,
        items: cursor ? earlier : undefined,
        nextCursor: cursor,
      };
      setState({ ...place, isLoading: true });
      try {
        const page = await latestLoad.current(cursor, signal);
        if (signal.aborted) return;
        setState({
          key,
          items: [...earlier, ...page.items],
          nextCursor: page.nextCursor,
          isLoading: false,
        });
      } catch (error) {
        if (signal.aborted) return;
        setState({ ...place, error: toError(error), isLoading: false });
      }
    },
    [key],
  );

  useEffect(() => {
    load([]);
    return () => request.current?.abort();
  }, [load]);

  const current: State<T> =
    state.key === key ? state : { key, isLoading: true };
  const { items, nextCursor, error, isLoading } = current;
  return {
    items,
    error,
    isFetching: isLoading,
    loadMore:
      (nextCursor || error) && !isLoading
        ? () => load(items ?? [], nextCursor)
        : undefined,
  };
}
