import { ResponseError } from '@backstage/errors';
import createClient from 'openapi-fetch';
import { IdempotencyKeys } from './IdempotencyKeys';
import { MaintenanceApi, MaintenanceRequestOptions } from './MaintenanceApi';
import { OPERATIONS } from './operations.generated';

/** What a client needs to reach the backend. @public */
export interface MaintenanceClientOptions {
  discovery: { getBaseUrl(pluginId: string): Promise<string> };
  fetchApi?: { fetch: typeof fetch };
}

interface Operation {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  path: string;
  takes?: 'file';
  answers?: 'file';
  creates?: true;
}

interface Call {
  path?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
}

/** No more than openapi-fetch has to know; `MaintenanceApi` has the types. */
interface Paths {
  [path: string]: Record<
    Operation['method'],
    {
      parameters: Pick<Call, 'path' | 'query'>;
      requestBody?: { content: { '*/*': unknown } };
      responses: { 200: { content: { '*/*': unknown } } };
    }
  >;
}

/**
 * Talks to the maintenance backend over HTTP.
 *
 * @public
 */
export function createMaintenanceClient(
  options: MaintenanceClientOptions,
): MaintenanceApi {
  const keys = new IdempotencyKeys();
  return Object.fromEntries<unknown>(
    Object.entries<Operation>(OPERATIONS).map(([name, operation]) => [
      name,
      (call?: Call, requestOptions?: MaintenanceRequestOptions) =>
        operation.creates && !operation.takes
          ? keys.tryWith(JSON.stringify([name, call]), key =>
              send(options, operation, call, requestOptions, key),
            )
          : send(options, operation, call, requestOptions),
    ]),
  ) as MaintenanceApi;
}

async function send(
  { discovery, fetchApi }: MaintenanceClientOptions,
  operation: Operation,
  { path, query, body }: Call = {},
  { token, signal, keepalive }: MaintenanceRequestOptions = {},
  idempotencyKey?: string,
): Promise<unknown> {
  const file = operation.takes === 'file' ? (body as Blob) : undefined;
  const payload =
    file ?? (body === undefined ? undefined : JSON.stringify(body));
  const client = createClient<Paths>({
    baseUrl: await discovery.getBaseUrl('maintenance'),
    // Not the request itself, whose body can be read once: each of Backstage's
    // middlewares makes one of its own.
    fetch: ({ url, method, headers }) =>
      (fetchApi?.fetch ?? fetch)(url, {
        method,
        headers,
        body: payload,
        signal,
        keepalive,
      }),
    querySerializer: queryString,
  });
  client.use({
    async onResponse({ response }) {
      if (!response.ok) throw await ResponseError.fromResponse(response);
    },
  });
  const { data } = await client.request(operation.method, operation.path, {
    params: { path, query },
    body,
    bodySerializer: () => payload,
    parseAs: operation.answers === 'file' ? 'blob' : 'json',
    headers: {
      authorization: token && `Bearer ${token}`,
      'idempotency-key': idempotencyKey,
      'content-type': file && (file.type || 'application/octet-stream'),
    },
  });
  return data;
}

/** Lists go as one parameter, what is undefined not at all. */
function queryString(query: Record<string, unknown>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) parameters.set(name, String(value));
  }
  return parameters.toString();
}
