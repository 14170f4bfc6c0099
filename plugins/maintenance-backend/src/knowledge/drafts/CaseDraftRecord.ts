import { Redaction } from '@weibao/backstage-plugin-maintenance-common';

/**
 * Where a draft stands. `publishing` is between the reviewer's word and the
 * word of the knowledge base; it outlives a crash in between.
 */
export type DraftPhase =
  | 'writing'
  | 'in-review'
  | 'publishing'
  | 'published'
  | 'discarded';

/** A draft of a fault case as it is kept; instants are ISO 8601. */
export interface CaseDraftRecord {
  id: string;
  version: number;
  phase: DraftPhase;
  slug?: string;
  markdown: string;
  /** Slug of the published case that it changes. */
  revises?: string;
  /** Digest of that case as it was when the draft was begun. */
  baseDigest?: string;
  authorRef: string;
  recurrenceKey?: string;
  incidentIds: string[];
  redactions: Redaction[];
  createdAt: string;
  updatedAt: string;
  submittedAt?: string;
  reviewerRef?: string;
  reviewNote?: string;
  reviewedAt?: string;
  commit?: string;
}

/** A draft that somebody has agreed to. */
export type ApprovedDraft = CaseDraftRecord & {
  phase: 'publishing';
  slug: string;
  reviewerRef: string;
  reviewedAt: string;
};
