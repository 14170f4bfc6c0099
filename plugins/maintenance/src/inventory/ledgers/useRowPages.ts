import { useState } from 'react';
import { Pages } from '../../platform/queries/useMaintenancePages';

/** More rows at once would make a page of 10 000 slow. */
const PAGE_SIZE = 50;

/**
 * Pages through rows that are there already, so that only a page of them is
 * drawn.
 *
 * @param key - says which rows; others begin at their first page
 */
export function useRowPages<T>(key: string, rows: T[]): Pages<T> {
  const [place, setPlace] = useState({ key, page: 1 });
  const last = Math.max(1, Math.ceil(rows.length / PAGE_SIZE));
  const page = place.key === key ? Math.min(place.page, last) : 1;
  const show = (next: number) => () => setPlace({ key, page: next });
  return {
    items: rows.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
    isFetching: false,
    page,
    before: (page - 1) * PAGE_SIZE,
    total: rows.length,
    showNext: page < last ? show(page + 1) : undefined,
    showPrevious: page > 1 ? show(page - 1) : undefined,
    refetch: () => {},
  };
}
