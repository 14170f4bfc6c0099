import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import { MaintenanceApi, MaintenanceRequestOptions } from './MaintenanceApi';
import {
  CalendarInput,
  ContractInput,
  ContractPatch,
  ContractQuery,
  ContractRenewal,
  CoverageGapQuery,
  CoverageRowInput,
  CoverageRowQuery,
  DeviceQuery,
  IncidentEventInput,
  IncidentInput,
  IncidentQuery,
  LedgerDetailQuery,
  LedgerQuery,
  LedgerUpload,
} from './types';

type QueryValue = string | number | boolean | readonly string[] | undefined;

interface Call {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
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

  async #call<T>(call: Call, options?: MaintenanceRequestOptions): Promise<T> {
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
    return (response.status === 204 ? undefined : await response.json()) as T;
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
