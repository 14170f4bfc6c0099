import { QueryClient } from '@tanstack/react-query';
import { askAgain } from './askAgain';

/** The first segment of a path of the API. */
export type Resource = keyof typeof SHOWN_WITH;

/** The resources, and which others show something of theirs. */
const SHOWN_WITH = {
  calendars: ['contracts', 'inspection-plans'],
  'case-drafts': ['cases', 'recurrences'],
  cases: [],
  checklists: ['inspections'],
  contracts: ['coverage', 'customers', 'devices'],
  devices: ['contracts', 'coverage', 'customers'],
  files: [],
  findings: ['customers', 'inspections'],
  holidays: ['calendars', 'contracts', 'inspection-plans'],
  incidents: ['customers', 'devices'],
  'inspection-plans': ['inspections'],
  inspections: ['findings', 'inspection-plans'],
  ledgers: ['customers', 'devices'],
  'obligation-series': ['obligations'],
  obligations: [],
  recurrences: ['case-drafts'],
} as const;

/** After a change: what is shown of a resource, and of what shows it, is asked for again. */
export function markStale(client: QueryClient, resource: Resource): void {
  for (const stale of [resource, ...SHOWN_WITH[resource]]) {
    askAgain(client, { queryKey: ['maintenance', stale] });
  }
}
