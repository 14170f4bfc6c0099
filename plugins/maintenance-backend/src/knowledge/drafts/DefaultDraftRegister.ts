import { CaseDraft } from '@weibao/backstage-plugin-maintenance-common';
import { KnowledgeBase } from '../knowledgeBase/KnowledgeBase';
import { CaseDraftStore } from './CaseDraftStore';
import { DraftRegister, NewDraft } from './DraftRegister';
import { newDraftRecord } from './newDraftRecord';
import { toCaseDraft } from './toCaseDraft';

/** Drafts that other capabilities write for somebody. */
export class DefaultDraftRegister implements DraftRegister {
  readonly #options: ConstructorParameters<typeof DefaultDraftRegister>[0];

  constructor(options: {
    store: CaseDraftStore;
    knowledgeBase: Pick<KnowledgeBase, 'publishing'>;
    now?: () => Date;
  }) {
    this.#options = options;
  }

  async createDraft(draft: NewDraft): Promise<CaseDraft> {
    const { store, knowledgeBase, now = () => new Date() } = this.#options;
    const record = newDraftRecord(draft, now());
    await store.insertDraft(record);
    return toCaseDraft(
      record,
      { ref: draft.authorRef, mayWrite: true, mayReview: false },
      knowledgeBase.publishing,
    );
  }

  async findOpenDrafts(
    recurrenceKeys: readonly string[],
  ): Promise<ReadonlyMap<string, string>> {
    return this.#options.store.findOpenDrafts(recurrenceKeys);
  }

  async listWrittenCases(): Promise<ReadonlyMap<string, readonly string[]>> {
    return this.#options.store.listWrittenCases();
  }
}
