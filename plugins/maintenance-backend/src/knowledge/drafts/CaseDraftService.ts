import {
  CaseDraft,
  CaseDraftInput,
  CaseDraftPage,
  CaseDraftPatch,
  CaseDraftReview,
  CaseDraftState,
} from '@weibao/backstage-plugin-maintenance-common';
import { DraftViewer } from './draftRules';

/** Which drafts are listed; refs are normalised. */
export interface CaseDraftListQuery {
  state?: readonly CaseDraftState[];
  authorRef?: string;
  cursor?: string;
  limit: number;
}

/**
 * The use cases of drafts. It knows authors from reviewers, but checks no
 * permissions. Every change throws NotFoundError where there is no such draft,
 * and ConflictError where it was based on a stale version or the draft is past
 * it.
 */
export interface CaseDraftService {
  /** @throws InputError where the cursor is not one of this list */
  listDrafts(
    query: CaseDraftListQuery,
    viewer: DraftViewer,
  ): Promise<CaseDraftPage>;

  /** @throws NotFoundError */
  getDraft(id: string, viewer: DraftViewer): Promise<CaseDraft>;

  /** @throws InputError where the case that it revises is none, or has another name */
  createDraft(input: CaseDraftInput, viewer: DraftViewer): Promise<CaseDraft>;

  /** @throws NotAllowedError for others than its author */
  updateDraft(
    id: string,
    patch: CaseDraftPatch,
    viewer: DraftViewer,
  ): Promise<CaseDraft>;

  /**
   * Asks for the review. A draft without a name gets one of its title.
   *
   * @throws NotAllowedError for others than its author; InputError where it is
   * not well formed, or is reviewed by pull request; ConflictError where its
   * name is taken, or the case that it revises has changed
   */
  submitDraft(
    id: string,
    version: number,
    viewer: DraftViewer,
  ): Promise<CaseDraft>;

  /** @throws NotAllowedError for others than its author */
  withdrawDraft(
    id: string,
    version: number,
    viewer: DraftViewer,
  ): Promise<CaseDraft>;

  /** @throws NotAllowedError for others than its author and reviewers */
  discardDraft(
    id: string,
    version: number,
    viewer: DraftViewer,
  ): Promise<CaseDraft>;

  /**
   * Publishes the draft as reviewed, or returns it to its author with a note.
   *
   * @throws NotAllowedError for its author; InputError where a draft is
   * returned without a note; what the knowledge base refuses it with
   */
  reviewDraft(
    id: string,
    review: CaseDraftReview,
    viewer: DraftViewer,
  ): Promise<CaseDraft>;
}
