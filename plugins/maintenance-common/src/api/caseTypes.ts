import { AnswerOf, BodyOf, QueryOf, Schemas } from './schemaTypes';

/** Where fault cases come from, and what could not be read. @public */
export type KnowledgeBase = Schemas['KnowledgeBase'];
/** @public */
export type CaseSummary = Schemas['CaseSummary'];
/** @public */
export type CasePage = Schemas['CasePage'];
/** A published fault case with its Markdown. @public */
export type FaultCase = Schemas['Case'];
/** @public */
export type CaseQuery = QueryOf<'listCases'>;
/** A case that fits a device or an incident, and why. @public */
export type CaseMatch = Schemas['CaseMatch'];
/** @public */
export type CaseMatchReason = CaseMatch['reasons'][number];
/** @public */
export type CaseMatchReasonKind = Schemas['CaseMatchReasonKind'];
/** What cases are asked for: a device or an incident. @public */
export type CaseMatchQuery = QueryOf<'matchCases'>;
/** @public */
export type CaseFeedback = Schemas['CaseFeedback'];
/** @public */
export type CaseFeedbackInput = Schemas['CaseFeedbackInput'];
/** @public */
export type CaseFeedbackPage = AnswerOf<'listCaseFeedback'>;
/** @public */
export type CaseFeedbackQuery = QueryOf<'listCaseFeedback'>;
/** What feedback is about: a device or an incident. @public */
export type CaseFeedbackTarget = QueryOf<'withdrawCaseFeedback'>;

/** Incidents that repeat, and what they have in common. @public */
export type Recurrence = Schemas['Recurrence'];
/** @public */
export type RecurrenceKind = Schemas['RecurrenceKind'];
/** @public */
export type RecurrenceScorePart = Recurrence['scoreParts'][number];
/** @public */
export type RecurrenceDetail = Schemas['RecurrenceDetail'];
/** @public */
export type RecurringIncident = RecurrenceDetail['incidents'][number];
/** @public */
export type RecurrencePage = Schemas['RecurrencePage'];
/** @public */
export type RecurrenceQuery = QueryOf<'listRecurrences'>;
/** The window in which incidents are counted. @public */
export type RecurrenceWindow = QueryOf<'getRecurrence'>;
/** @public */
export type CaseDraftRequest = BodyOf<'draftCase'>;

/** @public */
export type CaseDraft = Schemas['CaseDraft'];
/** @public */
export type CaseDraftAction = CaseDraft['allowedActions'][number];
/** @public */
export type CaseDraftInput = Schemas['CaseDraftInput'];
/** @public */
export type CaseDraftPage = Schemas['CaseDraftPage'];
/** @public */
export type CaseDraftPatch = BodyOf<'updateCaseDraft'>;
/** @public */
export type CaseDraftQuery = QueryOf<'listCaseDrafts'>;
/** @public */
export type CaseDraftReview = BodyOf<'reviewCaseDraft'>;
/** @public */
export type CaseDraftState = Schemas['CaseDraftState'];
/** What was taken out of a draft so that it does not tell whose incidents it is about. @public */
export type Redaction = Schemas['Redaction'];

/** What the case meeting talks about. @public */
export type CaseReview = Schemas['CaseReview'];
/** @public */
export type CaseReviewQuery = QueryOf<'getCaseReview'>;
