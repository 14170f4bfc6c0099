import { CaseApi } from './CaseApi';
import {
  CaseDraftInput,
  CaseDraftPatch,
  CaseDraftQuery,
  CaseDraftRequest,
  CaseDraftReview,
  CaseFeedbackInput,
  CaseFeedbackQuery,
  CaseFeedbackTarget,
  CaseMatchQuery,
  CaseQuery,
  CaseReviewQuery,
  RecurrenceQuery,
  RecurrenceWindow,
} from './caseTypes';
import { MaintenanceRequestOptions as Options } from './MaintenanceRequestOptions';
import { MaintenanceConnection } from './MaintenanceConnection';

type Answer<Operation extends keyof CaseApi> = ReturnType<CaseApi[Operation]>;

/** The part of the client that is about fault cases. */
export class CaseClient implements CaseApi {
  readonly #connection: MaintenanceConnection;

  constructor(connection: MaintenanceConnection) {
    this.#connection = connection;
  }

  getKnowledgeBase(options?: Options): Answer<'getKnowledgeBase'> {
    return this.#connection.call({ path: ['knowledge-base'] }, options);
  }

  listCases(query?: CaseQuery, options?: Options): Answer<'listCases'> {
    return this.#connection.call({ path: ['cases'], query }, options);
  }

  getCase(slug: string, options?: Options): Answer<'getCase'> {
    return this.#connection.call({ path: ['cases', slug] }, options);
  }

  matchCases(query: CaseMatchQuery, options?: Options): Answer<'matchCases'> {
    return this.#connection.call({ path: ['cases', 'match'], query }, options);
  }

  listCaseFeedback(
    slug: string,
    query?: CaseFeedbackQuery,
    options?: Options,
  ): Answer<'listCaseFeedback'> {
    return this.#connection.call(
      { path: ['cases', slug, 'feedback'], query },
      options,
    );
  }

  giveCaseFeedback(
    slug: string,
    input: CaseFeedbackInput,
    options?: Options,
  ): Answer<'giveCaseFeedback'> {
    return this.#connection.call(
      { method: 'POST', path: ['cases', slug, 'feedback'], json: input },
      options,
    );
  }

  withdrawCaseFeedback(
    slug: string,
    target: CaseFeedbackTarget,
    options?: Options,
  ): Answer<'withdrawCaseFeedback'> {
    return this.#connection.call(
      { method: 'DELETE', path: ['cases', slug, 'feedback'], query: target },
      options,
    );
  }

  listRecurrences(
    query?: RecurrenceQuery,
    options?: Options,
  ): Answer<'listRecurrences'> {
    return this.#connection.call({ path: ['recurrences'], query }, options);
  }

  getRecurrence(
    key: string,
    window?: RecurrenceWindow,
    options?: Options,
  ): Answer<'getRecurrence'> {
    return this.#connection.call(
      { path: ['recurrences', key], query: window },
      options,
    );
  }

  draftCase(
    recurrenceKey: string,
    request: CaseDraftRequest,
    options?: Options,
  ): Answer<'draftCase'> {
    return this.#connection.call(
      {
        method: 'POST',
        path: ['recurrences', recurrenceKey, 'draft'],
        json: request,
      },
      options,
    );
  }

  listCaseDrafts(
    query?: CaseDraftQuery,
    options?: Options,
  ): Answer<'listCaseDrafts'> {
    return this.#connection.call({ path: ['case-drafts'], query }, options);
  }

  createCaseDraft(
    input: CaseDraftInput,
    options?: Options,
  ): Answer<'createCaseDraft'> {
    return this.#connection.call(
      { method: 'POST', path: ['case-drafts'], json: input },
      options,
    );
  }

  getCaseDraft(id: string, options?: Options): Answer<'getCaseDraft'> {
    return this.#connection.call({ path: ['case-drafts', id] }, options);
  }

  updateCaseDraft(
    id: string,
    patch: CaseDraftPatch,
    options?: Options,
  ): Answer<'updateCaseDraft'> {
    return this.#connection.call(
      { method: 'PATCH', path: ['case-drafts', id], json: patch },
      options,
    );
  }

  submitCaseDraft(
    id: string,
    version: number,
    options?: Options,
  ): Answer<'submitCaseDraft'> {
    return this.#act(id, 'submit', { version }, options);
  }

  withdrawCaseDraft(
    id: string,
    version: number,
    options?: Options,
  ): Answer<'withdrawCaseDraft'> {
    return this.#act(id, 'withdraw', { version }, options);
  }

  discardCaseDraft(
    id: string,
    version: number,
    options?: Options,
  ): Answer<'discardCaseDraft'> {
    return this.#act(id, 'discard', { version }, options);
  }

  reviewCaseDraft(
    id: string,
    review: CaseDraftReview,
    options?: Options,
  ): Answer<'reviewCaseDraft'> {
    return this.#act(id, 'review', review, options);
  }

  getCaseReview(
    query: CaseReviewQuery,
    options?: Options,
  ): Answer<'getCaseReview'> {
    return this.#connection.call({ path: ['case-review'], query }, options);
  }

  #act(id: string, action: string, json: object, options?: Options) {
    return this.#connection.call<Awaited<Answer<'getCaseDraft'>>>(
      { method: 'POST', path: ['case-drafts', id, action], json },
      options,
    );
  }
}
