import {
  InspectionResultInput,
  InspectionResultsSaved,
  LedgerCheckInput,
  LedgerChecksSaved,
  MaintenanceApi,
} from '@weibao/backstage-plugin-maintenance-common';
import type { EntryQueue } from './EntryQueue';

/** The names of kinds are stored on devices: they stay. */
export const INSPECTION_RESULTS = 'inspection-results';
export const LEDGER_CHECKS = 'ledger-checks';

/** As many as the API takes at once. */
const MAX_BATCH = 500;

/** Says how each kind of entry reaches the backend. */
export function registerKinds(queue: EntryQueue, api: MaintenanceApi): void {
  queue.register<InspectionResultInput, InspectionResultsSaved>({
    kind: INSPECTION_RESULTS,
    maxBatch: MAX_BATCH,
    send: (id, results, { signal, keepalive }) =>
      api.saveInspectionResults(
        { path: { id }, body: { results } },
        { signal, keepalive },
      ),
  });
  queue.register<LedgerCheckInput, LedgerChecksSaved>({
    kind: LEDGER_CHECKS,
    maxBatch: MAX_BATCH,
    send: (id, checks, { signal, keepalive }) =>
      api.saveLedgerChecks(
        { path: { id }, body: { checks } },
        { signal, keepalive },
      ),
  });
}
