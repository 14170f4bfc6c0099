import {
  Attainment,
  Calendar,
  CalendarInput,
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
  Incident,
  IncidentEvent,
  IncidentEventInput,
  IncidentInput,
  IncidentPage,
  IncidentQuery,
  IncidentSummaryCounts,
  Ledger,
  LedgerDetail,
  LedgerDetailQuery,
  LedgerPage,
  LedgerPreview,
  LedgerQuery,
  LedgerUpload,
  SlaExplanation,
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
}
