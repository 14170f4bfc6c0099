import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Express } from 'express';
import request from 'supertest';
import { EmptyDatabases } from '../devices/__testUtils__/EmptyDatabases';
import { onlyAcme } from '../../platform/authorization/__testUtils__/createTestAuthorization';
import { createLedgersApi } from './__testUtils__/createLedgersApi';
import { csv, workbook } from './__testUtils__/workbook';

const XLSX =
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

describe('ledger routes', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  const emptyDatabases = new EmptyDatabases(databases);

  let api: ReturnType<typeof createLedgersApi> | undefined;

  /** An empty database behind an API that most tests share: making one takes long. */
  async function setUp(
    options?: Partial<Parameters<typeof createLedgersApi>[0]>,
  ) {
    const db = await emptyDatabases.open('SQLITE_3');
    if (options) return { db, ...createLedgersApi({ db, ...options }) };
    api ??= createLedgersApi({ db });
    return { db, ...api };
  }

  function upload(
    app: Express,
    options: {
      path?: string;
      customer?: string;
      bytes?: Buffer;
      type?: string;
      query?: object;
    } = {},
  ) {
    return request(app)
      .post(options.path ?? '/ledgers')
      .query({
        customerRef: `customer:default/${options.customer ?? 'acme'}`,
        customerTitle: '海滨港务',
        fileName: '设备.csv',
        ...options.query,
      })
      .set('content-type', options.type ?? 'text/csv')
      .send(options.bytes ?? csv('序列号,品牌,型号', 'SN1,Dell,R740'));
  }

  it('imports a csv, and answers 200 when it comes again', async () => {
    const { app } = await setUp();
    const first = await upload(app);
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({
      customerRef: 'customer:default/acme',
      ledger: 'devices',
      fileName: '设备.csv',
      counts: { rows: 1, new: 1, error: 0 },
      importedBy: mockCredentials.user().principal.userEntityRef,
    });
    const second = await upload(app);
    expect(second.status).toBe(200);
    expect(second.body).toEqual(first.body);
  });

  it.each([XLSX, 'application/octet-stream'])(
    'imports a workbook sent as %s',
    async type => {
      const { app } = await setUp();
      const bytes = workbook({
        a: {
          rows: [
            ['序列号', '品牌', '型号'],
            ['SN1', 'Dell', 'R740'],
          ],
        },
      });
      const { status, body } = await upload(app, { bytes, type });
      expect(status).toBe(201);
      expect(body.counts.new).toBe(1);
    },
  );

  it('lets the sender follow the work under an id', async () => {
    const { app } = await setUp();
    const follow = (uploadId: string) =>
      request(app).get(`/ledger-uploads/${uploadId}`);
    const imported = await upload(app, {
      query: { uploadId: 'an-import-to-follow' },
    });
    expect(imported.status).toBe(201);
    expect((await follow('an-import-to-follow')).body).toMatchObject({
      state: 'done',
      step: 'writing',
      share: 1,
      ledgerId: imported.body.id,
    });

    await upload(app, {
      path: '/ledgers/preview',
      bytes: csv('no,headings'),
      query: { uploadId: 'a-preview-that-fails' },
    }).expect(400);
    expect((await follow('a-preview-that-fails')).body).toMatchObject({
      state: 'failed',
      step: 'reading',
      message: expect.stringContaining('No sheet has a heading row'),
    });
    expect((await follow('an-unknown-upload')).status).toBe(404);
    const again = await upload(app, {
      query: { uploadId: 'an-import-to-follow' },
    });
    expect(again.status).toBe(409);
  });

  it('previews without writing', async () => {
    const { app, db } = await setUp();
    const { status, body } = await upload(app, { path: '/ledgers/preview' });
    expect(status).toBe(200);
    expect(body.rows).toMatchObject([
      { state: 'new', sheet: '设备', row: 2, device: { name: 'acme-sn1' } },
    ]);
    expect(await db('devices')).toEqual([]);
    expect(await db('ledgers')).toEqual([]);
  });

  it('reads a file as it is told', async () => {
    const { app } = await setUp();
    const { status, body } = await upload(app, {
      path: '/ledgers/preview',
      bytes: csv('甲;乙;丙', 'SN1;Dell;R740, neu'),
      query: {
        encoding: 'utf-8',
        delimiter: 'semicolon',
        mapping: JSON.stringify([
          { heading: '甲', field: 'serialNumber' },
          { column: 'C', field: 'model' },
        ]),
      },
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      counts: { new: 1 },
      columns: [
        { field: 'serialNumber', source: 'given' },
        { field: 'manufacturer', source: 'guessed', confidence: 'likely' },
        { field: 'model', source: 'given' },
      ],
      text: { encoding: 'utf-8', delimiter: 'semicolon' },
    });
  });

  it.each([
    ['mapping', '[{"column":"A","field":"colour"}]'],
    ['mapping', '[{"column":"a"}]'],
    ['mapping', '{"A":"model"}'],
    ['mapping', 'nonsense'],
    ['encoding', 'latin1'],
    ['delimiter', ';'],
    ['forgetMapping', 'maybe'],
    ['configuredMapping', '[]'],
  ])('refuses the %s %s', async (name, value) => {
    const { app } = await setUp();
    const { status, body } = await upload(app, { query: { [name]: value } });
    expect(status).toBe(400);
    expect(body.error.message).toContain(name);
  });

  it('gives ledgers and their rows', async () => {
    const { app } = await setUp();
    const { body: ledger } = await upload(app);
    const list = await request(app).get('/ledgers');
    expect(list.body).toEqual({ items: [ledger] });
    const detail = await request(app).get(`/ledgers/${ledger.id}?state=new`);
    expect(detail.body).toMatchObject({
      id: ledger.id,
      rows: { items: [{ state: 'new', row: 2 }] },
    });
    const errors = await request(app).get(`/ledgers/${ledger.id}?state=error`);
    expect(errors.body.rows).toEqual({ items: [] });
  });

  it('records imports in the audit log, failed ones too', async () => {
    const { app, auditor, audited } = await setUp({});
    await upload(app);
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'ledger-import',
        meta: {
          customerRef: 'customer:default/acme',
          ledger: 'devices',
          fileName: '设备.csv',
        },
      }),
    );
    expect(audited.success).toHaveBeenCalledTimes(1);
    await upload(app, { bytes: csv('a,b') });
    expect(audited.fail).toHaveBeenCalledTimes(1);
  });

  describe('refuses, and writes nothing,', () => {
    it.each([
      ['an empty file', { bytes: Buffer.alloc(0) }, 400, /spreadsheet|empty/],
      [
        'a file that is no ledger',
        { bytes: csv('姓名,电话', '张三,1') },
        400,
        /No sheet has a heading row/,
      ],
      [
        'a malformed workbook',
        { bytes: Buffer.from('PK\u0003\u0004nonsense'), type: XLSX },
        400,
        /设备.csv is damaged/,
      ],
      [
        'an enormous file',
        { bytes: Buffer.alloc(21 * 1024 * 1024, 'a') },
        400,
        /too large/,
      ],
      [
        'another kind of content',
        { type: 'application/pdf' },
        400,
        /a spreadsheet is sent as xlsx or csv/,
      ],
      [
        'a ref of something else',
        { query: { customerRef: 'group:default/acme' } },
        400,
        /customerRef is "group:default\/acme", but must be .* customer:namespace\/name/,
      ],
      [
        'an unknown query parameter',
        { query: { overwrite: 'yes' } },
        400,
        /Unknown query parameter 'overwrite'/,
      ],
      [
        'a name that is no name of a list',
        { query: { ledger: '../x' } },
        400,
        /ledger must match pattern/,
      ],
      [
        'a customer nobody knows',
        { query: { customerTitle: undefined } },
        400,
        /There is no customer customer:default\/acme/,
      ],
    ])('%s', async (_what, options, status, message) => {
      const { app, db } = await setUp();
      const response = await upload(app, options);
      expect(response.body.error?.message).toMatch(message);
      expect(response.status).toBe(status);
      for (const table of ['customers', 'devices', 'ledgers']) {
        expect(await db(table)).toEqual([]);
      }
    });

    it('who may not import for that customer', async () => {
      const { app, db } = await setUp({ policy: onlyAcme });
      for (const path of ['/ledgers', '/ledgers/preview']) {
        const response = await upload(app, { path, customer: 'other' });
        expect(response.status).toBe(403);
      }
      expect(await db('ledgers')).toEqual([]);
      expect((await upload(app)).status).toBe(201);
    });
  });

  it('shows only what the reader may see', async () => {
    const { app, db } = await setUp();
    const { body: ours } = await upload(app);
    const { body: theirs } = await upload(app, { customer: 'other' });
    const restricted = createLedgersApi({ db, policy: onlyAcme }).app;

    const list = await request(restricted).get('/ledgers');
    expect(list.body.items).toEqual([ours]);
    const get = (id: string) => request(restricted).get(`/ledgers/${id}`);
    expect((await get(ours.id)).status).toBe(200);
    expect((await get(theirs.id)).status).toBe(404);
    expect((await get('nothing')).status).toBe(404);

    const denied = createLedgersApi({
      db,
      policy: () => ({ result: AuthorizeResult.DENY }),
    }).app;
    expect((await request(denied).get('/ledgers')).status).toBe(403);
    expect((await request(denied).get(`/ledgers/${ours.id}`)).status).toBe(404);
  });

  it('takes the number of withdrawals that somebody confirms', async () => {
    const { app } = await setUp();
    const serials = Array.from({ length: 10 }, (_, n) => `SN${n},Dell,R740`);
    const send = (rows: string[], query = {}) =>
      upload(app, { bytes: csv('序列号,品牌,型号', ...rows), query });
    await send(serials);
    const refused = await send(['SN0,Dell,R740']);
    expect(refused.status).toBe(409);
    expect(refused.body.error.message).toContain('confirmWithdrawals=9');
    const taken = await send(['SN0,Dell,R740'], { confirmWithdrawals: 9 });
    expect(taken.status).toBe(201);
    expect(taken.body.counts.gone).toBe(9);
  });

  it('decides on nothing that is not held', async () => {
    const { app } = await setUp();
    const { body } = await upload(app);
    const rejected = await request(app).post(`/ledgers/${body.id}/reject`);
    expect(rejected.status).toBe(409);
    const unknown = await request(app)
      .post('/ledgers/none/confirm')
      .send({ confirmWithdrawals: 1 });
    expect(unknown.status).toBe(404);
  });
});
