import { mockErrorHandler } from '@backstage/backend-test-utils';
import express from 'express';
import request from 'supertest';
import { createApiRouter } from './createApiRouter';

const report = {
  level: 'I',
  title: 'Fan failed',
  reporter: { name: '何志强' },
};

describe('createApiRouter', () => {
  const router = createApiRouter();
  router.get('/incidents', (req, res) => {
    res.json(req.query);
  });
  router.post('/incidents', (req, res) => {
    res.json(req.body);
  });
  router.post('/ledgers', (req, res) => {
    res.json({ ...req.query, bytes: req.body.length });
  });
  const app = express().use(router).use(mockErrorHandler());

  it('passes what the document describes, with defaults and types filled in', async () => {
    const response = await request(app).get(
      '/incidents?customerRef=customer:default/acme&state=open,closed&limit=5',
    );
    expect(response.status).toBe(200);
    expect(response.body).toEqual({
      customerRef: 'customer:default/acme',
      state: ['open', 'closed'],
      limit: 5,
    });
    expect((await request(app).get('/incidents')).body).toEqual({ limit: 50 });
  });

  it('takes spreadsheets as they are', async () => {
    const response = await request(app)
      .post('/ledgers?customerRef=customer:default/acme&fileName=设备.csv')
      .set('content-type', 'text/csv')
      .send('序列号\nSN1\n');
    expect(response.body).toEqual({
      customerRef: 'customer:default/acme',
      fileName: '设备.csv',
      ledger: 'devices',
      elsewhere: 'leave',
      bytes: 14,
    });
  });

  it.each([
    ['/incidents?limit=x', 'limit must be integer'],
    ['/incidents?limit=500', 'limit must be <= 200'],
    ['/incidents?colour=red', "Unknown query parameter 'colour'"],
    [
      '/incidents?customerRef=acme',
      'customerRef must be an entity ref of the form kind:namespace/name',
    ],
    ['/incidents/17', 'id must match pattern'],
    ['/coverage', "deviceRef must have required property 'deviceRef'"],
    [
      '/coverage?deviceRef=device:default/a&at=tomorrow',
      'at must match format "date-time"',
    ],
    [
      '/coverage?deviceRef=device:default/a&at=2016-12-31T23:59:60Z',
      'at must match format "date-time"',
    ],
    [
      '/coverage?deviceRef=device:default/a&at=9999-12-31T23:59:59-01:00',
      'at must match format "date-time"',
    ],
    ['/obligations?from=0000-01-01', 'from must match format "date"'],
    ['/obligations?kind[a]=v', 'kind must be a text, or a list of texts'],
    ['/incidents?state[a][b]=v', 'state must be a text, or a list of texts'],
  ])('refuses GET %s', async (url, message) => {
    const response = await request(app).get(url);
    expect(response.status).toBe(400);
    expect(response.body.error).toMatchObject({
      name: 'InputError',
      message: expect.stringContaining(message),
    });
  });

  it.each([
    [{ ...report, level: 'V' }, 'level must be equal to one of'],
    [{ ...report, title: '  ' }, 'title must not be blank'],
    [{ ...report, title: undefined }, 'title must have required property'],
    [{ ...report, colour: 'red' }, 'colour is not a known field'],
    [
      { ...report, reporter: { name: 'A', age: 3 } },
      'reporter.age is not a known field',
    ],
    [
      { ...report, reportedAt: '2026-02-30T10:00:00Z' },
      'reportedAt must match format "date-time"',
    ],
    [
      { ...report, description: 'x'.repeat(20_001) },
      'description must NOT have more',
    ],
    [
      { ...report, description: 'x'.repeat(1_100_000) },
      'The request is too large',
    ],
  ])('refuses a report with a mistake, case %#', async (body, message) => {
    const response = await request(app).post('/incidents').send(body);
    expect(response.status).toBe(400);
    expect(response.body.error.message).toContain(message);
  });

  it('validates alike however a path is spelled, and HEAD as GET', async () => {
    const refused = async (call: request.Test) => {
      const { status } = await call;
      expect([call.method, call.url, status]).toEqual([
        call.method,
        call.url,
        400,
      ]);
    };
    await refused(request(app).get('/INCIDENTS?limit=0'));
    await refused(request(app).get('/Incidents/?colour=red'));
    await refused(request(app).head('/incidents?limit=0'));
    await refused(request(app).post('/INCIDENTS').send({ level: 'IX' }));
    expect((await request(app).get('/INCIDENTS')).body).toEqual({ limit: 50 });
    expect((await request(app).head('/incidents')).status).toBe(200);
  });

  it('lets nothing through that the document does not describe', async () => {
    const open = createApiRouter();
    open.use((_req, res) => {
      res.json({});
    });
    const all = express().use(open).use(mockErrorHandler());
    for (const path of ['/secrets', '/', '/incidents/a/b/c']) {
      const { status, body } = await request(all).get(path);
      expect([path, status, body.error]).toEqual([
        path,
        404,
        expect.objectContaining({
          name: 'NotFoundError',
          message: `There is no GET ${path}`,
        }),
      ]);
    }
    expect((await request(all).delete('/incidents')).status).toBe(404);
    expect((await request(all).get('/openapi.json')).body).toHaveProperty(
      'paths',
    );
  });

  it.each([
    () => request(app).get('/incidents/%00'),
    () => request(app).get('/incidents?q=a%00b'),
    () =>
      request(app)
        .post('/incidents')
        .send({ ...report, title: 'a\0b' }),
    () =>
      request(app)
        .post('/incidents')
        .send({ ...report, ['a\0']: 1 }),
  ])('refuses NUL characters, case %#', async call => {
    const { status, body } = await call();
    expect([status, body.error.name]).toEqual([400, 'InputError']);
    expect(body.error.message).toMatch(/has a NUL character/);
  });

  it('refuses half characters, which no database keeps', async () => {
    const { status, body } = await request(app)
      .post('/incidents')
      .set('content-type', 'application/json')
      .send('{"title":"a\\ud800"}');
    expect(status).toBe(400);
    expect(body.error.message).toBe(
      'title has half a character (a lone surrogate), which is no text',
    );
  });

  it('refuses what is not JSON, and other kinds of files', async () => {
    const broken = await request(app)
      .post('/incidents')
      .set('content-type', 'application/json')
      .send('{level: I}');
    expect(broken.status).toBe(400);
    expect(broken.body.error.message).toMatch(/^The body is not valid JSON/);

    const picture = await request(app)
      .post('/ledgers?customerRef=customer:default/acme&fileName=a.png')
      .set('content-type', 'image/png')
      .send('x');
    expect(picture.status).toBe(400);
    expect(picture.body.error.message).toContain('xlsx or csv');
  });
});
