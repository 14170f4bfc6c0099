import {
  BodyOf,
  CaseDraft,
  InspectionResultInput,
  InspectionResultsSaved,
  LedgerCheckInput,
  LedgerChecksSaved,
  MaintenanceApi,
} from '@weibao/backstage-plugin-maintenance-common';
import type { EntryQueue } from './EntryQueue';

/** The names of kinds are stored on devices: they stay. */
export const CASE_DRAFT_TEXT = 'case-draft-text';
export const INSPECTION_RESULTS = 'inspection-results';
export const LEDGER_CHECKS = 'ledger-checks';

/** The text of a draft, and the version that it was written on. */
export type DraftTextInput = BodyOf<'updateCaseDraft'> & { markdown: string };

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
  queue.register<DraftTextInput, CaseDraft>({
    kind: CASE_DRAFT_TEXT,
    maxBatch: 1,
    send: (id, [body], { signal, keepalive }) =>
      api.updateCaseDraft({ path: { id }, body }, { signal, keepalive }),
    rebase: (text, { version }) => ({ ...text, version }),
  });
}
