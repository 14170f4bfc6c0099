import { useState } from 'react';
import { ErrorLike } from '@backstage/errors';
import { useApiQuery } from './useApiQuery';

/** A page of a list as the API gives it. */
export interface CursorPage<T> {
  items: T[];
  nextCursor?: string;
}

/** One page of a list that the server cuts, and the ways to its neighbours. */
export interface CursorPages<T> {
  /** The rows of this page; undefined until they arrive. */
  items?: T[];
  error?: ErrorLike;
  isFetching: boolean;
  /** Counted from one. */
  page: number;
  /** Undefined on the last page. */
  showNext?: () => void;
  /** Undefined on the first page. */
  showPrevious?: () => void;
  /** Asks for this page again, keeping the place. */
  refetch(): void;
}

interface Place {
  key: string;
  /** The cursors that led here; the first page has none. */
  cursors: string[];
}

/**
 * Pages through a list of the API.
 *
 * @param key - says which list; another key begins at its first page
 * @param loadPage - asks for the page at a cursor
 */
export function useCursorPages<T>(
  key: string,
  loadPage: (
    cursor: string | undefined,
    signal: AbortSignal,
  ) => Promise<CursorPage<T>>,
): CursorPages<T> {
  const [place, setPlace] = useState<Place>({ key, cursors: [] });
  const cursors = place.key === key ? place.cursors : [];
  const cursor = cursors.at(-1);
  const query = useApiQuery(JSON.stringify([key, cursor]), signal =>
    loadPage(cursor, signal),
  );

  const nextCursor = query.data?.nextCursor;
  return {
    items: query.data?.items,
    error: query.error,
    isFetching: query.isFetching,
    page: cursors.length + 1,
    showNext: nextCursor
      ? () => setPlace({ key, cursors: [...cursors, nextCursor] })
      : undefined,
    showPrevious:
      cursors.length > 0
        ? () => setPlace({ key, cursors: cursors.slice(0, -1) })
        : undefined,
    refetch: query.refetch,
  };
}
