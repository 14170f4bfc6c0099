import { useApi } from '@backstage/frontend-plugin-api';
import {
  Obligation,
  QueryOf,
} from '@weibao/backstage-plugin-maintenance-common';
import { useMemo } from 'react';
import { maintenanceApiRef } from '../../api';
import { useComposedQuery } from '../../platform/queries/useComposedQuery';
import { weeksOf } from './calendarMonth';

/** As many as the API gives at once. */
const PAGE_SIZE = 200;
/** A calendar with more in a month is not a calendar any more. */
const MAX_PAGES = 5;

/**
 * The obligations of a month, with the days of its neighbours that share its
 * weeks.
 */
export function useMonthObligations(
  month: string,
  query: Omit<QueryOf<'listObligations'>, 'from' | 'to' | 'cursor' | 'limit'>,
) {
  const api = useApi(maintenanceApiRef);
  const days = weeksOf(month).flat();
  const period = { from: days[0], to: days.at(-1) };
  const answer = useComposedQuery(
    ['maintenance', 'obligations', { ...query, ...period }],
    async signal => {
      const items: Obligation[] = [];
      let cursor: string | undefined;
      for (let page = 0; page < MAX_PAGES; page++) {
        const next = await api.listObligations(
          { query: { ...query, ...period, cursor, limit: PAGE_SIZE } },
          { signal },
        );
        items.push(...next.items);
        cursor = next.nextCursor;
        if (!cursor) break;
      }
      return { items, isCut: !!cursor };
    },
  );
  const byDay = useMemo(() => {
    const groups = new Map<string, Obligation[]>();
    for (const obligation of answer.data?.items ?? []) {
      const group = groups.get(obligation.dueOn) ?? [];
      groups.set(obligation.dueOn, [...group, obligation]);
    }
    return groups;
  }, [answer.data]);
  return {
    ...answer,
    isCut: !!answer.data?.isCut,
    on: (date: string) => byDay.get(date) ?? [],
  };
}
