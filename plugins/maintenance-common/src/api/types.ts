import { components, operations } from './schema.generated';

type Schemas = components['schemas'];

/** Query parameters of an operation of the HTTP API. */
type QueryOf<Operation extends keyof operations> = NonNullable<
  operations[Operation]['parameters']['query']
>;

/** @public */
export type Contract = Schemas['Contract'];
/** @public */
export type ContractInput = Schemas['ContractInput'];
/** @public */
export type ContractPatch = Schemas['ContractPatch'];
/** @public */
export type ContractPage = Schemas['ContractPage'];
/** @public */
export type ContractStatus = Schemas['ContractStatus'];
/** @public */
export type ContractSummary = Schemas['ContractSummary'];
/** @public */
export type ContractQuery = QueryOf<'listContracts'>;
/** @public */
export type ContractRenewal =
  operations['renewContract']['requestBody']['content']['application/json'];
/** @public */
export type ContractWarning = Schemas['Warning'];

/** @public */
export type CoverageRow = Schemas['CoverageRow'];
/** @public */
export type CoverageRowInput = Schemas['CoverageRowInput'];
/** @public */
export type CoverageRowPage = Schemas['CoverageRowPage'];
/** @public */
export type CoverageRowQuery = QueryOf<'listContractCoverage'>;
/** Which contract covers a device at an instant, and why. @public */
export type Coverage = Schemas['Coverage'];
/** @public */
export type CoverageReason = Schemas['CoverageReason'];
/** @public */
export type CoverageGap = Schemas['CoverageGap'];
/** @public */
export type CoverageGapKind = Schemas['CoverageGapKind'];
/** @public */
export type CoverageGapPage = Schemas['CoverageGapPage'];
/** @public */
export type CoverageGapQuery = QueryOf<'listCoverageGaps'>;

/** A service calendar as the API gives it, with the exceptions of the holidays it follows. @public */
export type Calendar = Schemas['Calendar'];
/** @public */
export type CalendarInput = Schemas['CalendarInput'];

/** @public */
export type Attainment = Schemas['Attainment'];
/** @public */
export type AttainmentClocks = Schemas['AttainmentClocks'];
/** @public */
export type AttainmentCount = Schemas['AttainmentCount'];

/** @public */
export type Incident = Schemas['Incident'];
/** @public */
export type IncidentInput = Schemas['IncidentInput'];
/** @public */
export type IncidentListItem = Schemas['IncidentListItem'];
/** @public */
export type IncidentPage = Schemas['IncidentPage'];
/** @public */
export type IncidentQuery = QueryOf<'listIncidents'>;
/** @public */
export type IncidentCoverage = Schemas['IncidentCoverage'];
/** @public */
export type IncidentPause = Schemas['IncidentPause'];
/** @public */
export type IncidentEvent = Schemas['IncidentEvent'];
/** What an event of any type may carry; which type needs what is in `incidentEventRules`. @public */
export type IncidentEventFields = Schemas['IncidentEventFields'];
/** @public */
export type IncidentEventInput = Schemas['IncidentEventInput'];
/** @public */
export type IncidentSummaryCounts = Schemas['IncidentSummaryCounts'];
/** @public */
export type Appointment = Schemas['Appointment'];
/** @public */
export type HandlingPlan = Schemas['HandlingPlan'];
/** @public */
export type PartUse = Schemas['PartUse'];
/** @public */
export type EscalationTarget = Schemas['EscalationTarget'];
/** @public */
export type Reporter = Schemas['Reporter'];
/** @public */
export type Channel = Schemas['Channel'];
/** Where an incident stands against its clocks. @public */
export type SlaState = Schemas['SlaState'];
/** A clock as lists show it. @public */
export type ClockGlance = Schemas['ClockGlance'];
/** @public */
export type SlaExplanation = Schemas['SlaExplanation'];

/** The facts of a device, now or as they were when a record was made. @public */
export type DeviceFacts = Schemas['DeviceFacts'];
/** A device with its cover and the number of its open incidents. @public */
export type Device = Schemas['Device'];
/** @public */
export type DevicePage = Schemas['DevicePage'];
/** @public */
export type DeviceQuery = QueryOf<'listDevices'>;
/** @public */
export type DeviceOverview = Schemas['DeviceOverview'];
/** @public */
export type DeviceFeed = Schemas['DeviceFeed'];
/** @public */
export type DeviceFeedItem = Schemas['DeviceFeedItem'];

/** @public */
export type Ledger = Schemas['Ledger'];
/** @public */
export type LedgerColumn = Schemas['LedgerColumn'];
/** @public */
export type LedgerCounts = Schemas['LedgerCounts'];
/** @public */
export type LedgerDetail = Schemas['LedgerDetail'];
/** @public */
export type LedgerDetailQuery = QueryOf<'getLedger'>;
/** @public */
export type LedgerPage = Schemas['LedgerPage'];
/** @public */
export type LedgerPreview = Schemas['LedgerPreview'];
/** @public */
export type LedgerProblem = Schemas['LedgerProblem'];
/** @public */
export type LedgerQuery = QueryOf<'listLedgers'>;
/** @public */
export type LedgerRow = Schemas['LedgerRow'];
/** @public */
export type LedgerRowState = Schemas['LedgerRowState'];
/** What accompanies an uploaded spreadsheet. @public */
export type LedgerUpload = QueryOf<'importLedger'>;
/** How far the work on a ledger is. @public */
export type LedgerUploadState = Schemas['LedgerUploadState'];

/** @public */
export type Checklist = Schemas['Checklist'];
/** @public */
export type ChecklistInput = Schemas['ChecklistInput'];
/** @public */
export type ChecklistItem = Schemas['ChecklistItem'];
/** Which devices a plan or an inspection means. @public */
export type DeviceFilter = Schemas['DeviceFilter'];
/** @public */
export type InspectionPlan = Schemas['InspectionPlan'];
/** @public */
export type InspectionPlanInput = Schemas['InspectionPlanInput'];
/** @public */
export type InspectionPlanPatch = Schemas['InspectionPlanPatch'];
/** @public */
export type InspectionPlanPage = Schemas['InspectionPlanPage'];
/** @public */
export type InspectionPlanPreview = Schemas['InspectionPlanPreview'];
/** @public */
export type InspectionPlanQuery = QueryOf<'listInspectionPlans'>;
/** @public */
export type PlannedDate = Schemas['PlannedDate'];
/** @public */
export type DateShift = Schemas['DateShift'];

/** @public */
export type Inspection = Schemas['Inspection'];
/** @public */
export type InspectionInput = Schemas['InspectionInput'];
/** @public */
export type InspectionPatch = Schemas['InspectionPatch'];
/** @public */
export type InspectionListItem = Schemas['InspectionListItem'];
/** @public */
export type InspectionPage = Schemas['InspectionPage'];
/** @public */
export type InspectionQuery = QueryOf<'listInspections'>;
/** @public */
export type InspectionSummaryQuery = QueryOf<'summariseInspections'>;
/** @public */
export type InspectionSummaryCounts = Schemas['InspectionSummaryCounts'];
/** @public */
export type InspectionKind = Schemas['InspectionKind'];
/** @public */
export type InspectionState = Schemas['InspectionState'];
/** @public */
export type InspectedDevice = Schemas['InspectedDevice'];
/** @public */
export type InspectionProgress = Schemas['InspectionProgress'];
/** What a checklist item takes for an answer: as its kind says, photos by their ids. @public */
export type AnswerValue = boolean | number | string | string[] | null;
/** @public */
export type InspectionResult = Schemas['InspectionResult'];
/** @public */
export type InspectionResultInput = Schemas['InspectionResultInput'];
/** @public */
export type InspectionResultsSaved = Schemas['InspectionResultsSaved'];
/** @public */
export type InspectionCorrection =
  operations['correctInspection']['requestBody']['content']['application/json'];
/** @public */
export type ProposedFinding = Schemas['ProposedFinding'];
/** @public */
export type MeasurementSeries = Schemas['MeasurementSeries'];

/** @public */
export type LedgerCheck = Schemas['LedgerCheck'];
/** @public */
export type LedgerCheckInput = Schemas['LedgerCheckInput'];
/** @public */
export type LedgerCheckState = Schemas['LedgerCheckState'];
/** @public */
export type Discrepancy = Schemas['Discrepancy'];
/** @public */
export type DiscrepancySheet = Schemas['DiscrepancySheet'];
/** @public */
export type LedgerAmendment = Schemas['LedgerAmendment'];
/** @public */
export type SheetSignature =
  operations['signDiscrepancySheet']['requestBody']['content']['application/json'];

/** @public */
export type Finding = Schemas['Finding'];
/** @public */
export type FindingInput = Schemas['FindingInput'];
/** @public */
export type FindingPage = Schemas['FindingPage'];
/** @public */
export type FindingQuery = QueryOf<'listFindings'>;
/** @public */
export type FindingState = Schemas['FindingState'];
/** @public */
export type FindingSeverity = Schemas['FindingSeverity'];
/** @public */
export type FindingSummary = Schemas['FindingSummary'];
/** @public */
export type FindingClosure =
  operations['closeFinding']['requestBody']['content']['application/json'];

/** @public */
export type StoredFile = Schemas['StoredFile'];

/** @public */
export type HistoryEntry = Schemas['HistoryEntry'];
/** @public */
export type HistoryKind = Schemas['HistoryKind'];
/** @public */
export type HistoryPage =
  operations['listDeviceHistory']['responses']['200']['content']['application/json'];
/** @public */
export type HistoryQuery = QueryOf<'listDeviceHistory'>;

/** @public */
export type Obligation = Schemas['Obligation'];
/** @public */
export type ObligationInput = Schemas['ObligationInput'];
/** @public */
export type ObligationPatch = Schemas['ObligationPatch'];
/** @public */
export type ObligationCompletion = Schemas['ObligationCompletion'];
/** @public */
export type ObligationKind = Schemas['ObligationKind'];
/** @public */
export type ObligationState = Schemas['ObligationState'];
/** @public */
export type ObligationPage = Schemas['ObligationPage'];
/** @public */
export type ObligationQuery = QueryOf<'listObligations'>;
/** @public */
export type CalendarSubscription = Schemas['CalendarSubscription'];
/** @public */
export type CalendarSubscriptionInput =
  operations['createCalendarSubscription']['requestBody']['content']['application/json'];

/** A record as search indexes it. @public */
export type SearchDocument = Schemas['SearchDocument'];
/** @public */
export type SearchDocumentPage = Schemas['SearchDocumentPage'];
/** @public */
export type SearchDocumentQuery = QueryOf<'listSearchDocuments'>;
/** @public */
export type SearchDocumentType = Schemas['SearchDocumentType'];
