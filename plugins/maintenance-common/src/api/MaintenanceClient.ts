import { FaultLevel } from '../sla';
import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import { MaintenanceApi, MaintenanceRequestOptions } from './MaintenanceApi';
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
  LedgerCheckInput,
  LedgerDetailQuery,
  LedgerQuery,
  LedgerUpload,
  ObligationCompletion,
  ObligationInput,
  ObligationPatch,
  ObligationQuery,
  SheetSignature,
} from './types';

type QueryValue = string | number | boolean | readonly string[] | undefined;

interface Call {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path segments, encoded here. */
  path: string[];
  query?: { [name: string]: QueryValue };
  json?: unknown;
  file?: Blob;
}

/**
 * Talks to the maintenance backend over HTTP.
 *
 * @public
 */
export class MaintenanceClient implements MaintenanceApi {
  readonly #discovery: { getBaseUrl(pluginId: string): Promise<string> };
  readonly #fetch: typeof fetch;

  constructor(options: {
    discovery: { getBaseUrl(pluginId: string): Promise<string> };
    fetchApi?: { fetch: typeof fetch };
  }) {
    this.#discovery = options.discovery;
    this.#fetch = options.fetchApi?.fetch ?? fetch;
  }

  listContracts(
    query?: ContractQuery,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['listContracts']> {
    return this.#call({ path: ['contracts'], query }, options);
  }

  createContract(
    input: ContractInput,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['createContract']> {
    return this.#call(
      { method: 'POST', path: ['contracts'], json: input },
      options,
    );
  }

  getContract(
    id: string,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['getContract']> {
    return this.#call({ path: ['contracts', id] }, options);
  }

  updateContract(
    id: string,
    patch: ContractPatch,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['updateContract']> {
    return this.#call(
      { method: 'PATCH', path: ['contracts', id], json: patch },
      options,
    );
  }

  renewContract(
    id: string,
    renewal: ContractRenewal,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['renewContract']> {
    return this.#call(
      { method: 'POST', path: ['contracts', id, 'renew'], json: renewal },
      options,
    );
  }

  listContractCoverage(
    id: string,
    query?: CoverageRowQuery,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['listContractCoverage']> {
    return this.#call({ path: ['contracts', id, 'coverage'], query }, options);
  }

  addContractCoverage(
    id: string,
    items: CoverageRowInput[],
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['addContractCoverage']> {
    return this.#call(
      { method: 'POST', path: ['contracts', id, 'coverage'], json: { items } },
      options,
    );
  }

  removeContractCoverage(
    id: string,
    coverageIds: string[],
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['removeContractCoverage']> {
    return this.#call(
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
    return this.#call({ path: ['coverage'], query }, options);
  }

  listCoverageGaps(
    customerRef: string,
    query?: CoverageGapQuery,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['listCoverageGaps']> {
    return this.#call(
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
    return this.#call(
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
    return this.#call({ path: ['calendars'] }, options);
  }

  createCalendar(
    input: CalendarInput,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['createCalendar']> {
    return this.#call(
      { method: 'POST', path: ['calendars'], json: input },
      options,
    );
  }

  listIncidents(
    query?: IncidentQuery,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['listIncidents']> {
    return this.#call({ path: ['incidents'], query }, options);
  }

  reportIncident(
    input: IncidentInput,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['reportIncident']> {
    return this.#call(
      { method: 'POST', path: ['incidents'], json: input },
      options,
    );
  }

  summariseIncidents(
    query?: { customerRef?: string; deviceRef?: string },
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['summariseIncidents']> {
    return this.#call({ path: ['incidents', 'summary'], query }, options);
  }

  getIncident(
    id: string,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['getIncident']> {
    return this.#call({ path: ['incidents', id] }, options);
  }

  listIncidentEvents(
    id: string,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['listIncidentEvents']> {
    return this.#call({ path: ['incidents', id, 'events'] }, options);
  }

  addIncidentEvent(
    id: string,
    event: IncidentEventInput,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['addIncidentEvent']> {
    return this.#call(
      { method: 'POST', path: ['incidents', id, 'events'], json: event },
      options,
    );
  }

  explainIncidentSla(
    id: string,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['explainIncidentSla']> {
    return this.#call({ path: ['incidents', id, 'sla'] }, options);
  }

  listDevices(
    query?: DeviceQuery,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['listDevices']> {
    return this.#call({ path: ['devices'], query }, options);
  }

  getDevice(
    deviceRef: string,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['getDevice']> {
    return this.#call(
      { path: ['devices', ...namespaceAndName(deviceRef)] },
      options,
    );
  }

  readDeviceFeed(
    query: { after?: number; limit?: number },
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['readDeviceFeed']> {
    return this.#call({ path: ['devices', 'feed'], query }, options);
  }

  listLedgers(
    query?: LedgerQuery,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['listLedgers']> {
    return this.#call({ path: ['ledgers'], query }, options);
  }

  getLedger(
    id: string,
    query?: LedgerDetailQuery,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['getLedger']> {
    return this.#call({ path: ['ledgers', id], query }, options);
  }

  previewLedger(
    file: Blob,
    upload: LedgerUpload,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['previewLedger']> {
    return this.#call(
      { method: 'POST', path: ['ledgers', 'preview'], query: upload, file },
      options,
    );
  }

  importLedger(
    file: Blob,
    upload: LedgerUpload,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['importLedger']> {
    return this.#call(
      { method: 'POST', path: ['ledgers'], query: upload, file },
      options,
    );
  }

  listChecklists(
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['listChecklists']> {
    return this.#call({ path: ['checklists'] }, options);
  }

  createChecklist(
    input: ChecklistInput,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['createChecklist']> {
    return this.#call(
      { method: 'POST', path: ['checklists'], json: input },
      options,
    );
  }

  listInspectionPlans(
    query?: InspectionPlanQuery,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['listInspectionPlans']> {
    return this.#call({ path: ['inspection-plans'], query }, options);
  }

  createInspectionPlan(
    input: InspectionPlanInput,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['createInspectionPlan']> {
    return this.#call(
      { method: 'POST', path: ['inspection-plans'], json: input },
      options,
    );
  }

  previewInspectionPlan(
    input: InspectionPlanInput,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['previewInspectionPlan']> {
    return this.#call(
      { method: 'POST', path: ['inspection-plans', 'preview'], json: input },
      options,
    );
  }

  getInspectionPlan(
    id: string,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['getInspectionPlan']> {
    return this.#call({ path: ['inspection-plans', id] }, options);
  }

  updateInspectionPlan(
    id: string,
    patch: InspectionPlanPatch,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['updateInspectionPlan']> {
    return this.#call(
      { method: 'PATCH', path: ['inspection-plans', id], json: patch },
      options,
    );
  }

  listInspections(
    query?: InspectionQuery,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['listInspections']> {
    return this.#call({ path: ['inspections'], query }, options);
  }

  createInspection(
    input: InspectionInput,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['createInspection']> {
    return this.#call(
      { method: 'POST', path: ['inspections'], json: input },
      options,
    );
  }

  getInspection(
    id: string,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['getInspection']> {
    return this.#call({ path: ['inspections', id] }, options);
  }

  updateInspection(
    id: string,
    patch: InspectionPatch,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['updateInspection']> {
    return this.#call(
      { method: 'PATCH', path: ['inspections', id], json: patch },
      options,
    );
  }

  saveInspectionResults(
    id: string,
    results: InspectionResultInput[],
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['saveInspectionResults']> {
    return this.#call(
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
    return this.#call(
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
    return this.#call(
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
    return this.#call(
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
    return this.#call({ path: ['inspections', id, 'discrepancies'] }, options);
  }

  signDiscrepancySheet(
    id: string,
    signature: SheetSignature,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['signDiscrepancySheet']> {
    return this.#call(
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
    return this.#call(
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
    return this.#call(
      { method: 'POST', path: ['inspections', id, 'take-back'] },
      options,
    );
  }

  listMeasurements(
    deviceRef: string,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['listMeasurements']> {
    return this.#call(
      { path: ['devices', ...namespaceAndName(deviceRef), 'measurements'] },
      options,
    );
  }

  listDeviceHistory(
    deviceRef: string,
    query?: HistoryQuery,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['listDeviceHistory']> {
    return this.#call(
      { path: ['devices', ...namespaceAndName(deviceRef), 'history'], query },
      options,
    );
  }

  listFindings(
    query?: FindingQuery,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['listFindings']> {
    return this.#call({ path: ['findings'], query }, options);
  }

  raiseFinding(
    input: FindingInput,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['raiseFinding']> {
    return this.#call(
      { method: 'POST', path: ['findings'], json: input },
      options,
    );
  }

  getFinding(
    id: string,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['getFinding']> {
    return this.#call({ path: ['findings', id] }, options);
  }

  openIncidentFromFinding(
    id: string,
    request: { version: number; level?: FaultLevel },
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['openIncidentFromFinding']> {
    return this.#call(
      { method: 'POST', path: ['findings', id, 'incident'], json: request },
      options,
    );
  }

  closeFinding(
    id: string,
    closure: FindingClosure,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['closeFinding']> {
    return this.#call(
      { method: 'POST', path: ['findings', id, 'close'], json: closure },
      options,
    );
  }

  summariseFindings(
    customerRef: string,
    period?: { from?: string; to?: string },
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['summariseFindings']> {
    return this.#call(
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
    return this.#call(
      { method: 'POST', path: ['files'], query: upload, file },
      options,
    );
  }

  listObligations(
    query?: ObligationQuery,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['listObligations']> {
    return this.#call({ path: ['obligations'], query }, options);
  }

  createObligation(
    input: ObligationInput,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['createObligation']> {
    return this.#call(
      { method: 'POST', path: ['obligations'], json: input },
      options,
    );
  }

  updateObligation(
    id: string,
    patch: ObligationPatch,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['updateObligation']> {
    return this.#call(
      { method: 'PATCH', path: ['obligations', id], json: patch },
      options,
    );
  }

  completeObligation(
    id: string,
    completion: ObligationCompletion,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['completeObligation']> {
    return this.#call(
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
    return this.#call({ path: ['obligations', 'subscriptions'] }, options);
  }

  createCalendarSubscription(
    input: CalendarSubscriptionInput,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['createCalendarSubscription']> {
    return this.#call(
      { method: 'POST', path: ['obligations', 'subscriptions'], json: input },
      options,
    );
  }

  revokeCalendarSubscription(
    id: string,
    options?: MaintenanceRequestOptions,
  ): ReturnType<MaintenanceApi['revokeCalendarSubscription']> {
    return this.#call(
      { method: 'DELETE', path: ['obligations', 'subscriptions', id] },
      options,
    );
  }

  async readFile(
    id: string,
    options?: MaintenanceRequestOptions,
  ): Promise<Blob> {
    const response = await this.#send({ path: ['files', id] }, options);
    return response.blob();
  }

  async #call<T>(call: Call, options?: MaintenanceRequestOptions): Promise<T> {
    const response = await this.#send(call, options);
    return (response.status === 204 ? undefined : await response.json()) as T;
  }

  async #send(
    call: Call,
    options?: MaintenanceRequestOptions,
  ): Promise<Response> {
    const baseUrl = await this.#discovery.getBaseUrl('maintenance');
    const path = call.path.map(encodeURIComponent).join('/');
    const headers = new Headers();
    if (options?.token) headers.set('authorization', `Bearer ${options.token}`);
    if (call.json !== undefined)
      headers.set('content-type', 'application/json');
    if (call.file)
      headers.set('content-type', call.file.type || 'application/octet-stream');

    const fetchImplementation = this.#fetch;
    const response = await fetchImplementation(
      `${baseUrl}/${path}${queryString(call.query)}`,
      {
        method: call.method ?? 'GET',
        headers,
        body:
          call.file ??
          (call.json === undefined ? undefined : JSON.stringify(call.json)),
        signal: options?.signal,
      },
    );
    if (!response.ok) throw await ResponseError.fromResponse(response);
    return response;
  }
}

function namespaceAndName(entityRef: string): [string, string] {
  const { namespace, name } = parseEntityRef(entityRef);
  return [namespace, name];
}

function queryString(query: Call['query']): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value === undefined) continue;
    parameters.set(
      name,
      Array.isArray(value) ? value.join(',') : String(value),
    );
  }
  return parameters.size === 0 ? '' : `?${parameters}`;
}
