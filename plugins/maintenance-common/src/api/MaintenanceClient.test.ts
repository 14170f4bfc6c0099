import { MaintenanceClient } from './MaintenanceClient';

interface Sent {
  url: string;
  method?: string;
  headers: Record<string, string>;
  body?: unknown;
}

function clientAnswering(status: number, body?: unknown) {
  const sent: Sent[] = [];
  const client = new MaintenanceClient({
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
  });
  return { client, sent };
}

describe('MaintenanceClient', () => {
  it('encodes paths and queries, and leaves out what is undefined', async () => {
    const { client, sent } = clientAnswering(200, { items: [] });
    await client.listIncidents({
      customerRef: 'customer:default/acme',
      deviceRef: undefined,
      state: ['reported', 'on-site'],
      q: '风扇 & fan',
      limit: 20,
    });
    const { pathname, searchParams } = new URL(sent[0].url);
    expect(pathname).toBe('/api/maintenance/incidents');
    expect(Object.fromEntries(searchParams)).toEqual({
      customerRef: 'customer:default/acme',
      state: 'reported,on-site',
      q: '风扇 & fan',
      limit: '20',
    });

    await client.getContract('a/../b');
    expect(sent[1].url).toBe(
      'http://portal.test/api/maintenance/contracts/a%2F..%2Fb',
    );
  });

  it('addresses devices and customers by namespace and name', async () => {
    const { client, sent } = clientAnswering(200, {});
    await client.getDevice('device:default/acme-sn1');
    await client.listCoverageGaps('customer:cn/acme');
    expect(sent.map(({ url }) => new URL(url).pathname)).toEqual([
      '/api/maintenance/devices/default/acme-sn1',
      '/api/maintenance/customers/cn/acme/coverage-gaps',
    ]);
  });

  it('sends JSON with the token', async () => {
    const { client, sent } = clientAnswering(201, { id: 'INC-000001' });
    const event = { type: 'acknowledge' as const, version: 1 };
    const incident = await client.addIncidentEvent('INC-000001', event, {
      token: 'secret',
    });
    expect(incident.id).toBe('INC-000001');
    expect(sent[0]).toEqual({
      url: 'http://portal.test/api/maintenance/incidents/INC-000001/events',
      method: 'POST',
      headers: {
        authorization: 'Bearer secret',
        'content-type': 'application/json',
      },
      body: JSON.stringify(event),
    });
  });

  it('sends spreadsheets as they are', async () => {
    const { client, sent } = clientAnswering(200, { rows: [] });
    const file = new Blob(['序列号'], { type: 'text/csv' });
    await client.previewLedger(file, {
      customerRef: 'customer:default/acme',
      fileName: '设备.csv',
    });
    expect(sent[0].headers['content-type']).toBe('text/csv');
    expect(sent[0].body).toBe(file);
  });

  it('asks about cases over the same connection', async () => {
    const { client, sent } = clientAnswering(200, { items: [] });
    await client.cases.matchCases({ deviceRef: 'device:default/acme-sn1' });
    await client.cases.reviewCaseDraft(
      'd1',
      { version: 2, decision: 'approve' },
      { token: 'secret' },
    );
    expect(sent).toEqual([
      {
        url: 'http://portal.test/api/maintenance/cases/match?deviceRef=device%3Adefault%2Facme-sn1',
        method: 'GET',
        headers: {},
        body: undefined,
      },
      {
        url: 'http://portal.test/api/maintenance/case-drafts/d1/review',
        method: 'POST',
        headers: {
          authorization: 'Bearer secret',
          'content-type': 'application/json',
        },
        body: JSON.stringify({ version: 2, decision: 'approve' }),
      },
    ]);
  });

  it('gives nothing for an empty answer', async () => {
    const { client } = clientAnswering(204);
    await expect(
      client.removeContractCoverage('c1', ['r1', 'r2']),
    ).resolves.toBeUndefined();
  });

  it('throws the error that the backend sent', async () => {
    const { client } = clientAnswering(409, {
      error: { name: 'ConflictError', message: 'The incident has version 3' },
      response: { statusCode: 409 },
    });
    await expect(client.getIncident('INC-000001')).rejects.toMatchObject({
      name: 'ResponseError',
      cause: { name: 'ConflictError', message: 'The incident has version 3' },
    });
  });
});
