import { AnswerOf, BodyOf, QueryOf } from './MaintenanceApi';
import {
  CaseDraft,
  CaseMatch,
  Recurrence,
  RecurrenceDetail,
} from './schemas.generated';

// Names for what the document leaves without one.

/** The period and whose clocks are counted. @public */
export type AttainmentQuery = QueryOf<'getAttainment'>;
/** @public */
export type CaseQuery = QueryOf<'listCases'>;
/** @public */
export type CaseMatchReason = CaseMatch['reasons'][number];
/** What cases are asked for: a device or an incident. @public */
export type CaseMatchQuery = QueryOf<'matchCases'>;
/** @public */
export type CaseFeedbackPage = AnswerOf<'listCaseFeedback'>;
/** @public */
export type CaseFeedbackQuery = QueryOf<'listCaseFeedback'>;
/** What feedback is about: a device or an incident. @public */
export type CaseFeedbackTarget = QueryOf<'withdrawCaseFeedback'>;
/** @public */
export type RecurrenceScorePart = Recurrence['scoreParts'][number];
/** @public */
export type RecurringIncident = RecurrenceDetail['incidents'][number];
/** @public */
export type RecurrenceQuery = QueryOf<'listRecurrences'>;
/** The window in which incidents are counted. @public */
export type RecurrenceWindow = QueryOf<'getRecurrence'>;
/** @public */
export type CaseDraftRequest = BodyOf<'draftCase'>;
/** @public */
export type CaseDraftAction = CaseDraft['allowedActions'][number];
/** @public */
export type CaseDraftPatch = BodyOf<'updateCaseDraft'>;
/** @public */
export type CaseDraftQuery = QueryOf<'listCaseDrafts'>;
/** @public */
export type CaseDraftReview = BodyOf<'reviewCaseDraft'>;
/** @public */
export type CaseReviewQuery = QueryOf<'getCaseReview'>;
/** @public */
export type ContractQuery = QueryOf<'listContracts'>;
/** @public */
export type ContractRenewal = BodyOf<'renewContract'>;
/** @public */
export type CoverageRowQuery = QueryOf<'listContractCoverage'>;
/** @public */
export type CoverageGapQuery = QueryOf<'listCoverageGaps'>;
/** @public */
export type DeviceQuery = QueryOf<'listDevices'>;
/** @public */
export type HistoryPage = AnswerOf<'listDeviceHistory'>;
/** @public */
export type HistoryQuery = QueryOf<'listDeviceHistory'>;
/** @public */
export type FindingQuery = QueryOf<'listFindings'>;
/** @public */
export type FindingClosure = BodyOf<'closeFinding'>;
/** @public */
export type SheetSignature = BodyOf<'signDiscrepancySheet'>;
/** @public */
export type IncidentQuery = QueryOf<'listIncidents'>;
/** @public */
export type InspectionPlanQuery = QueryOf<'listInspectionPlans'>;
/** @public */
export type InspectionQuery = QueryOf<'listInspections'>;
/** @public */
export type InspectionSummaryQuery = QueryOf<'summariseInspections'>;
/** @public */
export type InspectionCorrection = BodyOf<'correctInspection'>;
/** @public */
export type LedgerDetailQuery = QueryOf<'getLedger'>;
/** @public */
export type LedgerQuery = QueryOf<'listLedgers'>;
/** What accompanies an uploaded spreadsheet. @public */
export type LedgerUpload = QueryOf<'importLedger'>;
/** @public */
export type ObligationQuery = QueryOf<'listObligations'>;
/** @public */
export type CalendarSubscriptionInput = BodyOf<'createCalendarSubscription'>;
/** @public */
export type SearchDocumentQuery = QueryOf<'listSearchDocuments'>;
