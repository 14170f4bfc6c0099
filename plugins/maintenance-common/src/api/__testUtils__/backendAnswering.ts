import { MaintenanceClientOptions } from '../MaintenanceConnection';

interface Sent {
  url: string;
  method?: string;
  headers: Record<string, string>;
  body?: unknown;
}

/** A backend that answers everything with the same, and what was sent to it. */
export function backendAnswering(status: number, body?: unknown) {
  const sent: Sent[] = [];
  const options: MaintenanceClientOptions = {
    discovery: { getBaseUrl: async id => `http://portal.test/api/${id}` },
    fetchApi: {
      fetch: async (url, init) => {
        sent.push({
          url: String(url),
          method: init?.method,
          headers: Object.fromEntries(new Headers(init?.headers)),
          body: init?.body,
        });
        return new Response(
          body === undefined ? undefined : JSON.stringify(body),
          { status, headers: { 'content-type': 'application/json' } },
        );
      },
    },
  };
  return { options, sent };
}
