import {
  ObligationKind,
  ObligationState,
} from '@weibao/backstage-plugin-maintenance-common';
import { useUrlFilters } from '../../platform/components/useUrlFilters';
import { useToday } from '../../platform/time/useToday';
import { isMonth } from './calendarMonth';
import { OBLIGATION_KINDS } from './ObligationKindIcon';

export const OBLIGATION_STATES: readonly ObligationState[] = [
  'planned',
  'due',
  'overdue',
  'done',
  'cancelled',
];

/** The states in which somebody still has to do something. */
export const OPEN_OBLIGATION_STATES: readonly ObligationState[] = [
  'planned',
  'due',
  'overdue',
];

const OBLIGATION_VIEWS = ['month', 'list'] as const;

export type ObligationViewName = (typeof OBLIGATION_VIEWS)[number];

/** What of the obligations is shown, as the address says. */
export interface ObligationFilters {
  view: ObligationViewName;
  /** As `YYYY-MM`, this one unless the address says another. */
  month: string;
  customerRef?: string;
  /** Any kind when left out. */
  kind?: ObligationKind[];
  /** Any state when left out. */
  state?: ObligationState[];
  set: (name: 'view' | 'month', value: string | undefined) => void;
}

/** Reads the filters from the address and writes them there. */
export function useObligationFilters(
  /** The view unless the address says another. */
  usualView: ObligationViewName = 'month',
): ObligationFilters {
  const { get, set, chosen } = useUrlFilters();
  const today = useToday();
  const month = get('month');
  return {
    view: OBLIGATION_VIEWS.find(view => view === get('view')) ?? usualView,
    month: isMonth(month) ? month : today.slice(0, 7),
    customerRef: get('customer'),
    kind: chosen('kind', OBLIGATION_KINDS),
    state: chosen('state', OBLIGATION_STATES),
    set,
  };
}
