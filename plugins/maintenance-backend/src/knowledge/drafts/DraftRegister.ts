import {
  CaseDraft,
  Redaction,
} from '@weibao/backstage-plugin-maintenance-common';

/** A draft that another capability has written. */
export interface NewDraft {
  markdown: string;
  slug?: string;
  /** Slug of the published case that it changes. */
  revises?: string;
  authorRef: string;
  /** The recurring incidents it was written from. */
  recurrenceKey?: string;
  incidentIds: string[];
  redactions: Redaction[];
}

/** Drafts of fault cases, for the other capabilities. Checks no permission. */
export interface DraftRegister {
  /** @returns the draft, with what its author may do */
  createDraft(draft: NewDraft): Promise<CaseDraft>;

  /** Ids of drafts being written or reviewed, by recurrence key. */
  findOpenDrafts(
    recurrenceKeys: readonly string[],
  ): Promise<ReadonlyMap<string, string>>;

  /** Slugs of the cases that drafts became, by the group they were written from. */
  listWrittenCases(): Promise<ReadonlyMap<string, readonly string[]>>;
}
