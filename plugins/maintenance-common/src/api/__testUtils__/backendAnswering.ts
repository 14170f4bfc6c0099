import { MaintenanceClientOptions } from '../createMaintenanceClient';

interface Sent {
  url: string;
  method: string;
  headers: Record<string, string>;
  /** Empty where nothing was sent. */
  body: string;
}

/** A backend that answers everything with the same, and what was sent to it. */
export function backendAnswering(status: number, body?: unknown) {
  const sent: Sent[] = [];
  const options: MaintenanceClientOptions = {
    discovery: { getBaseUrl: async id => `http://portal.test/api/${id}` },
    fetchApi: {
      fetch: async (input, init) => {
        // As each middleware of Backstage does.
        expect(new Request(input, init).url).toBe(String(input));
        const request = new Request(input, init);
        request.signal.throwIfAborted();
        sent.push({
          url: request.url,
          method: request.method,
          headers: Object.fromEntries(request.headers),
          body: await request.text(),
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
