import {
  ObligationKind,
  ObligationState,
} from '@weibao/backstage-plugin-maintenance-common';
import { useUrlFilters } from '../components/useUrlFilters';
import { useToday } from '../time/useToday';
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

export type ObligationViewName = 'month' | 'list';

/** What of the obligations is shown, as the address says. */
export interface ObligationFilters {
  view: ObligationViewName;
  /** As `YYYY-MM`, this one unless the address says another. */
  month: string;
  customerRef?: string;
  /** Any kind when empty. */
  kind: ObligationKind[];
  /** Any state when empty. */
  state: ObligationState[];
  set: (
    name: 'view' | 'month' | 'customer' | 'kind' | 'state',
    value: string | undefined,
  ) => void;
}

/** Reads the filters from the address and writes them there. */
export function useObligationFilters(): ObligationFilters {
  const { get, set } = useUrlFilters();
  const today = useToday();
  const chosen = <T extends string>(name: string, known: readonly T[]) => {
    const values = get(name)?.split(',') ?? [];
    return known.filter(value => values.includes(value));
  };
  const month = get('month');
  return {
    view: get('view') === 'list' ? 'list' : 'month',
    month: isMonth(month) ? month : today.slice(0, 7),
    customerRef: get('customer'),
    kind: chosen('kind', OBLIGATION_KINDS),
    state: chosen('state', OBLIGATION_STATES),
    set,
  };
}
