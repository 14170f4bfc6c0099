import { ResponseError } from '@backstage/errors';
import { MaintenanceRequestOptions } from './MaintenanceRequestOptions';

type QueryValue = string | number | boolean | readonly string[] | undefined;

/** A request to the maintenance backend. */
export interface Call {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path segments, encoded here. */
  path: string[];
  query?: { [name: string]: QueryValue };
  json?: unknown;
  file?: Blob;
}

/** What a client needs to reach the backend. @public */
export interface MaintenanceClientOptions {
  discovery: { getBaseUrl(pluginId: string): Promise<string> };
  fetchApi?: { fetch: typeof fetch };
}

/** Sends requests to the maintenance backend and turns its errors into exceptions. */
export class MaintenanceConnection {
  readonly #discovery: MaintenanceClientOptions['discovery'];
  readonly #fetch: typeof fetch;

  constructor(options: MaintenanceClientOptions) {
    this.#discovery = options.discovery;
    this.#fetch = options.fetchApi?.fetch ?? fetch;
  }

  async call<T>(call: Call, options?: MaintenanceRequestOptions): Promise<T> {
    const response = await this.send(call, options);
    return (response.status === 204 ? undefined : await response.json()) as T;
  }

  async send(
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
