import { backendAnswering } from './__testUtils__/backendAnswering';
import { MaintenanceConnection } from './MaintenanceConnection';

function connectionAnswering(status: number, body?: unknown) {
  const { options, sent } = backendAnswering(status, body);
  return { connection: new MaintenanceConnection(options), sent };
}

describe('MaintenanceConnection', () => {
  it('encodes paths and queries, and leaves out what is undefined', async () => {
    const { connection, sent } = connectionAnswering(200, { items: [] });
    await connection.call({
      path: ['incidents'],
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

    await connection.call({ path: ['contracts', 'a/../b'] });
    expect(sent[1]).toEqual({
      url: 'http://portal.test/api/maintenance/contracts/a%2F..%2Fb',
      method: 'GET',
      headers: {},
      body: undefined,
    });
  });

  it('sends JSON with the token', async () => {
    const { connection, sent } = connectionAnswering(201, { id: 'INC-000001' });
    const event = { type: 'acknowledge' as const, version: 1 };
    const path = ['incidents', 'INC-000001', 'events'];
    await expect(
      connection.call(
        { method: 'POST', path, json: event },
        { token: 'secret' },
      ),
    ).resolves.toEqual({ id: 'INC-000001' });
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

  it('sends files as they are', async () => {
    const { connection, sent } = connectionAnswering(200, { rows: [] });
    const file = new Blob(['序列号'], { type: 'text/csv' });
    await connection.call({
      method: 'POST',
      path: ['ledgers', 'preview'],
      file,
    });
    expect(sent[0].headers['content-type']).toBe('text/csv');
    expect(sent[0].body).toBe(file);
  });

  it('gives nothing for an empty answer', async () => {
    const { connection } = connectionAnswering(204);
    await expect(
      connection.call({ method: 'DELETE', path: ['contracts', 'c1'] }),
    ).resolves.toBeUndefined();
  });

  it('throws the error that the backend sent', async () => {
    const { connection } = connectionAnswering(409, {
      error: { name: 'ConflictError', message: 'The incident has version 3' },
      response: { statusCode: 409 },
    });
    await expect(
      connection.call({ path: ['incidents', 'INC-000001'] }),
    ).rejects.toMatchObject({
      name: 'ResponseError',
      cause: { name: 'ConflictError', message: 'The incident has version 3' },
    });
  });
});
