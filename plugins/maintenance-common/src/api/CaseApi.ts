import {
  CaseDraft,
  CaseDraftInput,
  CaseDraftPage,
  CaseDraftPatch,
  CaseDraftQuery,
  CaseDraftRequest,
  CaseDraftReview,
  CaseFeedback,
  CaseFeedbackInput,
  CaseFeedbackPage,
  CaseFeedbackQuery,
  CaseFeedbackTarget,
  CaseMatch,
  CaseMatchQuery,
  CasePage,
  CaseQuery,
  CaseReview,
  CaseReviewQuery,
  FaultCase,
  KnowledgeBase,
  RecurrenceDetail,
  RecurrencePage,
  RecurrenceQuery,
  RecurrenceWindow,
} from './caseTypes';
import { MaintenanceRequestOptions } from './MaintenanceRequestOptions';

/**
 * Fault cases: what recurs, what is written about it, and where it fits.
 *
 * @public
 */
export interface CaseApi {
  getKnowledgeBase(options?: MaintenanceRequestOptions): Promise<KnowledgeBase>;

  listCases(
    query?: CaseQuery,
    options?: MaintenanceRequestOptions,
  ): Promise<CasePage>;
  getCase(
    slug: string,
    options?: MaintenanceRequestOptions,
  ): Promise<FaultCase>;
  /** The cases that fit a device or an incident, the best first. */
  matchCases(
    query: CaseMatchQuery,
    options?: MaintenanceRequestOptions,
  ): Promise<{ items: CaseMatch[] }>;
  listCaseFeedback(
    slug: string,
    query?: CaseFeedbackQuery,
    options?: MaintenanceRequestOptions,
  ): Promise<CaseFeedbackPage>;
  giveCaseFeedback(
    slug: string,
    input: CaseFeedbackInput,
    options?: MaintenanceRequestOptions,
  ): Promise<CaseFeedback>;
  /** Takes back what the caller said about a case, if they said anything. */
  withdrawCaseFeedback(
    slug: string,
    target: CaseFeedbackTarget,
    options?: MaintenanceRequestOptions,
  ): Promise<void>;

  listRecurrences(
    query?: RecurrenceQuery,
    options?: MaintenanceRequestOptions,
  ): Promise<RecurrencePage>;
  getRecurrence(
    key: string,
    window?: RecurrenceWindow,
    options?: MaintenanceRequestOptions,
  ): Promise<RecurrenceDetail>;
  /** Drafts a case from the incidents of a group. */
  draftCase(
    recurrenceKey: string,
    request: CaseDraftRequest,
    options?: MaintenanceRequestOptions,
  ): Promise<CaseDraft>;

  listCaseDrafts(
    query?: CaseDraftQuery,
    options?: MaintenanceRequestOptions,
  ): Promise<CaseDraftPage>;
  createCaseDraft(
    input: CaseDraftInput,
    options?: MaintenanceRequestOptions,
  ): Promise<CaseDraft>;
  getCaseDraft(
    id: string,
    options?: MaintenanceRequestOptions,
  ): Promise<CaseDraft>;
  updateCaseDraft(
    id: string,
    patch: CaseDraftPatch,
    options?: MaintenanceRequestOptions,
  ): Promise<CaseDraft>;
  /** Asks for the review of a draft. */
  submitCaseDraft(
    id: string,
    version: number,
    options?: MaintenanceRequestOptions,
  ): Promise<CaseDraft>;
  /** Takes a draft back from its review. */
  withdrawCaseDraft(
    id: string,
    version: number,
    options?: MaintenanceRequestOptions,
  ): Promise<CaseDraft>;
  discardCaseDraft(
    id: string,
    version: number,
    options?: MaintenanceRequestOptions,
  ): Promise<CaseDraft>;
  /** Publishes a draft as reviewed, or returns it to its author. */
  reviewCaseDraft(
    id: string,
    review: CaseDraftReview,
    options?: MaintenanceRequestOptions,
  ): Promise<CaseDraft>;

  getCaseReview(
    query: CaseReviewQuery,
    options?: MaintenanceRequestOptions,
  ): Promise<CaseReview>;
}
