import { ApprovedDraft, CaseDraftRecord, DraftPhase } from './CaseDraftRecord';

/** Which drafts are listed; refs are normalised. */
export interface CaseDraftListing {
  phases?: readonly DraftPhase[];
  authorRef?: string;
  cursor?: string;
  limit: number;
}

/** Keeps drafts of fault cases. */
export interface CaseDraftStore {
  insertDraft(draft: CaseDraftRecord): Promise<void>;

  findDraft(id: string): Promise<CaseDraftRecord | undefined>;

  /** Those changed last first. */
  listDrafts(
    listing: CaseDraftListing,
  ): Promise<{ items: CaseDraftRecord[]; nextCursor?: string }>;

  /**
   * Keeps the next version of a draft.
   *
   * @throws ConflictError where the version before is no longer the one kept,
   * or another draft that is reviewed has the same slug
   */
  updateDraft(draft: CaseDraftRecord): Promise<void>;

  /** Slugs of drafts that are written or reviewed. */
  listOpenSlugs(): Promise<Set<string>>;

  /** Ids of drafts that are written or reviewed, by recurrence key. */
  findOpenDrafts(
    recurrenceKeys: readonly string[],
  ): Promise<Map<string, string>>;

  /** Slugs of published drafts, by recurrence key. */
  listWrittenCases(): Promise<Map<string, string[]>>;

  /** Drafts whose publication began before and has not been heard of since. */
  listUnfinished(before: Date): Promise<ApprovedDraft[]>;
}
