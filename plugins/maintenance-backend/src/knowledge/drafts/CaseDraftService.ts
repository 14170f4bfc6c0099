import { InputError, NotFoundError } from '@backstage/errors';
import {
  CaseDraft,
  CaseDraftInput,
  CaseDraftPage,
  CaseDraftPatch,
  CaseDraftReview,
  CaseDraftState,
} from '@weibao/backstage-plugin-maintenance-common';
import { KnowledgeBase } from '../knowledgeBase/KnowledgeBase';
import { ApprovedDraft, CaseDraftRecord } from './CaseDraftRecord';
import { CaseDraftStore } from './CaseDraftStore';
import { CasePublisher } from './CasePublisher';
import { DraftNotifier } from './DraftNotifier';
import {
  checkAuthor,
  checkKnowledgeBase,
  checkReviewedHere,
  checkReviewer,
  checkStanding,
  DraftViewer,
  phasesOf,
} from './draftRules';
import { DraftSubmission } from './DraftSubmission';
import { checkMarkdown, newDraftRecord } from './newDraftRecord';
import { toCaseDraft } from './toCaseDraft';

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
export class CaseDraftService {
  readonly #options: ConstructorParameters<typeof CaseDraftService>[0];
  readonly #now: () => Date;

  constructor(options: {
    store: CaseDraftStore;
    submission: DraftSubmission;
    publisher: Pick<CasePublisher, 'publish'>;
    notifier: DraftNotifier;
    knowledgeBase: Pick<KnowledgeBase, 'publishing'>;
    now?: () => Date;
  }) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  /** @throws InputError where the cursor is not one of this list */
  async listDrafts(
    query: CaseDraftListQuery,
    viewer: DraftViewer,
  ): Promise<CaseDraftPage> {
    const { state, ...listing } = query;
    const page = await this.#options.store.listDrafts({
      ...listing,
      phases: state?.flatMap(phasesOf),
    });
    return {
      ...page,
      items: page.items.map(draft => this.#show(draft, viewer)),
    };
  }

  /** @throws NotFoundError */
  async getDraft(id: string, viewer: DraftViewer): Promise<CaseDraft> {
    return this.#show(await this.#get(id), viewer);
  }

  /** @throws InputError where the case that it revises is none, or has another name */
  async createDraft(
    input: CaseDraftInput,
    viewer: DraftViewer,
  ): Promise<CaseDraft> {
    const { store, submission, knowledgeBase } = this.#options;
    checkKnowledgeBase(knowledgeBase.publishing);
    const { markdown, slug, revises } = input;
    const draft = newDraftRecord(
      {
        markdown,
        ...(await submission.name({ slug, revises })),
        authorRef: viewer.ref,
        incidentIds: [],
        redactions: [],
      },
      this.#now(),
    );
    await store.insertDraft(draft);
    return this.#show(draft, viewer);
  }

  /** @throws NotAllowedError for others than its author */
  async updateDraft(
    id: string,
    patch: CaseDraftPatch,
    viewer: DraftViewer,
  ): Promise<CaseDraft> {
    const { version, markdown, slug } = patch;
    const draft = await this.#get(id);
    checkAuthor(draft, viewer);
    checkStanding(draft, version, ['writing']);
    if (draft.revises && slug && slug !== draft.revises) {
      throw new InputError(
        `slug is "${slug}", but the draft revises the case "${draft.revises}"`,
      );
    }
    if (markdown !== undefined) checkMarkdown(markdown);
    return this.#keep(
      draft,
      { markdown: markdown ?? draft.markdown, slug: slug ?? draft.slug },
      viewer,
    );
  }

  /**
   * Asks for the review. A draft without a name gets one of its title.
   *
   * @throws NotAllowedError for others than its author; InputError where it is
   * not well formed, or is reviewed by pull request; ConflictError where its
   * name is taken, or the case that it revises has changed
   */
  async submitDraft(
    id: string,
    version: number,
    viewer: DraftViewer,
  ): Promise<CaseDraft> {
    const { submission, notifier, knowledgeBase } = this.#options;
    const draft = await this.#get(id);
    checkAuthor(draft, viewer);
    checkReviewedHere(knowledgeBase.publishing);
    checkStanding(draft, version, ['writing']);
    const submitted = this.#next(draft, {
      phase: 'in-review',
      slug: await submission.check(draft, this.#now()),
      submittedAt: this.#now().toISOString(),
    });
    await this.#options.store.updateDraft(submitted);
    await notifier.tellReviewers(submitted);
    return this.#show(submitted, viewer);
  }

  /** @throws NotAllowedError for others than its author */
  async withdrawDraft(
    id: string,
    version: number,
    viewer: DraftViewer,
  ): Promise<CaseDraft> {
    const draft = await this.#get(id);
    checkAuthor(draft, viewer);
    checkStanding(draft, version, ['in-review']);
    return this.#keep(draft, { phase: 'writing' }, viewer);
  }

  /** @throws NotAllowedError for others than its author and reviewers */
  async discardDraft(
    id: string,
    version: number,
    viewer: DraftViewer,
  ): Promise<CaseDraft> {
    const draft = await this.#get(id);
    if (!viewer.mayReview) checkAuthor(draft, viewer);
    checkStanding(draft, version, ['writing', 'in-review']);
    return this.#keep(draft, { phase: 'discarded' }, viewer);
  }

  /**
   * Publishes the draft as reviewed, or returns it to its author with a note.
   *
   * @throws NotAllowedError for its author; InputError where a draft is
   * returned without a note; what the knowledge base refuses it with
   */
  async reviewDraft(
    id: string,
    review: CaseDraftReview,
    viewer: DraftViewer,
  ): Promise<CaseDraft> {
    const { store, submission, publisher, notifier, knowledgeBase } =
      this.#options;
    const { version, decision, note } = review;
    const draft = await this.#get(id);
    checkReviewer(draft, viewer);
    checkStanding(draft, version, ['in-review']);
    const reviewed = {
      reviewerRef: viewer.ref,
      reviewedAt: this.#now().toISOString(),
      reviewNote: note?.trim() || undefined,
    };
    if (decision === 'return') {
      if (!reviewed.reviewNote) {
        throw new InputError(
          'note is missing: it tells the author what to change',
        );
      }
      const returned = this.#next(draft, { phase: 'writing', ...reviewed });
      await store.updateDraft(returned);
      await notifier.tellAuthor('returned', returned);
      return this.#show(returned, viewer);
    }
    checkReviewedHere(knowledgeBase.publishing);
    const approved: ApprovedDraft = {
      ...this.#next(draft, reviewed),
      ...reviewed,
      phase: 'publishing',
      slug: await submission.check(draft, this.#now()),
    };
    await store.updateDraft(approved);
    return this.#show(await publisher.publish(approved), viewer);
  }

  async #keep(
    draft: CaseDraftRecord,
    changes: Partial<CaseDraftRecord>,
    viewer: DraftViewer,
  ): Promise<CaseDraft> {
    const next = this.#next(draft, changes);
    await this.#options.store.updateDraft(next);
    return this.#show(next, viewer);
  }

  #next(
    draft: CaseDraftRecord,
    changes: Partial<CaseDraftRecord>,
  ): CaseDraftRecord {
    return {
      ...draft,
      ...changes,
      version: draft.version + 1,
      updatedAt: this.#now().toISOString(),
    };
  }

  #show(draft: CaseDraftRecord, viewer: DraftViewer): CaseDraft {
    return toCaseDraft(draft, viewer, this.#options.knowledgeBase.publishing);
  }

  async #get(id: string): Promise<CaseDraftRecord> {
    const draft = await this.#options.store.findDraft(id);
    if (!draft) throw new NotFoundError(`There is no draft "${id}"`);
    return draft;
  }
}
