/**
 * Made of openapi.yaml by `yarn generate`; not to be changed by hand.
 */

import { components } from './schema.generated';

/** The version of the record that a change is based on. @public */
export type Version = components['schemas']['Version'];
/** @public */
export type ErrorBody = components['schemas']['ErrorBody'];
/** @public */
export type FaultLevel = components['schemas']['FaultLevel'];
/** @public */
export type SlaState = components['schemas']['SlaState'];
/** @public */
export type ClockName = components['schemas']['ClockName'];
/** @public */
export type PauseReason = components['schemas']['PauseReason'];
/** @public */
export type TargetMinutes = components['schemas']['TargetMinutes'];
/** Open minutes; a clock that is left out has no target. @public */
export type LevelTargets = components['schemas']['LevelTargets'];
/** @public */
export type Levels = components['schemas']['Levels'];
/** `planned` before it starts, `running`, `expiring` within its last 60 days, `expired` afterwards. @public */
export type ContractStatus = components['schemas']['ContractStatus'];
/** @public */
export type ContractInput = components['schemas']['ContractInput'];
/** What is meant although it is unusual: `long-term`, more than ten years; `long-ago`, a start more than ten years back; `far-ahead`, a start more than two years ahead; `term-shortened`, something lies on days that the term no longer has. @public */
export type ContractConfirmation = components['schemas']['ContractConfirmation'];
/** @public */
export type ContractConfirmations = components['schemas']['ContractConfirmations'];
/** The fields to change; `null` empties an optional one. @public */
export type ContractPatch = components['schemas']['ContractPatch'];
/** @public */
export type ContractWarning = components['schemas']['ContractWarning'];
/** What goes on in the following contract, by id; of what is left out, everything that the preview offers to the caller. @public */
export type CarriedOver = components['schemas']['CarriedOver'];
/** @public */
export type CarriedInspectionPlan = components['schemas']['CarriedInspectionPlan'];
/** @public */
export type CarriedObligation = components['schemas']['CarriedObligation'];
/** @public */
export type RenewalPreview = components['schemas']['RenewalPreview'];
/** What of one kind lies on days that a term does not have. @public */
export type OutsideTerm = components['schemas']['OutsideTerm'];
/** @public */
export type ContractTermPreview = components['schemas']['ContractTermPreview'];
/** @public */
export type WholeCustomerPreview = components['schemas']['WholeCustomerPreview'];
/** @public */
export type Contract = components['schemas']['Contract'];
/** @public */
export type ContractCounts = components['schemas']['ContractCounts'];
/** @public */
export type ContractPage = components['schemas']['ContractPage'];
/** @public */
export type ContractSummary = components['schemas']['ContractSummary'];
/** A device, or with `wholeCustomer` every device of the customer, for the given days or as long as the contract. @public */
export type CoverageRowInput = components['schemas']['CoverageRowInput'];
/** @public */
export type CoverageScope = components['schemas']['CoverageScope'];
/** @public */
export type CoverageRow = components['schemas']['CoverageRow'];
/** @public */
export type CoverageOverlap = components['schemas']['CoverageOverlap'];
/** @public */
export type CoverageRowPage = components['schemas']['CoverageRowPage'];
/** `only`, one contract covers the device; `most-specific`, its own row goes before a whole contract; `stricter-resolution`, the shorter resolution target goes first; `earlier-contract`, equal in both, the lower number goes first; `none`, nothing covers it. @public */
export type CoverageReason = components['schemas']['CoverageReason'];
/** Whether a device is covered, and until or from when, shows with the device; the rest is of contracts and absent for those who may not see them. @public */
export type Coverage = components['schemas']['Coverage'];
/** @public */
export type CoverageGapKind = components['schemas']['CoverageGapKind'];
/** @public */
export type CoverageGap = components['schemas']['CoverageGap'];
/** @public */
export type CoverageGapPage = components['schemas']['CoverageGapPage'];
/** @public */
export type AttainmentCount = components['schemas']['AttainmentCount'];
/** @public */
export type AttainmentClocks = components['schemas']['AttainmentClocks'];
/** @public */
export type Attainment = components['schemas']['Attainment'];
/** From inclusive, to exclusive, `HH:mm`; an end at or before the start lies on the next day. @public */
export type ServiceWindow = components['schemas']['ServiceWindow'];
/** @public */
export type ServiceWindows = components['schemas']['ServiceWindows'];
/** @public */
export type WeeklyWindows = components['schemas']['WeeklyWindows'];
/** Local dates `YYYY-MM-DD` with the windows that replace their own; none where service is closed. @public */
export type CalendarExceptions = components['schemas']['CalendarExceptions'];
/** @public */
export type CalendarInput = components['schemas']['CalendarInput'];
/** @public */
export type CalendarVersionInput = components['schemas']['CalendarVersionInput'];
/** @public */
export type CalendarVersion = components['schemas']['CalendarVersion'];
/** @public */
export type CalendarHistory = components['schemas']['CalendarHistory'];
/** @public */
export type HolidayDates = components['schemas']['HolidayDates'];
/** @public */
export type HolidayYearInput = components['schemas']['HolidayYearInput'];
/** @public */
export type HolidayDays = components['schemas']['HolidayDays'];
/** @public */
export type HolidayYear = components['schemas']['HolidayYear'];
/** @public */
export type Calendar = components['schemas']['Calendar'];
/** The facts of a device as they are known now, or as they were when a record was made. @public */
export type DeviceFacts = components['schemas']['DeviceFacts'];
/** @public */
export type Device = components['schemas']['Device'];
/** @public */
export type DevicePage = components['schemas']['DevicePage'];
/** @public */
export type DeviceOverview = components['schemas']['DeviceOverview'];
/** @public */
export type DeviceMoveInput = components['schemas']['DeviceMoveInput'];
/** To whom a device belonged; nothing is said of a customer whose devices the caller may not see. @public */
export type DeviceHolder = components['schemas']['DeviceHolder'];
/** @public */
export type DeviceMove = components['schemas']['DeviceMove'];
/** @public */
export type DeviceFeed = components['schemas']['DeviceFeed'];
/** @public */
export type DeviceFeedItem = components['schemas']['DeviceFeedItem'];
/** @public */
export type IncidentState = components['schemas']['IncidentState'];
/** @public */
export type IncidentEventType = components['schemas']['IncidentEventType'];
/** @public */
export type Reporter = components['schemas']['Reporter'];
/** @public */
export type Channel = components['schemas']['Channel'];
/** @public */
export type IncidentInput = components['schemas']['IncidentInput'];
/** @public */
export type Appointment = components['schemas']['Appointment'];
/** @public */
export type HandlingPlan = components['schemas']['HandlingPlan'];
/** @public */
export type PartUse = components['schemas']['PartUse'];
/** @public */
export type EscalationTarget = components['schemas']['EscalationTarget'];
/** @public */
export type IncidentEventFields = components['schemas']['IncidentEventFields'];
/** @public */
export type IncidentEventInput = components['schemas']['IncidentEventInput'];
/** @public */
export type IncidentEvent = components['schemas']['IncidentEvent'];
/** Clocks of which a late entry or a correction changed the verdict; absent where there are none. @public */
export type TurnedClocks = components['schemas']['TurnedClocks'];
/** @public */
export type ClockStatus = components['schemas']['ClockStatus'];
/** @public */
export type ClockState = components['schemas']['ClockState'];
/** A clock is null where the level has no such target. @public */
export type Clocks = components['schemas']['Clocks'];
/** @public */
export type ClockGlance = components['schemas']['ClockGlance'];
/** @public */
export type ClockGlances = components['schemas']['ClockGlances'];
/** As of a device; for a device that nobody knows `whole-customer`, the contract covers whatever the customer has; `sole-contract`, the customer has no other; `device-unknown`, it depends on the device which contract covers it. @public */
export type IncidentCoverageReason = components['schemas']['IncidentCoverageReason'];
/** The cover that was in force when the fault was reported, frozen then, when the time of the report was corrected, or when the device became known. @public */
export type IncidentCoverage = components['schemas']['IncidentCoverage'];
/** @public */
export type IncidentPause = components['schemas']['IncidentPause'];
/** @public */
export type IncidentListItem = components['schemas']['IncidentListItem'];
/** @public */
export type IncidentPage = components['schemas']['IncidentPage'];
/** @public */
export type IncidentSummaryCounts = components['schemas']['IncidentSummaryCounts'];
/** @public */
export type Incident = components['schemas']['Incident'];
/** @public */
export type ClockExplanation = components['schemas']['ClockExplanation'];
/** @public */
export type TimeSpan = components['schemas']['TimeSpan'];
/** @public */
export type SlaExplanation = components['schemas']['SlaExplanation'];
/** `elsewhere`: another customer has the device, and the row is left out. @public */
export type LedgerRowState = components['schemas']['LedgerRowState'];
/** `leave`: the row is left out; `new`: it is another device with the same serial number; `move`: the device belongs to this customer from now on, where the caller may move it, and is left out otherwise. @public */
export type ElsewhereChoice = components['schemas']['ElsewhereChoice'];
/** A device of another customer with the serial number of a row. @public */
export type LedgerElsewhere = components['schemas']['LedgerElsewhere'];
/** @public */
export type LedgerProblem = components['schemas']['LedgerProblem'];
/** @public */
export type LedgerRow = components['schemas']['LedgerRow'];
/** @public */
export type LedgerCounts = components['schemas']['LedgerCounts'];
/** @public */
export type TextEncoding = components['schemas']['TextEncoding'];
/** @public */
export type TextDelimiter = components['schemas']['TextDelimiter'];
/** What a column means. `parameter` keeps it under its heading, `ignore` leaves it out. @public */
export type LedgerField = components['schemas']['LedgerField'];
/** In which order dates like `5/1/2023` name year, month and day. @public */
export type DateOrder = components['schemas']['DateOrder'];
/** The column is named by its letters or by its heading. @public */
export type LedgerColumnChoice = components['schemas']['LedgerColumnChoice'];
/** @public */
export type LedgerColumn = components['schemas']['LedgerColumn'];
/** @public */
export type LedgerPreview = components['schemas']['LedgerPreview'];
/** @public */
export type Ledger = components['schemas']['Ledger'];
/** @public */
export type LedgerUploadState = components['schemas']['LedgerUploadState'];
/** @public */
export type LedgerPage = components['schemas']['LedgerPage'];
/** @public */
export type LedgerDetail = components['schemas']['LedgerDetail'];
/** All conditions must hold; without any, every device the contract covers. @public */
export type DeviceFilter = components['schemas']['DeviceFilter'];
/** @public */
export type ChecklistItemKind = components['schemas']['ChecklistItemKind'];
/** @public */
export type ChecklistItem = components['schemas']['ChecklistItem'];
/** @public */
export type ChecklistInput = components['schemas']['ChecklistInput'];
/** @public */
export type Checklist = components['schemas']['Checklist'];
/** @public */
export type ChecklistVersionInput = components['schemas']['ChecklistVersionInput'];
/** @public */
export type ChecklistVersion = components['schemas']['ChecklistVersion'];
/** @public */
export type ChecklistHistory = components['schemas']['ChecklistHistory'];
/** Where to move a date on which the agreed window is shut. @public */
export type DateShift = components['schemas']['DateShift'];
/** @public */
export type InspectionPlanInput = components['schemas']['InspectionPlanInput'];
/** @public */
export type InspectionPlanPatch = components['schemas']['InspectionPlanPatch'];
/** @public */
export type PlannedDate = components['schemas']['PlannedDate'];
/** @public */
export type InspectionPlanPreview = components['schemas']['InspectionPlanPreview'];
/** @public */
export type InspectionPlan = components['schemas']['InspectionPlan'];
/** @public */
export type InspectionPlanPage = components['schemas']['InspectionPlanPage'];
/** @public */
export type InspectionKind = components['schemas']['InspectionKind'];
/** `planned`, more than 7 days ahead; `due`, within 7 days; `overdue`, its day has passed; `started`, results are being entered; `completed`; `cancelled`. @public */
export type InspectionState = components['schemas']['InspectionState'];
/** @public */
export type InspectionInput = components['schemas']['InspectionInput'];
/** @public */
export type PreparationItem = components['schemas']['PreparationItem'];
/** @public */
export type InspectionPatch = components['schemas']['InspectionPatch'];
/** What the item asks for: true or false, one of the choices, a number, text, or the ids of photos; null takes an answer back. The service checks it against the item. @public */
export type AnswerValue = components['schemas']['AnswerValue'];
/** @public */
export type InspectionResultInput = components['schemas']['InspectionResultInput'];
/** @public */
export type InspectionResult = components['schemas']['InspectionResult'];
/** @public */
export type ProposedFinding = components['schemas']['ProposedFinding'];
/** @public */
export type InspectionResultsSaved = components['schemas']['InspectionResultsSaved'];
/** @public */
export type InspectionProgress = components['schemas']['InspectionProgress'];
/** @public */
export type InspectedDevice = components['schemas']['InspectedDevice'];
/** @public */
export type LedgerCheckState = components['schemas']['LedgerCheckState'];
/** @public */
export type LedgerCheckInput = components['schemas']['LedgerCheckInput'];
/** @public */
export type LedgerCheck = components['schemas']['LedgerCheck'];
/** @public */
export type LedgerChecksSaved = components['schemas']['LedgerChecksSaved'];
/** @public */
export type Inspection = components['schemas']['Inspection'];
/** @public */
export type InspectionListItem = components['schemas']['InspectionListItem'];
/** @public */
export type InspectionSummaryCounts = components['schemas']['InspectionSummaryCounts'];
/** @public */
export type InspectionPage = components['schemas']['InspectionPage'];
/** @public */
export type Discrepancy = components['schemas']['Discrepancy'];
/** @public */
export type LedgerAmendment = components['schemas']['LedgerAmendment'];
/** Local dates, both included. @public */
export type CoveredDays = components['schemas']['CoveredDays'];
/** @public */
export type DiscrepancySheet = components['schemas']['DiscrepancySheet'];
/** @public */
export type MeasurementSeries = components['schemas']['MeasurementSeries'];
/** `amendment`: what a first inspection changed in ledger and coverage; `move`: the device went from one customer to another. @public */
export type HistoryKind = components['schemas']['HistoryKind'];
/** @public */
export type HistoryEntry = components['schemas']['HistoryEntry'];
/** @public */
export type FindingSeverity = components['schemas']['FindingSeverity'];
/** `open`; `in-progress`, an incident works on it; `to-check`, that incident is resolved and the next inspection checks again; `closed`. @public */
export type FindingState = components['schemas']['FindingState'];
/** @public */
export type FindingInput = components['schemas']['FindingInput'];
/** @public */
export type Finding = components['schemas']['Finding'];
/** @public */
export type FindingPage = components['schemas']['FindingPage'];
/** @public */
export type FindingSummary = components['schemas']['FindingSummary'];
/** @public */
export type StoredFile = components['schemas']['StoredFile'];
/** @public */
export type ObligationKind = components['schemas']['ObligationKind'];
/** @public */
export type ObligationState = components['schemas']['ObligationState'];
/** @public */
export type ObligationInput = components['schemas']['ObligationInput'];
/** @public */
export type ObligationPatch = components['schemas']['ObligationPatch'];
/** @public */
export type ObligationCompletion = components['schemas']['ObligationCompletion'];
/** @public */
export type Obligation = components['schemas']['Obligation'];
/** @public */
export type ObligationSeriesInput = components['schemas']['ObligationSeriesInput'];
/** @public */
export type ObligationSeriesPatch = components['schemas']['ObligationSeriesPatch'];
/** @public */
export type ObligationSeries = components['schemas']['ObligationSeries'];
/** @public */
export type ObligationSeriesPreview = components['schemas']['ObligationSeriesPreview'];
/** @public */
export type ObligationPage = components['schemas']['ObligationPage'];
/** @public */
export type CalendarSubscription = components['schemas']['CalendarSubscription'];
/** @public */
export type CaseLanguage = components['schemas']['CaseLanguage'];
/** @public */
export type CaseStatus = components['schemas']['CaseStatus'];
/** @public */
export type CaseProblem = components['schemas']['CaseProblem'];
/** @public */
export type KnowledgeBase = components['schemas']['KnowledgeBase'];
/** @public */
export type CaseSummary = components['schemas']['CaseSummary'];
/** @public */
export type CasePage = components['schemas']['CasePage'];
/** @public */
export type FaultCase = components['schemas']['FaultCase'];
/** @public */
export type CaseMatchReasonKind = components['schemas']['CaseMatchReasonKind'];
/** @public */
export type CaseMatch = components['schemas']['CaseMatch'];
/** On exactly one of `incidentId` and `deviceRef`. @public */
export type CaseFeedbackInput = components['schemas']['CaseFeedbackInput'];
/** @public */
export type CaseFeedback = components['schemas']['CaseFeedback'];
/** What the incidents have in common: the device; model and faulty part; the fault code; the site and the faulty part. @public */
export type RecurrenceKind = components['schemas']['RecurrenceKind'];
/** @public */
export type Recurrence = components['schemas']['Recurrence'];
/** @public */
export type RecurrencePage = components['schemas']['RecurrencePage'];
/** @public */
export type RecurrenceDetail = components['schemas']['RecurrenceDetail'];
/** @public */
export type CaseDraftState = components['schemas']['CaseDraftState'];
/** @public */
export type CaseDraftInput = components['schemas']['CaseDraftInput'];
/** @public */
export type CaseDraft = components['schemas']['CaseDraft'];
/** @public */
export type CaseDraftPage = components['schemas']['CaseDraftPage'];
/** @public */
export type Redaction = components['schemas']['Redaction'];
/** @public */
export type CaseReview = components['schemas']['CaseReview'];
/** @public */
export type SearchDocumentType = components['schemas']['SearchDocumentType'];
/** @public */
export type SearchDocument = components['schemas']['SearchDocument'];
/** @public */
export type SearchDocumentPage = components['schemas']['SearchDocumentPage'];
/** @public */
export type Batch = components['schemas']['Batch'];
/** @public */
export type BatchAnswer = components['schemas']['BatchAnswer'];
