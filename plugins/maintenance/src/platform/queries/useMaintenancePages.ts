import { hashKey, skipToken, SkipToken } from '@tanstack/react-query';
import { useState } from 'react';
import { AnswerOf, QueryOf } from '@weibao/backstage-plugin-maintenance-common';
import { queryKey } from './queryKey';
import {
  CallOf,
  Reading,
  ReadingOptions,
  useReading,
} from './useMaintenanceQuery';

/** A page of a list as the API gives it. */
export interface CursorPage<T> {
  items: T[];
  nextCursor?: string;
}

/** One page of a list that the server cuts, and the ways to its neighbours. */
export interface Pages<T> {
  /** The rows of this page; undefined until they arrive. */
  items?: T[];
  error?: Error | null;
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

/** An operation that answers a list page by page. */
export type Listing = {
  [Operation in Reading]: 'cursor' extends keyof QueryOf<Operation>
    ? Operation
    : never;
}[Reading];

/** What a list is asked for; the cursor belongs to the page. */
export type ListCall<Operation extends Listing> = Omit<
  CallOf<Operation>,
  'query'
> & { query?: Omit<QueryOf<Operation>, 'cursor'> };

export type ItemOf<Operation extends Listing> =
  AnswerOf<Operation> extends CursorPage<infer Item> ? Item : never;

export interface PagesOptions<Operation extends Listing, Item>
  extends ReadingOptions<AnswerOf<Operation>> {
  /** Where in the answer the page is; the answer itself when left out. */
  pageOf?: (answer: AnswerOf<Operation>) => CursorPage<Item>;
}

interface Place {
  key: string;
  /** The cursors that led here; the first page has none. */
  cursors: string[];
}

/**
 * Pages through a list of the backend, with a question for each page. Another
 * call begins at its first page.
 *
 * @returns the page, and as `data` all that the backend answered with it
 */
export function useMaintenancePages<
  Operation extends Listing,
  Item = ItemOf<Operation>,
>(
  operation: Operation,
  call: ListCall<Operation> | SkipToken,
  options: PagesOptions<Operation, Item> = {},
): Pages<Item> & { data?: AnswerOf<Operation> } {
  const { pageOf, ...reading } = options;
  const key = hashKey(
    queryKey(operation, call === skipToken ? undefined : call),
  );
  const [place, setPlace] = useState<Place>({ key, cursors: [] });
  const cursors = place.key === key ? place.cursors : [];
  const { data, error, isFetching, refetch } = useReading<AnswerOf<Operation>>(
    operation,
    call === skipToken ? skipToken : atCursor(call, cursors.at(-1)),
    reading,
  );

  const page = data && (pageOf?.(data) ?? (data as CursorPage<Item>));
  const nextCursor = page?.nextCursor;
  return {
    data,
    items: page?.items,
    error,
    isFetching,
    page: cursors.length + 1,
    showNext: nextCursor
      ? () => setPlace({ key, cursors: [...cursors, nextCursor] })
      : undefined,
    showPrevious:
      cursors.length > 0
        ? () => setPlace({ key, cursors: cursors.slice(0, -1) })
        : undefined,
    refetch: () => {
      refetch();
    },
  };
}

/** The call for the page of a list that a cursor leads to. */
export function atCursor<Operation extends Listing>(
  call: ListCall<Operation>,
  cursor: string | undefined,
): object {
  return { ...call, query: { ...call.query, cursor } };
}
