import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { backendAnswering } from './__testUtils__/backendAnswering';
import { createMaintenanceClient } from './createMaintenanceClient';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

interface OpenApiDocument {
  paths: {
    [path: string]: {
      [Method in (typeof METHODS)[number]]?: { operationId: string };
    };
  };
}

/** What openapi.yaml says that the backend answers. */
function operationsOfBackend() {
  const file = resolve(
    __dirname,
    '../../../maintenance-backend/src/schema/openapi.yaml',
  );
  const { paths }: OpenApiDocument = parse(readFileSync(file, 'utf8'));
  return Object.entries(paths).flatMap(([path, operations]) =>
    METHODS.flatMap(method => {
      const name = operations[method]?.operationId;
      return name ? [{ name, method: method.toUpperCase(), path }] : [];
    }),
  );
}

type Operation = (call: never) => Promise<unknown>;

function clientAnswering(status: number, body?: unknown) {
  const { options, sent } = backendAnswering(status, body);
  return { client: createMaintenanceClient(options), sent };
}

describe('createMaintenanceClient', () => {
  it('has every operation of the backend', () => {
    const { client } = clientAnswering(200);
    expect(Object.keys(client).sort()).toEqual(
      operationsOfBackend()
        .map(({ name }) => name)
        .sort(),
    );
  });

  it.each(operationsOfBackend())(
    'sends $name to $method $path',
    async ({ name, method, path }) => {
      const { client, sent } = clientAnswering(200, {});
      const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(
        ([, parameter]) => [parameter, `${parameter}/b`],
      );
      const operations = new Map<string, Operation>(Object.entries(client));
      await operations.get(name)?.({
        path: Object.fromEntries(parameters),
      } as never);
      expect(sent).toHaveLength(1);
      expect(sent[0].method).toBe(method);
      expect(new URL(sent[0].url).pathname).toBe(
        `/api/maintenance${path.replace(/\{(\w+)\}/g, '$1%2Fb')}`,
      );
    },
  );

  it('hands on queries, JSON and files, with the token', async () => {
    const { client, sent } = clientAnswering(200, { items: [] });
    const options = { token: 'secret' };
    await client.listIncidents({ query: { state: ['on-site'] } }, options);
    await client.reviewCaseDraft(
      { path: { id: 'd1' }, body: { version: 2, decision: 'approve' } },
      options,
    );
    await client.previewLedger(
      {
        body: new Blob(['序列号'], { type: 'text/csv' }),
        query: { customerRef: 'customer:default/acme', fileName: 'a.csv' },
      },
      options,
    );
    await client.removeContractCoverage(
      { path: { id: 'c1' }, query: { coverageId: ['r1', 'r2'] } },
      options,
    );
    expect(
      sent.map(({ url, body, headers }) => [
        new URL(url).search,
        body,
        headers.authorization,
      ]),
    ).toEqual([
      ['?state=on-site', '', 'Bearer secret'],
      [
        '',
        JSON.stringify({ version: 2, decision: 'approve' }),
        'Bearer secret',
      ],
      [
        '?customerRef=customer%3Adefault%2Facme&fileName=a.csv',
        '序列号',
        'Bearer secret',
      ],
      ['?coverageId=r1%2Cr2', '', 'Bearer secret'],
    ]);
  });

  it('encodes paths and queries, and leaves out what is undefined', async () => {
    const { client, sent } = clientAnswering(200, { items: [] });
    await client.listIncidents({
      query: {
        customerRef: 'customer:default/acme',
        deviceRef: undefined,
        state: ['reported', 'on-site'],
        q: '风扇 & fan',
        limit: 20,
      },
    });
    const { pathname, searchParams } = new URL(sent[0].url);
    expect(pathname).toBe('/api/maintenance/incidents');
    expect(Object.fromEntries(searchParams)).toEqual({
      customerRef: 'customer:default/acme',
      state: 'reported,on-site',
      q: '风扇 & fan',
      limit: '20',
    });

    await client.getContract({ path: { id: 'a/../b' } });
    expect(sent[1]).toEqual({
      url: 'http://portal.test/api/maintenance/contracts/a%2F..%2Fb',
      method: 'GET',
      headers: {},
      body: '',
    });
  });

  it('sends JSON with the token', async () => {
    const { client, sent } = clientAnswering(201, { id: 'INC-000001' });
    const event = { type: 'acknowledge' as const, version: 1 };
    await expect(
      client.addIncidentEvent(
        { path: { id: 'INC-000001' }, body: event },
        { token: 'secret' },
      ),
    ).resolves.toEqual({ id: 'INC-000001' });
    expect(sent[0]).toEqual({
      url: 'http://portal.test/api/maintenance/incidents/INC-000001/events',
      method: 'POST',
      headers: {
        authorization: 'Bearer secret',
        'content-type': 'application/json',
        'idempotency-key': expect.stringMatching(/^[0-9a-f]{32}$/),
      },
      body: JSON.stringify(event),
    });
  });

  it('sends files as they are', async () => {
    const { client, sent } = clientAnswering(200, { rows: [] });
    const query = { customerRef: 'customer:default/acme', fileName: 'a.csv' };
    const file = new Blob(['序列号'], { type: 'text/csv' });
    await client.previewLedger({ body: file, query });
    expect(sent[0].headers['content-type']).toBe('text/csv');
    expect(sent[0].body).toBe('序列号');

    await client.previewLedger({ body: new Blob(['序列号']), query });
    expect(sent[1].headers['content-type']).toBe('application/octet-stream');
  });

  it.each([true, undefined])(
    'lets a request outlive its page: %p',
    async keepalive => {
      const { options } = backendAnswering(200, { id: 'INC-000001' });
      const fetch = jest.fn(options.fetchApi!.fetch);
      const client = createMaintenanceClient({
        ...options,
        fetchApi: { fetch },
      });
      const call = { path: { id: 'INC-000001' } };
      await client.getIncident(call, { keepalive });
      expect(fetch).toHaveBeenCalledWith(
        expect.any(String),
        expect.objectContaining({ keepalive }),
      );
    },
  );

  it('gives files as they are', async () => {
    const { client } = clientAnswering(200, 'content');
    const file = await client.readFile({ path: { id: 'f1' } });
    await expect(file.text()).resolves.toBe('"content"');
  });

  it('gives nothing for an empty answer', async () => {
    const { client } = clientAnswering(204);
    await expect(
      client.revokeCalendarSubscription({ path: { id: 's1' } }),
    ).resolves.toBeUndefined();
  });

  it('gives up when the signal says so', async () => {
    const { client, sent } = clientAnswering(200, {});
    await expect(
      client.listCalendars({}, { signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({ name: 'AbortError' });
    expect(sent).toEqual([]);
  });

  it('throws the error that the backend sent', async () => {
    const { client } = clientAnswering(409, {
      error: { name: 'ConflictError', message: 'The incident has version 3' },
      response: { statusCode: 409 },
    });
    await expect(
      client.getIncident({ path: { id: 'INC-000001' } }),
    ).rejects.toMatchObject({
      name: 'ResponseError',
      cause: { name: 'ConflictError', message: 'The incident has version 3' },
    });
  });
});
