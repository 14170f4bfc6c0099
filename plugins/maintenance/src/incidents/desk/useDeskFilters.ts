import {
  FAULT_LEVELS,
  INCIDENT_STATES,
} from '@weibao/backstage-plugin-maintenance-common';
import { useSearchParams } from 'react-router-dom';
import { DESK_VIEWS, DeskFilters } from './deskView';

export interface DeskFiltersState {
  filters: DeskFilters;
  /** Whether anything but the view is chosen. */
  isFiltered: boolean;
  change(changes: Partial<DeskFilters>): void;
  clear(): void;
}

/** The filters of the desk; they live in the address, so that a view can be shared. */
export function useDeskFilters(): DeskFiltersState {
  const [params, setParams] = useSearchParams();
  const list = <T extends string>(name: string, known: readonly T[]) => {
    const asked = params.get(name)?.split(',') ?? [];
    return known.filter(value => asked.includes(value));
  };
  const filters: DeskFilters = {
    view: DESK_VIEWS.find(view => view === params.get('view')) ?? 'open',
    q: params.get('q') ?? undefined,
    customerRef: params.get('customer') ?? undefined,
    level: list('level', FAULT_LEVELS),
    state: list('state', INCIDENT_STATES),
    deviceUnknown: params.get('device') === 'unknown' || undefined,
  };
  const show = (next: DeskFilters, isTyped: boolean) => {
    const query = new URLSearchParams(params);
    const put = (name: string, value: string | undefined) =>
      value ? query.set(name, value) : query.delete(name);
    put('view', next.view === 'open' ? undefined : next.view);
    put('q', next.q);
    put('customer', next.customerRef);
    put('level', next.level.join(','));
    put('state', next.state.join(','));
    put('device', next.deviceUnknown ? 'unknown' : undefined);
    if (`${query}` === `${params}`) return;
    // Every letter of a search would be a step back otherwise.
    setParams(query, { replace: isTyped });
  };

  return {
    filters,
    isFiltered: !!(
      filters.q ||
      filters.customerRef ||
      filters.level.length ||
      filters.state.length ||
      filters.deviceUnknown
    ),
    change: changes => show({ ...filters, ...changes }, 'q' in changes),
    clear: () => show({ view: filters.view, level: [], state: [] }, false),
  };
}
