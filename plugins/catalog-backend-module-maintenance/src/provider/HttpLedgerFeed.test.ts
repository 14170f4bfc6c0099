import {
  mockServices,
  registerMswTestHooks,
} from '@backstage/backend-test-utils';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { HttpLedgerFeed } from './HttpLedgerFeed';

const FEED_URL = 'http://maintenance.test/api/maintenance/devices/feed';

describe('HttpLedgerFeed', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  function createFeed() {
    return new HttpLedgerFeed({
      auth: mockServices.auth(),
      discovery: mockServices.discovery.mock({
        getBaseUrl: async pluginId => `http://maintenance.test/api/${pluginId}`,
      }),
    });
  }

  it('asks the maintenance backend with a token of the catalog', async () => {
    const page = { items: [], lastSequence: 7, more: false };
    const requests = new Array<Request>();
    server.use(
      http.get(FEED_URL, ({ request }) => {
        requests.push(request);
        return HttpResponse.json(page);
      }),
    );

    await expect(createFeed().read({ after: 7, limit: 500 })).resolves.toEqual(
      page,
    );

    expect(requests).toHaveLength(1);
    expect(new URL(requests[0].url).search).toBe('?after=7&limit=500');
    expect(requests[0].headers.get('authorization')).toMatch(
      /^Bearer mock-service-token:.*"target":"maintenance"/,
    );
  });

  it('rejects when the maintenance backend answers with an error', async () => {
    server.use(
      http.get(FEED_URL, () => new HttpResponse('down', { status: 503 })),
    );
    await expect(createFeed().read({ after: 0, limit: 500 })).rejects.toThrow(
      '503',
    );
  });
});
