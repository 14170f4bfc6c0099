import { toInstant, toOptionalInstant } from '../../platform/database/instants';
import { CaseDraftRecord, DraftPhase } from './CaseDraftRecord';

export const DRAFTS_TABLE = 'case_drafts';

type Timestamp = Date | number;

/** A draft as the database holds it. */
export interface CaseDraftRow {
  id: string;
  version: number;
  state: DraftPhase;
  slug: string | null;
  markdown: string;
  revises: string | null;
  base_digest: string | null;
  author_ref: string;
  recurrence_key: string | null;
  incident_ids: string;
  redactions: string;
  created_at: Timestamp;
  updated_at: Timestamp;
  submitted_at: Timestamp | null;
  reviewer_ref: string | null;
  review_note: string | null;
  reviewed_at: Timestamp | null;
  commit_id: string | null;
}

export function toDraftRow(draft: CaseDraftRecord): CaseDraftRow {
  return {
    id: draft.id,
    version: draft.version,
    state: draft.phase,
    slug: draft.slug ?? null,
    markdown: draft.markdown,
    revises: draft.revises ?? null,
    base_digest: draft.baseDigest ?? null,
    author_ref: draft.authorRef,
    recurrence_key: draft.recurrenceKey ?? null,
    incident_ids: JSON.stringify(draft.incidentIds),
    redactions: JSON.stringify(draft.redactions),
    created_at: new Date(draft.createdAt),
    updated_at: new Date(draft.updatedAt),
    submitted_at: toTimestamp(draft.submittedAt),
    reviewer_ref: draft.reviewerRef ?? null,
    review_note: draft.reviewNote ?? null,
    reviewed_at: toTimestamp(draft.reviewedAt),
    commit_id: draft.commit ?? null,
  };
}

export function toDraftRecord(row: CaseDraftRow): CaseDraftRecord {
  return {
    id: row.id,
    version: row.version,
    phase: row.state,
    slug: row.slug ?? undefined,
    markdown: row.markdown,
    revises: row.revises ?? undefined,
    baseDigest: row.base_digest ?? undefined,
    authorRef: row.author_ref,
    recurrenceKey: row.recurrence_key ?? undefined,
    incidentIds: JSON.parse(row.incident_ids),
    redactions: JSON.parse(row.redactions),
    createdAt: toInstant(row.created_at),
    updatedAt: toInstant(row.updated_at),
    submittedAt: toOptionalInstant(row.submitted_at),
    reviewerRef: row.reviewer_ref ?? undefined,
    reviewNote: row.review_note ?? undefined,
    reviewedAt: toOptionalInstant(row.reviewed_at),
    commit: row.commit_id ?? undefined,
  };
}

function toTimestamp(instant: string | undefined): Date | null {
  return instant === undefined ? null : new Date(instant);
}
