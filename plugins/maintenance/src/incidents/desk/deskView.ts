import {
  IncidentSummaryCounts,
  QueryOf,
} from '@weibao/backstage-plugin-maintenance-common';

/** A view of the desk is one of the counts of its summary. */
export type DeskView = keyof IncidentSummaryCounts;

/** In the order in which the day is worked. */
export const DESK_VIEWS: readonly DeskView[] = [
  'open',
  'mine',
  'unassigned',
  'atRisk',
  'breached',
  'awaitingClosure',
];

type IncidentStates = NonNullable<QueryOf<'listIncidents'>['state']>;

/** The filters of the desk, as its address keeps them. */
export interface DeskFilters {
  view: DeskView;
  q?: string;
  customerRef?: string;
  level: NonNullable<QueryOf<'listIncidents'>['level']>;
  /** Narrows the view. */
  state: IncidentStates;
  /** Only where nobody knows the device. */
  deviceUnknown?: boolean;
}

/** What the API is asked for a view and its filters. */
export function toIncidentQuery(
  filters: DeskFilters,
  userRef: string | undefined,
): Omit<QueryOf<'listIncidents'>, 'cursor' | 'limit'> {
  const { view, q, customerRef, level, state, deviceUnknown } = filters;
  const isAwaitingClosure = view === 'awaitingClosure';
  const ofView: IncidentStates = isAwaitingClosure
    ? ['resolved', 'signed-off']
    : ['open'];
  return {
    state: state.length > 0 ? state : ofView,
    level: level.length > 0 ? level : undefined,
    assigneeRef:
      (view === 'mine' && userRef) ||
      (view === 'unassigned' && 'none') ||
      undefined,
    withOffered: view === 'mine' || undefined,
    deviceUnknown,
    sla:
      (view === 'atRisk' && 'at-risk') ||
      (view === 'breached' && 'breached') ||
      undefined,
    q,
    customerRef,
    order: isAwaitingClosure ? '-reportedAt' : 'due',
  };
}
