import {
  CaseDraft,
  Redaction,
} from '@weibao/backstage-plugin-maintenance-common';
import { KnowledgeBase } from '../knowledgeBase/KnowledgeBase';
import { CaseDraftStore } from './CaseDraftStore';
import { checkKnowledgeBase } from './draftRules';
import { newDraftRecord } from './newDraftRecord';
import { toCaseDraft } from './toCaseDraft';

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
export class DraftRegister {
  readonly #options: ConstructorParameters<typeof DraftRegister>[0];

  constructor(options: {
    store: CaseDraftStore;
    knowledgeBase: Pick<KnowledgeBase, 'publishing'>;
    now?: () => Date;
  }) {
    this.#options = options;
  }

  /**
   * @throws ConflictError where there is no knowledge base
   * @returns the draft, with what its author may do
   */
  async createDraft(draft: NewDraft): Promise<CaseDraft> {
    const { store, knowledgeBase, now = () => new Date() } = this.#options;
    checkKnowledgeBase(knowledgeBase.publishing);
    const record = newDraftRecord(draft, now());
    await store.insertDraft(record);
    return toCaseDraft(
      record,
      { ref: draft.authorRef, mayWrite: true, mayReview: false },
      knowledgeBase.publishing,
    );
  }

  /** Ids of drafts being written or reviewed, by recurrence key. */
  async findOpenDrafts(
    recurrenceKeys: readonly string[],
  ): Promise<ReadonlyMap<string, string>> {
    return this.#options.store.findOpenDrafts(recurrenceKeys);
  }

  /** Slugs of the cases that drafts became, by the group they were written from. */
  async listWrittenCases(): Promise<ReadonlyMap<string, readonly string[]>> {
    return this.#options.store.listWrittenCases();
  }
}
