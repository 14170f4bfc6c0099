import { FaultLevel } from '../sla';
import { parseEntityRef } from '@backstage/catalog-model';
import { CaseApi } from './CaseApi';
import { CaseClient } from './CaseClient';
import { MaintenanceApi, MaintenanceRequestOptions } from './MaintenanceApi';
import {
  MaintenanceClientOptions,
  MaintenanceConnection,
} from './MaintenanceConnection';
import {
  CalendarInput,
  CalendarSubscriptionInput,
  ChecklistInput,
  ContractInput,
  ContractPatch,
  ContractQuery,
  ContractRenewal,
  CoverageGapQuery,
  CoverageRowInput,
  CoverageRowQuery,
  DeviceQuery,
  FindingClosure,
  FindingInput,
  FindingQuery,
  HistoryQuery,
  IncidentEventInput,
  IncidentInput,
  IncidentQuery,
  InspectionCorrection,
  InspectionInput,
  InspectionPatch,
  InspectionPlanInput,
  InspectionPlanPatch,
  InspectionPlanQuery,
  InspectionQuery,
  InspectionResultInput,
  InspectionSummaryQuery,
  LedgerCheckInput,
  LedgerDetailQuery,
  LedgerQuery,
  LedgerUpload,
  ObligationCompletion,
  ObligationInput,
  ObligationPatch,
  ObligationQuery,
  SearchDocumentQuery,
  SearchDocumentType,
  SheetSignature,
} from './types';

/**
 * Talks to the maintenance backend over HTTP.
 *
 * @public
 */
export class MaintenanceClient implements MaintenanceApi {
  readonly cases: CaseApi;
  readonly #connection: MaintenanceConnection;

  constructor(options: MaintenanceClientOptions) {
    this.#connection = new MaintenanceConnection(options);
    this.cases = new CaseClient(this.#connection);
  }

  listContracts(
    query?: ContractQuery,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['listContracts']> {
    return this.#connection.call({ path: ['contracts'], query }, options);
  }

  createContract(
    input: ContractInput,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['createContract']> {
    return this.#connection.call(
      { method: 'POST', path: ['contracts'], json: input },
      options,
    );
  }

  getContract(
    id: string,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['getContract']> {
    return this.#connection.call({ path: ['contracts', id] }, options);
  }

  updateContract(
    id: string,
    patch: ContractPatch,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['updateContract']> {
    return this.#connection.call(
      { method: 'PATCH', path: ['contracts', id], json: patch },
      options,
    );
  }

  renewContract(
    id: string,
    renewal: ContractRenewal,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['renewContract']> {
    return this.#connection.call(
      { method: 'POST', path: ['contracts', id, 'renew'], json: renewal },
      options,
    );
  }

  listContractCoverage(
    id: string,
    query?: CoverageRowQuery,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['listContractCoverage']> {
    return this.#connection.call(
      { path: ['contracts', id, 'coverage'], query },
      options,
    );
  }

  addContractCoverage(
    id: string,
    items: CoverageRowInput[],
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['addContractCoverage']> {
    return this.#connection.call(
      { method: 'POST', path: ['contracts', id, 'coverage'], json: { items } },
      options,
    );
  }

  removeContractCoverage(
    id: string,
    coverageIds: string[],
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['removeContractCoverage']> {
    return this.#connection.call(
      {
        method: 'DELETE',
        path: ['contracts', id, 'coverage'],
        query: { coverageId: coverageIds },
      },
      options,
    );
  }

  getCoverage(
    query: { deviceRef: string; at?: string },
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['getCoverage']> {
    return this.#connection.call({ path: ['coverage'], query }, options);
  }

  listCoverageGaps(
    customerRef: string,
    query?: CoverageGapQuery,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['listCoverageGaps']> {
    return this.#connection.call(
      {
        path: ['customers', ...namespaceAndName(customerRef), 'coverage-gaps'],
        query,
      },
      options,
    );
  }

  getAttainment(
    customerRef: string,
    period: { from: string; to: string },
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['getAttainment']> {
    return this.#connection.call(
      {
        path: ['customers', ...namespaceAndName(customerRef), 'attainment'],
        query: period,
      },
      options,
    );
  }

  listCalendars(
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['listCalendars']> {
    return this.#connection.call({ path: ['calendars'] }, options);
  }

  createCalendar(
    input: CalendarInput,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['createCalendar']> {
    return this.#connection.call(
      { method: 'POST', path: ['calendars'], json: input },
      options,
    );
  }

  listIncidents(
    query?: IncidentQuery,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['listIncidents']> {
    return this.#connection.call({ path: ['incidents'], query }, options);
  }

  reportIncident(
    input: IncidentInput,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['reportIncident']> {
    return this.#connection.call(
      { method: 'POST', path: ['incidents'], json: input },
      options,
    );
  }

  summariseIncidents(
    query?: { customerRef?: string; deviceRef?: string },
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['summariseIncidents']> {
    return this.#connection.call(
      { path: ['incidents', 'summary'], query },
      options,
    );
  }

  getIncident(
    id: string,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['getIncident']> {
    return this.#connection.call({ path: ['incidents', id] }, options);
  }

  listIncidentEvents(
    id: string,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['listIncidentEvents']> {
    return this.#connection.call(
      { path: ['incidents', id, 'events'] },
      options,
    );
  }

  addIncidentEvent(
    id: string,
    event: IncidentEventInput,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['addIncidentEvent']> {
    return this.#connection.call(
      { method: 'POST', path: ['incidents', id, 'events'], json: event },
      options,
    );
  }

  explainIncidentSla(
    id: string,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['explainIncidentSla']> {
    return this.#connection.call({ path: ['incidents', id, 'sla'] }, options);
  }

  listDevices(
    query?: DeviceQuery,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['listDevices']> {
    return this.#connection.call({ path: ['devices'], query }, options);
  }

  getDevice(
    deviceRef: string,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['getDevice']> {
    return this.#connection.call(
      { path: ['devices', ...namespaceAndName(deviceRef)] },
      options,
    );
  }

  readDeviceFeed(
    query: { after?: number; limit?: number },
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['readDeviceFeed']> {
    return this.#connection.call({ path: ['devices', 'feed'], query }, options);
  }

  listLedgers(
    query?: LedgerQuery,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['listLedgers']> {
    return this.#connection.call({ path: ['ledgers'], query }, options);
  }

  getLedgerUpload(
    id: string,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['getLedgerUpload']> {
    return this.#connection.call({ path: ['ledger-uploads', id] }, options);
  }

  getLedger(
    id: string,
    query?: LedgerDetailQuery,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['getLedger']> {
    return this.#connection.call({ path: ['ledgers', id], query }, options);
  }

  previewLedger(
    file: Blob,
    upload: LedgerUpload,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['previewLedger']> {
    return this.#connection.call(
      { method: 'POST', path: ['ledgers', 'preview'], query: upload, file },
      options,
    );
  }

  importLedger(
    file: Blob,
    upload: LedgerUpload,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['importLedger']> {
    return this.#connection.call(
      { method: 'POST', path: ['ledgers'], query: upload, file },
      options,
    );
  }

  listChecklists(
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['listChecklists']> {
    return this.#connection.call({ path: ['checklists'] }, options);
  }

  createChecklist(
    input: ChecklistInput,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['createChecklist']> {
    return this.#connection.call(
      { method: 'POST', path: ['checklists'], json: input },
      options,
    );
  }

  listInspectionPlans(
    query?: InspectionPlanQuery,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['listInspectionPlans']> {
    return this.#connection.call(
      { path: ['inspection-plans'], query },
      options,
    );
  }

  createInspectionPlan(
    input: InspectionPlanInput,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['createInspectionPlan']> {
    return this.#connection.call(
      { method: 'POST', path: ['inspection-plans'], json: input },
      options,
    );
  }

  previewInspectionPlan(
    input: InspectionPlanInput,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['previewInspectionPlan']> {
    return this.#connection.call(
      { method: 'POST', path: ['inspection-plans', 'preview'], json: input },
      options,
    );
  }

  getInspectionPlan(
    id: string,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['getInspectionPlan']> {
    return this.#connection.call({ path: ['inspection-plans', id] }, options);
  }

  updateInspectionPlan(
    id: string,
    patch: InspectionPlanPatch,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['updateInspectionPlan']> {
    return this.#connection.call(
      { method: 'PATCH', path: ['inspection-plans', id], json: patch },
      options,
    );
  }

  listInspections(
    query?: InspectionQuery,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['listInspections']> {
    return this.#connection.call({ path: ['inspections'], query }, options);
  }

  summariseInspections(
    query?: InspectionSummaryQuery,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['summariseInspections']> {
    return this.#connection.call(
      { path: ['inspections', 'summary'], query },
      options,
    );
  }

  createInspection(
    input: InspectionInput,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['createInspection']> {
    return this.#connection.call(
      { method: 'POST', path: ['inspections'], json: input },
      options,
    );
  }

  getInspection(
    id: string,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['getInspection']> {
    return this.#connection.call({ path: ['inspections', id] }, options);
  }

  updateInspection(
    id: string,
    patch: InspectionPatch,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['updateInspection']> {
    return this.#connection.call(
      { method: 'PATCH', path: ['inspections', id], json: patch },
      options,
    );
  }

  saveInspectionResults(
    id: string,
    results: InspectionResultInput[],
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['saveInspectionResults']> {
    return this.#connection.call(
      {
        method: 'PUT',
        path: ['inspections', id, 'results'],
        json: { results },
      },
      options,
    );
  }

  completeInspection(
    id: string,
    completion: { version: number; summary?: string },
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['completeInspection']> {
    return this.#connection.call(
      {
        method: 'POST',
        path: ['inspections', id, 'complete'],
        json: completion,
      },
      options,
    );
  }

  correctInspection(
    id: string,
    correction: InspectionCorrection,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['correctInspection']> {
    return this.#connection.call(
      {
        method: 'POST',
        path: ['inspections', id, 'corrections'],
        json: correction,
      },
      options,
    );
  }

  saveLedgerChecks(
    id: string,
    checks: LedgerCheckInput[],
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['saveLedgerChecks']> {
    return this.#connection.call(
      {
        method: 'PUT',
        path: ['inspections', id, 'ledger-checks'],
        json: { checks },
      },
      options,
    );
  }

  getDiscrepancySheet(
    id: string,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['getDiscrepancySheet']> {
    return this.#connection.call(
      { path: ['inspections', id, 'discrepancies'] },
      options,
    );
  }

  signDiscrepancySheet(
    id: string,
    signature: SheetSignature,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['signDiscrepancySheet']> {
    return this.#connection.call(
      {
        method: 'POST',
        path: ['inspections', id, 'signature'],
        json: signature,
      },
      options,
    );
  }

  applyDiscrepancies(
    id: string,
    contentHash: string,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['applyDiscrepancies']> {
    return this.#connection.call(
      {
        method: 'POST',
        path: ['inspections', id, 'apply'],
        json: { contentHash },
      },
      options,
    );
  }

  takeBackDiscrepancies(
    id: string,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['takeBackDiscrepancies']> {
    return this.#connection.call(
      { method: 'POST', path: ['inspections', id, 'take-back'] },
      options,
    );
  }

  listMeasurements(
    deviceRef: string,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['listMeasurements']> {
    return this.#connection.call(
      { path: ['devices', ...namespaceAndName(deviceRef), 'measurements'] },
      options,
    );
  }

  listDeviceHistory(
    deviceRef: string,
    query?: HistoryQuery,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['listDeviceHistory']> {
    return this.#connection.call(
      { path: ['devices', ...namespaceAndName(deviceRef), 'history'], query },
      options,
    );
  }

  listFindings(
    query?: FindingQuery,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['listFindings']> {
    return this.#connection.call({ path: ['findings'], query }, options);
  }

  raiseFinding(
    input: FindingInput,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['raiseFinding']> {
    return this.#connection.call(
      { method: 'POST', path: ['findings'], json: input },
      options,
    );
  }

  getFinding(
    id: string,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['getFinding']> {
    return this.#connection.call({ path: ['findings', id] }, options);
  }

  openIncidentFromFinding(
    id: string,
    request: { version: number; level?: FaultLevel },
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['openIncidentFromFinding']> {
    return this.#connection.call(
      { method: 'POST', path: ['findings', id, 'incident'], json: request },
      options,
    );
  }

  closeFinding(
    id: string,
    closure: FindingClosure,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['closeFinding']> {
    return this.#connection.call(
      { method: 'POST', path: ['findings', id, 'close'], json: closure },
      options,
    );
  }

  summariseFindings(
    customerRef: string,
    period?: { from?: string; to?: string },
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['summariseFindings']> {
    return this.#connection.call(
      {
        path: [
          'customers',
          ...namespaceAndName(customerRef),
          'findings-summary',
        ],
        query: period,
      },
      options,
    );
  }

  uploadFile(
    file: Blob,
    upload: { customerRef: string },
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['uploadFile']> {
    return this.#connection.call(
      { method: 'POST', path: ['files'], query: upload, file },
      options,
    );
  }

  listObligations(
    query?: ObligationQuery,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['listObligations']> {
    return this.#connection.call({ path: ['obligations'], query }, options);
  }

  createObligation(
    input: ObligationInput,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['createObligation']> {
    return this.#connection.call(
      { method: 'POST', path: ['obligations'], json: input },
      options,
    );
  }

  getObligation(
    id: string,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['getObligation']> {
    return this.#connection.call({ path: ['obligations', id] }, options);
  }

  updateObligation(
    id: string,
    patch: ObligationPatch,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['updateObligation']> {
    return this.#connection.call(
      { method: 'PATCH', path: ['obligations', id], json: patch },
      options,
    );
  }

  completeObligation(
    id: string,
    completion: ObligationCompletion,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['completeObligation']> {
    return this.#connection.call(
      {
        method: 'POST',
        path: ['obligations', id, 'complete'],
        json: completion,
      },
      options,
    );
  }

  listCalendarSubscriptions(
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['listCalendarSubscriptions']> {
    return this.#connection.call(
      { path: ['obligations', 'subscriptions'] },
      options,
    );
  }

  createCalendarSubscription(
    input: CalendarSubscriptionInput,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['createCalendarSubscription']> {
    return this.#connection.call(
      { method: 'POST', path: ['obligations', 'subscriptions'], json: input },
      options,
    );
  }

  revokeCalendarSubscription(
    id: string,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['revokeCalendarSubscription']> {
    return this.#connection.call(
      { method: 'DELETE', path: ['obligations', 'subscriptions', id] },
      options,
    );
  }

  listSearchDocuments(
    type: SearchDocumentType,
    query?: SearchDocumentQuery,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['listSearchDocuments']> {
    return this.#connection.call(
      { path: ['search-documents', type], query },
      options,
    );
  }

  async readFile(
    id: string,
    options?: MaintenanceRequestOptions,
  ): Promise<Blob> {
    const response = await this.#connection.send(
      { path: ['files', id] },
      options,
    );
    return response.blob();
  }
}

function namespaceAndName(entityRef: string): [string, string] {
  const { namespace, name } = parseEntityRef(entityRef);
  return [namespace, name];
}
