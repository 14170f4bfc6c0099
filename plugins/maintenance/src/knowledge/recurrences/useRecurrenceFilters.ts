import { RecurrenceKind } from '@weibao/backstage-plugin-maintenance-common';
import { useUrlFilters } from '../../platform/components/useUrlFilters';

export const RECURRENCE_KINDS: readonly RecurrenceKind[] = [
  'model-part',
  'device',
  'fault-code',
  'site',
];

/** Lengths of the window that can be chosen, in days. */
export const WINDOWS = ['90', '180', '365', '730'] as const;

export type WindowChoice = (typeof WINDOWS)[number];

/** Which groups are shown, as the address says. */
export interface RecurrenceFilters {
  /** Any kind when left out. */
  kind?: RecurrenceKind[];
  /** Only those that no case tells of. */
  withoutCase?: boolean;
  customerRef?: string;
  window: WindowChoice;
  /** Whether more than the window is chosen. */
  isFiltered: boolean;
  set: (name: 'window', value: string | undefined) => void;
}

/** Reads the filters from the address and writes them there. */
export function useRecurrenceFilters(): RecurrenceFilters {
  const { get, set, chosen, isOn } = useUrlFilters();
  const kind = chosen('kind', RECURRENCE_KINDS);
  const withoutCase = isOn('withoutCase');
  const customerRef = get('customer');
  return {
    kind,
    withoutCase,
    customerRef,
    window: readWindow(get('window')),
    isFiltered: !!(kind || withoutCase || customerRef),
    set,
  };
}

/** A year unless the address says another length. */
export function readWindow(text: string | undefined | null): WindowChoice {
  return WINDOWS.find(days => days === text) ?? '365';
}
