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
  /** How many rows are on the pages before this one. */
  before: number;
  /** How many rows there are on all pages; undefined until the end is known. */
  total?: number;
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
  /** The cursors that led here, each with the rows before it; the first page has none. */
  steps: { cursor: string; before: number }[];
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
  const [place, setPlace] = useState<Place>({ key, steps: [] });
  const steps = place.key === key ? place.steps : [];
  const { cursor, before = 0 } = steps.at(-1) ?? {};
  const { data, error, isFetching, refetch } = useReading<AnswerOf<Operation>>(
    operation,
    call === skipToken ? skipToken : atCursor(call, cursor),
    reading,
  );

  const page = data && (pageOf?.(data) ?? (data as CursorPage<Item>));
  const nextCursor = page?.nextCursor;
  const after = before + (page?.items.length ?? 0);
  return {
    data,
    items: page?.items,
    error,
    isFetching,
    page: steps.length + 1,
    before,
    total: page && !nextCursor ? after : undefined,
    showNext: nextCursor
      ? () =>
          setPlace({
            key,
            steps: [...steps, { cursor: nextCursor, before: after }],
          })
      : undefined,
    showPrevious:
      steps.length > 0
        ? () => setPlace({ key, steps: steps.slice(0, -1) })
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
