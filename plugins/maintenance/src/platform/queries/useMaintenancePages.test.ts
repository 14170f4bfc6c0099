import { act, waitFor } from '@testing-library/react';
import { incidentListItem } from '../../__testUtils__/incidents';
import { maintenanceApiMock } from '../../__testUtils__/maintenanceApiMock';
import { renderQueries } from './__testUtils__/renderQueries';
import { useGrowingList, useWholeList } from './useMaintenanceList';
import { useMaintenancePages } from './useMaintenancePages';

const PAGES = ['', 'second', 'third'];

/** Incidents on three pages, each named after its cursor. */
function pagedBackend() {
  return maintenanceApiMock({
    listIncidents: async ({ query = {} } = {}) => {
      const { q, cursor = '' } = query;
      return {
        items: [{ ...incidentListItem(new Date()), id: `${q} ${cursor}` }],
        nextCursor: PAGES[PAGES.indexOf(cursor) + 1],
      };
    },
  });
}

const idsOf = (items?: { id: string }[]) => items?.map(({ id }) => id);

describe('useMaintenancePages', () => {
  const usePagesOf = ({ q }: { q: string }) =>
    useMaintenancePages('listIncidents', { query: { q, limit: 1 } });

  it('goes on and back', async () => {
    const { result } = renderQueries(pagedBackend(), usePagesOf, { q: 'disk' });
    await waitFor(() => expect(idsOf(result.current.items)).toEqual(['disk ']));
    expect(result.current.showPrevious).toBeUndefined();
    expect(result.current).toMatchObject({ before: 0, total: undefined });
    act(() => result.current.showNext?.());
    expect(result.current.items).toBeUndefined();
    await waitFor(() =>
      expect(idsOf(result.current.items)).toEqual(['disk second']),
    );
    act(() => result.current.showNext?.());
    await waitFor(() => expect(result.current.page).toBe(3));
    await waitFor(() => expect(result.current.items).toBeDefined());
    expect(result.current.showNext).toBeUndefined();
    expect(result.current).toMatchObject({ before: 2, total: 3 });
    act(() => result.current.showPrevious?.());
    await waitFor(() =>
      expect(idsOf(result.current.items)).toEqual(['disk second']),
    );
  });

  it('begins another list at its first page', async () => {
    const { result, rerender } = renderQueries(pagedBackend(), usePagesOf, {
      q: 'disk',
    });
    await waitFor(() => expect(result.current.items).toBeDefined());
    act(() => result.current.showNext?.());
    await waitFor(() => expect(result.current.items).toBeDefined());
    rerender({ q: 'fan' });
    expect(result.current).toMatchObject({ items: undefined, page: 1 });
    await waitFor(() => expect(idsOf(result.current.items)).toEqual(['fan ']));
  });

  it('asks for its page alone again, and keeps the place', async () => {
    const api = pagedBackend();
    const { result } = renderQueries(api, usePagesOf, { q: 'disk' });
    await waitFor(() => expect(result.current.items).toBeDefined());
    act(() => result.current.showNext?.());
    await waitFor(() => expect(result.current.items).toBeDefined());
    expect(api.listIncidents).toHaveBeenCalledTimes(2);
    act(() => {
      result.current.refetch();
    });
    await waitFor(() => expect(result.current.isFetching).toBe(false));
    expect(api.listIncidents).toHaveBeenCalledTimes(3);
    expect(result.current.page).toBe(2);
  });
});

describe('useWholeList', () => {
  it('has every page, or nothing', async () => {
    const api = pagedBackend();
    const { result } = renderQueries(api, () =>
      useWholeList('listIncidents', { query: { q: 'disk' } }),
    );
    expect(result.current.data).toBeUndefined();
    await waitFor(() =>
      expect(idsOf(result.current.data)).toEqual([
        'disk ',
        'disk second',
        'disk third',
      ]),
    );
    expect(api.listIncidents).toHaveBeenCalledTimes(3);
  });
});

describe('useGrowingList', () => {
  const useListOf = ({ q }: { q: string }) =>
    useGrowingList('listIncidents', { query: { q } });

  it('grows by a page at a time, again where one failed', async () => {
    const api = pagedBackend();
    const { result } = renderQueries(api, useListOf, { q: 'disk' });
    await waitFor(() => expect(idsOf(result.current.items)).toEqual(['disk ']));
    api.listIncidents.mockRejectedValueOnce(new Error('no connection'));
    act(() => result.current.loadMore?.());
    await waitFor(() => expect(result.current.error).not.toBeNull());
    expect(idsOf(result.current.items)).toEqual(['disk ']);
    act(() => result.current.loadMore?.());
    await waitFor(() => expect(result.current.items).toHaveLength(2));
    expect(result.current.error).toBeNull();
    act(() => result.current.loadMore?.());
    await waitFor(() => expect(result.current.items).toHaveLength(3));
    expect(result.current.loadMore).toBeUndefined();
  });

  it('asks again for a first page that failed', async () => {
    const api = pagedBackend();
    api.listIncidents.mockRejectedValueOnce(new Error('no connection'));
    const { result } = renderQueries(api, useListOf, { q: 'disk' });
    await waitFor(() => expect(result.current.error).not.toBeNull());
    act(() => result.current.loadMore?.());
    await waitFor(() => expect(idsOf(result.current.items)).toEqual(['disk ']));
  });
});
