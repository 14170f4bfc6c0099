import { FaultLevel } from '../sla';
import { CaseApi } from './CaseApi';
import {
  Attainment,
  Calendar,
  CalendarInput,
  CalendarSubscription,
  CalendarSubscriptionInput,
  Checklist,
  ChecklistInput,
  Contract,
  ContractInput,
  ContractPage,
  ContractPatch,
  ContractQuery,
  ContractRenewal,
  Coverage,
  CoverageGapPage,
  CoverageGapQuery,
  CoverageRowInput,
  CoverageRowPage,
  CoverageRowQuery,
  DeviceFeed,
  DeviceOverview,
  DevicePage,
  DeviceQuery,
  DiscrepancySheet,
  Finding,
  FindingClosure,
  FindingInput,
  FindingPage,
  FindingQuery,
  FindingSummary,
  HistoryPage,
  HistoryQuery,
  Incident,
  IncidentEvent,
  IncidentEventInput,
  IncidentInput,
  IncidentPage,
  IncidentQuery,
  IncidentSummaryCounts,
  Inspection,
  InspectionCorrection,
  InspectionInput,
  InspectionPage,
  InspectionPatch,
  InspectionPlan,
  InspectionPlanInput,
  InspectionPlanPage,
  InspectionPlanPatch,
  InspectionPlanPreview,
  InspectionPlanQuery,
  InspectionQuery,
  InspectionResultInput,
  InspectionResultsSaved,
  InspectionSummaryCounts,
  InspectionSummaryQuery,
  Ledger,
  LedgerCheckInput,
  LedgerDetail,
  LedgerDetailQuery,
  LedgerPage,
  LedgerPreview,
  LedgerQuery,
  LedgerUpload,
  LedgerUploadState,
  MeasurementSeries,
  Obligation,
  ObligationCompletion,
  ObligationInput,
  ObligationPage,
  ObligationPatch,
  ObligationQuery,
  SearchDocumentPage,
  SearchDocumentQuery,
  SearchDocumentType,
  SheetSignature,
  SlaExplanation,
  StoredFile,
} from './types';

/** @public */
export interface MaintenanceRequestOptions {
  /** A Backstage token; browsers leave it out, their `fetch` adds it. */
  token?: string;
  signal?: AbortSignal;
}

/**
 * The HTTP API of the maintenance backend, one method an operation. Every
 * method throws `ResponseError` when the backend refuses.
 *
 * @public
 */
export interface MaintenanceApi {
  /** Fault cases: what recurs, what is written about it, and where it fits. */
  readonly cases: CaseApi;

  listContracts(
    query?: ContractQuery,
    options?: MaintenanceRequestOptions,
  ): Promise<ContractPage>;
  createContract(
    input: ContractInput,
    options?: MaintenanceRequestOptions,
  ): Promise<Contract>;
  getContract(
    id: string,
    options?: MaintenanceRequestOptions,
  ): Promise<Contract>;
  updateContract(
    id: string,
    patch: ContractPatch,
    options?: MaintenanceRequestOptions,
  ): Promise<Contract>;
  renewContract(
    id: string,
    renewal: ContractRenewal,
    options?: MaintenanceRequestOptions,
  ): Promise<Contract>;
  listContractCoverage(
    id: string,
    query?: CoverageRowQuery,
    options?: MaintenanceRequestOptions,
  ): Promise<CoverageRowPage>;
  addContractCoverage(
    id: string,
    items: CoverageRowInput[],
    options?: MaintenanceRequestOptions,
  ): Promise<CoverageRowPage>;
  removeContractCoverage(
    id: string,
    coverageIds: string[],
    options?: MaintenanceRequestOptions,
  ): Promise<void>;

  getCoverage(
    query: { deviceRef: string; at?: string },
    options?: MaintenanceRequestOptions,
  ): Promise<Coverage>;
  listCoverageGaps(
    customerRef: string,
    query?: CoverageGapQuery,
    options?: MaintenanceRequestOptions,
  ): Promise<CoverageGapPage>;
  getAttainment(
    customerRef: string,
    period: { from: string; to: string },
    options?: MaintenanceRequestOptions,
  ): Promise<Attainment>;

  listCalendars(
    options?: MaintenanceRequestOptions,
  ): Promise<{ items: Calendar[] }>;
  createCalendar(
    input: CalendarInput,
    options?: MaintenanceRequestOptions,
  ): Promise<Calendar>;

  listIncidents(
    query?: IncidentQuery,
    options?: MaintenanceRequestOptions,
  ): Promise<IncidentPage>;
  reportIncident(
    input: IncidentInput,
    options?: MaintenanceRequestOptions,
  ): Promise<Incident>;
  summariseIncidents(
    query?: { customerRef?: string; deviceRef?: string },
    options?: MaintenanceRequestOptions,
  ): Promise<IncidentSummaryCounts>;
  getIncident(
    id: string,
    options?: MaintenanceRequestOptions,
  ): Promise<Incident>;
  listIncidentEvents(
    id: string,
    options?: MaintenanceRequestOptions,
  ): Promise<{ items: IncidentEvent[] }>;
  addIncidentEvent(
    id: string,
    event: IncidentEventInput,
    options?: MaintenanceRequestOptions,
  ): Promise<Incident>;
  explainIncidentSla(
    id: string,
    options?: MaintenanceRequestOptions,
  ): Promise<SlaExplanation>;

  listDevices(
    query?: DeviceQuery,
    options?: MaintenanceRequestOptions,
  ): Promise<DevicePage>;
  getDevice(
    deviceRef: string,
    options?: MaintenanceRequestOptions,
  ): Promise<DeviceOverview>;
  /** For services only. */
  readDeviceFeed(
    query: { after?: number; limit?: number },
    options?: MaintenanceRequestOptions,
  ): Promise<DeviceFeed>;

  listLedgers(
    query?: LedgerQuery,
    options?: MaintenanceRequestOptions,
  ): Promise<LedgerPage>;
  getLedgerUpload(
    id: string,
    options?: MaintenanceRequestOptions,
  ): Promise<LedgerUploadState>;
  getLedger(
    id: string,
    query?: LedgerDetailQuery,
    options?: MaintenanceRequestOptions,
  ): Promise<LedgerDetail>;
  previewLedger(
    file: Blob,
    upload: LedgerUpload,
    options?: MaintenanceRequestOptions,
  ): Promise<LedgerPreview>;
  importLedger(
    file: Blob,
    upload: LedgerUpload,
    options?: MaintenanceRequestOptions,
  ): Promise<Ledger>;

  listChecklists(
    options?: MaintenanceRequestOptions,
  ): Promise<{ items: Checklist[] }>;
  createChecklist(
    input: ChecklistInput,
    options?: MaintenanceRequestOptions,
  ): Promise<Checklist>;
  listInspectionPlans(
    query?: InspectionPlanQuery,
    options?: MaintenanceRequestOptions,
  ): Promise<InspectionPlanPage>;
  createInspectionPlan(
    input: InspectionPlanInput,
    options?: MaintenanceRequestOptions,
  ): Promise<InspectionPlan>;
  previewInspectionPlan(
    input: InspectionPlanInput,
    options?: MaintenanceRequestOptions,
  ): Promise<InspectionPlanPreview>;
  getInspectionPlan(
    id: string,
    options?: MaintenanceRequestOptions,
  ): Promise<InspectionPlan>;
  updateInspectionPlan(
    id: string,
    patch: InspectionPlanPatch,
    options?: MaintenanceRequestOptions,
  ): Promise<InspectionPlan>;
  listInspections(
    query?: InspectionQuery,
    options?: MaintenanceRequestOptions,
  ): Promise<InspectionPage>;
  summariseInspections(
    query?: InspectionSummaryQuery,
    options?: MaintenanceRequestOptions,
  ): Promise<InspectionSummaryCounts>;
  createInspection(
    input: InspectionInput,
    options?: MaintenanceRequestOptions,
  ): Promise<Inspection>;
  getInspection(
    id: string,
    options?: MaintenanceRequestOptions,
  ): Promise<Inspection>;
  updateInspection(
    id: string,
    patch: InspectionPatch,
    options?: MaintenanceRequestOptions,
  ): Promise<Inspection>;
  saveInspectionResults(
    id: string,
    results: InspectionResultInput[],
    options?: MaintenanceRequestOptions,
  ): Promise<InspectionResultsSaved>;
  completeInspection(
    id: string,
    completion: { version: number; summary?: string },
    options?: MaintenanceRequestOptions,
  ): Promise<Inspection>;
  correctInspection(
    id: string,
    correction: InspectionCorrection,
    options?: MaintenanceRequestOptions,
  ): Promise<Inspection>;
  saveLedgerChecks(
    id: string,
    checks: LedgerCheckInput[],
    options?: MaintenanceRequestOptions,
  ): Promise<Inspection>;
  getDiscrepancySheet(
    id: string,
    options?: MaintenanceRequestOptions,
  ): Promise<DiscrepancySheet>;
  signDiscrepancySheet(
    id: string,
    signature: SheetSignature,
    options?: MaintenanceRequestOptions,
  ): Promise<DiscrepancySheet>;
  applyDiscrepancies(
    id: string,
    contentHash: string,
    options?: MaintenanceRequestOptions,
  ): Promise<DiscrepancySheet>;
  takeBackDiscrepancies(
    id: string,
    options?: MaintenanceRequestOptions,
  ): Promise<DiscrepancySheet>;
  listMeasurements(
    deviceRef: string,
    options?: MaintenanceRequestOptions,
  ): Promise<{ series: MeasurementSeries[] }>;
  listDeviceHistory(
    deviceRef: string,
    query?: HistoryQuery,
    options?: MaintenanceRequestOptions,
  ): Promise<HistoryPage>;
  listFindings(
    query?: FindingQuery,
    options?: MaintenanceRequestOptions,
  ): Promise<FindingPage>;
  raiseFinding(
    input: FindingInput,
    options?: MaintenanceRequestOptions,
  ): Promise<Finding>;
  getFinding(id: string, options?: MaintenanceRequestOptions): Promise<Finding>;
  openIncidentFromFinding(
    id: string,
    request: { version: number; level?: FaultLevel },
    options?: MaintenanceRequestOptions,
  ): Promise<Incident>;
  closeFinding(
    id: string,
    closure: FindingClosure,
    options?: MaintenanceRequestOptions,
  ): Promise<Finding>;
  summariseFindings(
    customerRef: string,
    period?: { from?: string; to?: string },
    options?: MaintenanceRequestOptions,
  ): Promise<FindingSummary>;
  uploadFile(
    file: Blob,
    upload: { customerRef: string },
    options?: MaintenanceRequestOptions,
  ): Promise<StoredFile>;
  listObligations(
    query?: ObligationQuery,
    options?: MaintenanceRequestOptions,
  ): Promise<ObligationPage>;
  createObligation(
    input: ObligationInput,
    options?: MaintenanceRequestOptions,
  ): Promise<Obligation>;
  getObligation(
    id: string,
    options?: MaintenanceRequestOptions,
  ): Promise<Obligation>;
  updateObligation(
    id: string,
    patch: ObligationPatch,
    options?: MaintenanceRequestOptions,
  ): Promise<Obligation>;
  completeObligation(
    id: string,
    completion: ObligationCompletion,
    options?: MaintenanceRequestOptions,
  ): Promise<Obligation>;
  listCalendarSubscriptions(
    options?: MaintenanceRequestOptions,
  ): Promise<{ items: CalendarSubscription[] }>;
  createCalendarSubscription(
    input: CalendarSubscriptionInput,
    options?: MaintenanceRequestOptions,
  ): Promise<CalendarSubscription>;
  revokeCalendarSubscription(
    id: string,
    options?: MaintenanceRequestOptions,
  ): Promise<void>;
  /** The content of a stored image. */
  readFile(id: string, options?: MaintenanceRequestOptions): Promise<Blob>;

  /** Everything of one type as search indexes it; for services only. */
  listSearchDocuments(
    type: SearchDocumentType,
    query?: SearchDocumentQuery,
    options?: MaintenanceRequestOptions,
  ): Promise<SearchDocumentPage>;
}
