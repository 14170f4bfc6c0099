import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  Permission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  parseCase,
  Recurrence,
  RecurrenceDetail,
} from '@weibao/backstage-plugin-maintenance-common';
import { onlyOf } from '../../platform/authorization/__testUtils__/createTestAuthorization';
import { aCaseFile } from '../cases/__testUtils__/cases';
import { createRecurrencesApi } from './__testUtils__/createRecurrencesApi';
import { ACME, DEVICES, OTHER } from './__testUtils__/faultyDevices';
import { NOW, Told } from './__testUtils__/tellIncident';
import { formatRecurrenceKey } from '../../incidents/grouping/RecurrenceIdentity';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

const MODEL = 'ProLiant DL380 Gen10';

const DISKS = formatRecurrenceKey({
  kind: 'model-part',
  manufacturer: 'HPE',
  model: MODEL,
  partKey: 'disk',
});
const DB01 = formatRecurrenceKey({
  kind: 'device',
  deviceRef: DEVICES.db01.deviceRef,
});

const disk: Omit<Told, 'daysAgo'> = {
  device: 'db01',
  title: '硬盘亮黄灯',
  cause: '介质错误过多',
  solution: '更换硬盘',
  faultPart: '1.8TB SAS 硬盘',
  faultCode: 'DISK-FAILURE',
};

describe.each(databases.eachSupportedId())('recurrences on %p', databaseId => {
  let api: Awaited<ReturnType<typeof createRecurrencesApi>>;
  beforeAll(async () => {
    api = await createRecurrencesApi(await databases.init(databaseId));
  });
  beforeEach(() => api.reset());

  const list = async (query: object = {}): Promise<Recurrence[]> => {
    const response = await api.http.get('/recurrences').query(query);
    expect(response.status).toBe(200);
    return response.body.items;
  };
  const titles = async (query: object = {}) =>
    (await list(query)).map(({ title }) => title);
  const read = async (key: string, query: object = {}) =>
    (await api.http.get(`/recurrences/${key}`).query(query))
      .body as RecurrenceDetail;

  it('are incidents with a device, a model and part, a code, or a site and part in common', async () => {
    await api.repeat([5, 50, 200], disk);
    const items = await list();
    expect(items.map(({ kind, title }) => [kind, title])).toEqual(
      expect.arrayContaining([
        ['device', '核心数据库 01 · 硬盘'],
        ['model-part', `${MODEL} · 硬盘`],
        ['fault-code', `硬盘 · DISK-FAILURE · ${MODEL}`],
        ['site', '总行一号机房 · 硬盘'],
      ]),
    );
    expect(items).toHaveLength(4);
    expect(items.find(({ kind }) => kind === 'device')).toEqual({
      key: DB01,
      kind: 'device',
      title: '核心数据库 01 · 硬盘',
      deviceRef: DEVICES.db01.deviceRef,
      manufacturer: 'HPE',
      model: MODEL,
      part: '硬盘',
      faultCode: 'DISK-FAILURE',
      incidentCount: 3,
      deviceCount: 1,
      customerCount: 1,
      firstAt: '2026-05-06T04:00:00.000Z',
      lastAt: '2026-11-17T04:00:00.000Z',
      score: 9 + 0 + 19 + 4 + 0,
      scoreParts: [
        { kind: 'count', points: 9, value: 3 },
        { kind: 'spread', points: 0, value: 1 },
        { kind: 'recency', points: 19, value: 5 },
        { kind: 'severity', points: 4, value: 0 },
        { kind: 'breaches', points: 0, value: 0 },
      ],
      months: expect.any(Array),
      caseSlugs: [],
    });
  });

  it('count names of the same part and spellings of a code together', async () => {
    await api.tell({ ...disk, device: 'db01', daysAgo: 1 });
    await api.tell({
      ...disk,
      device: 'db02',
      daysAgo: 2,
      faultPart: 'HDD',
      faultCode: 'disk failure',
    });
    await api.tell({
      ...disk,
      device: 'other',
      daysAgo: 3,
      faultPart: '磁盘',
      faultCode: 'DISK_FAILURE',
    });
    expect(await list()).toMatchObject([
      {
        kind: 'fault-code',
        incidentCount: 3,
        deviceCount: 3,
        customerCount: 2,
      },
      {
        kind: 'model-part',
        incidentCount: 3,
        deviceCount: 3,
        customerCount: 2,
      },
    ]);
  });

  it('need three incidents, neither cancelled nor out of the window', async () => {
    await api.repeat([10, 20], disk);
    await api.tell({
      ...disk,
      daysAgo: 15,
      then: [{ type: 'cancel', reason: 'No fault' }],
    });
    await api.tell({ ...disk, daysAgo: 400 });
    expect(await list()).toEqual([]);
    expect(await list({ windowDays: 500 })).toHaveLength(4);
    expect(
      await list({ at: '2026-11-11T04:00:00Z', windowDays: 500 }),
    ).toHaveLength(0);
  });

  it('count what is not solved yet for its device', async () => {
    await api.repeat([1, 2, 3], { device: 'router', then: [] });
    expect(await list()).toMatchObject([
      { kind: 'device', title: 'Router 1', incidentCount: 3, model: 'NE40E' },
    ]);
    expect((await list())[0]).not.toHaveProperty('part');
  });

  it('say nothing in common where incidents differ', async () => {
    await api.repeat([1, 2], disk);
    await api.tell({ ...disk, daysAgo: 3, faultPart: '风扇', faultCode: 'F1' });
    const [device] = await list({ kind: 'device' });
    expect(device.title).toBe('核心数据库 01');
    expect(device).not.toHaveProperty('part');
    expect(device).not.toHaveProperty('faultCode');
  });

  it('follow what is said last of a part', async () => {
    await api.repeat([1, 2], disk);
    await api.tell({
      ...disk,
      daysAgo: 3,
      then: [
        { type: 'resolve', solution: 'x', faultPart: '背板' },
        { type: 'close', cause: 'x', prevention: 'x', faultPart: '硬盘' },
      ],
    });
    expect(await titles({ kind: 'site' })).toEqual(['总行一号机房 · 硬盘']);
  });

  it('count incidents in every month of the window, by the calendar of Shanghai', async () => {
    // 2026-10-31, 23:00 and 2026-11-01, 01:00 in Shanghai.
    const hours = (instant: string) =>
      (NOW.getTime() - Date.parse(instant)) / 86_400_000;
    await api.repeat(
      [hours('2026-10-31T15:00:00Z'), hours('2026-10-31T17:00:00Z'), 1],
      disk,
    );
    const [{ months }] = await list({ kind: 'device', windowDays: 60 });
    expect(months).toEqual([
      { month: '2026-09', count: 0 },
      { month: '2026-10', count: 1 },
      { month: '2026-11', count: 2 },
    ]);
  });

  it('are worth more with breaches and severity', async () => {
    await api.repeat([1, 2], disk);
    // Level I is due after four hours.
    await api.tell({
      ...disk,
      daysAgo: 3,
      level: 'I',
      then: [
        {
          type: 'resolve',
          solution: 'x',
          faultPart: '硬盘',
          at: new Date(NOW.getTime() - 2 * 86_400_000).toISOString(),
        },
      ],
    });
    const [{ scoreParts }] = await list({ kind: 'site' });
    expect(scoreParts).toEqual(
      expect.arrayContaining([
        { kind: 'severity', points: 9, value: 1 },
        { kind: 'breaches', points: 2, value: 1 },
      ]),
    );
  });

  describe('with cases', () => {
    beforeEach(() => api.repeat([5, 50, 200], disk));

    it('stand behind those without, and name the cases', async () => {
      await api.publish(
        aCaseFile('fits-model', {
          manufacturers: ['HPE'],
          models: ['ProLiant DL380*'],
          part: 'HDD',
        }),
        aCaseFile('fits-code', { faultCodes: ['disk-failure'] }),
        aCaseFile('other-model', { models: ['MSA 2060'], part: '硬盘' }),
        aCaseFile('other-maker', { manufacturers: ['Dell'], part: '硬盘' }),
        aCaseFile('other-type', { deviceTypes: ['ups'], part: '硬盘' }),
        aCaseFile('other-part', { part: '风扇' }),
      );
      await api.repeat([100, 101, 102], { device: 'router', level: 'IV' });
      const items = await list();
      expect(items.map(({ title, caseSlugs }) => [title, caseSlugs])).toEqual([
        ['Router 1', []],
        ...items
          .slice(1)
          .map(({ title }) => [title, ['fits-code', 'fits-model']]),
      ]);
      expect(items).toHaveLength(5);
      expect(await titles({ withoutCase: true })).toEqual(['Router 1']);
    });

    it('of makers and models fit no group of several', async () => {
      await api.repeat([1, 2, 3], { ...disk, device: 'router' });
      await api.publish(
        aCaseFile('one-maker', {
          manufacturers: ['HPE'],
          faultCodes: ['DISK-FAILURE'],
        }),
        aCaseFile('every-maker', { faultCodes: ['DISK-FAILURE'] }),
      );
      expect(await list({ kind: 'fault-code' })).toMatchObject([
        { caseSlugs: ['every-maker'], incidentCount: 6 },
      ]);
    });
  });

  it('are listed by kind, by score and page by page, as they stood at first', async () => {
    await api.repeat([5, 50, 200], disk);
    await api.repeat([5, 6, 7, 8], { ...disk, device: 'router', level: 'I' });
    const all = await list();
    expect(all.map(({ score }) => score)).toEqual(
      all.map(({ score }) => score).sort((a, b) => b - a),
    );
    expect(await titles({ kind: 'site,device' })).toEqual(
      all
        .filter(({ kind }) => kind === 'site' || kind === 'device')
        .map(({ title }) => title),
    );

    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await api.http
        .get('/recurrences')
        .query({ limit: 2, ...(cursor && { cursor }) });
      seen.push(...body.items.map(({ key }: Recurrence) => key));
      cursor = body.nextCursor;
      // Time goes on while somebody reads.
      api.clock.now = new Date(api.clock.now.getTime() + 100 * 86_400_000);
    } while (cursor);
    expect(seen).toEqual(all.map(({ key }) => key));
  });

  it.each([
    ['a cursor of another list', { cursor: 'eyJhIjoxfQ' }, /cursor/i],
    ['a window that is too long', { windowDays: 5000 }, /windowDays/],
    ['a kind that is none', { kind: 'rack' }, /kind/],
    [
      'a ref of another kind',
      { customerRef: DEVICES.db01.deviceRef },
      /customerRef/,
    ],
  ])('refuse %s', async (_, query, message) => {
    const { status, body } = await api.http.get('/recurrences').query(query);
    expect(status).toBe(400);
    expect(body.error.message).toMatch(message);
  });

  describe('of several customers', () => {
    beforeEach(async () => {
      await api.repeat([1, 2], disk);
      await api.repeat([3, 4, 5], { ...disk, device: 'other' });
    });

    it('are counted over the incidents that the caller may read', async () => {
      api.policy.decide = onlyOf(OTHER);
      expect(await list({ kind: 'model-part' })).toMatchObject([
        { incidentCount: 3, deviceCount: 1, customerCount: 1 },
      ]);
      const { incidents } = await read(DISKS);
      expect(incidents.map(({ device }) => device?.customerRef)).toEqual([
        OTHER,
        OTHER,
        OTHER,
      ]);

      // Two are too few, and nothing tells of the others.
      api.policy.decide = onlyOf(ACME);
      expect(await list()).toEqual([]);
      const { status, body } = await api.http.get(`/recurrences/${DISKS}`);
      expect(status).toBe(404);
      expect(body.error.message).toMatch(
        /Fewer than 3 such incidents were reported in the 365 days before/,
      );
    });

    it('are counted over the incidents that the caller has taken', async () => {
      api.policy.decide = (permission: Permission): PolicyDecision =>
        'resourceType' in permission
          ? {
              result: AuthorizeResult.CONDITIONAL,
              pluginId: 'maintenance',
              resourceType: permission.resourceType,
              conditions: {
                rule: 'IS_ASSIGNEE',
                resourceType: permission.resourceType,
                params: { users: ['user:default/li.na'] },
              },
            }
          : { result: AuthorizeResult.ALLOW };
      expect(await list()).toEqual([]);
      await api.repeat([1, 2, 3], { ...disk, by: 'user:default/li.na' });
      expect(await list({ kind: 'model-part' })).toMatchObject([
        { incidentCount: 3 },
      ]);
    });

    it('are narrowed to one of them', async () => {
      expect(
        await list({
          kind: 'model-part',
          customerRef: 'Customer:default/OTHER',
        }),
      ).toMatchObject([{ incidentCount: 3, customerCount: 1 }]);
      expect(await list({ customerRef: ACME })).toEqual([]);
    });

    it.each(['maintenance.incident.read', 'maintenance.case.read'])(
      'are not for those without %s',
      async denied => {
        api.policy.decide = ({ name }) => ({
          result:
            name === denied ? AuthorizeResult.DENY : AuthorizeResult.ALLOW,
        });
        for (const path of ['/recurrences', `/recurrences/${DISKS}`]) {
          const { status, body } = await api.http.get(path);
          expect([status, body.error.message]).toEqual([
            403,
            `Not allowed: ${denied}`,
          ]);
        }
      },
    );
  });

  it('show their incidents, newest first, and what was found', async () => {
    const [older, newer] = await api.repeat([50, 5], disk);
    await api.repeat([200], { ...disk, prevention: '每月收集 SMART' });
    const detail = await read(DB01);
    expect(detail).toMatchObject({ kind: 'device', incidentCount: 3 });
    expect(detail.incidents.map(({ id }) => id).slice(0, 2)).toEqual([
      newer,
      older,
    ]);
    expect(detail.incidents[2]).toEqual({
      id: expect.any(String),
      title: '硬盘亮黄灯',
      level: 'III',
      state: 'resolved',
      reportedAt: '2026-05-06T04:00:00.000Z',
      device: expect.objectContaining({ deviceRef: DEVICES.db01.deviceRef }),
      cause: '介质错误过多',
      solution: '更换硬盘',
      prevention: '每月收集 SMART',
      faultCode: 'DISK-FAILURE',
      faultPart: '1.8TB SAS 硬盘',
    });
    expect(await read(DB01, { windowDays: 30 })).toHaveProperty('error');
  });

  it('refuse keys that are none', async () => {
    const { status, body } = await api.http.get('/recurrences/abc');
    expect(status).toBe(400);
    expect(body.error.message).toMatch(/"abc" is no key of recurring/);
  });

  describe('drafted', () => {
    const draft = (key: string, body: object = { language: 'zh' }) =>
      api.http.post(`/recurrences/${key}/draft`).send(body);

    it('become a case that is well formed and tells of nobody', async () => {
      const ids = await api.repeat([200, 50, 5], {
        ...disk,
        title: '海滨银行核心数据库 01 硬盘亮黄灯',
        description:
          '总行一号机房何志强（0755-5555-0121）报：10.10.0.11 上 SN 6CU7310BBB 亮黄灯，APP-01 正常',
        then: [
          {
            type: 'schedule',
            appointment: {
              startsAt: NOW.toISOString(),
              contactName: '林晓雯',
              contactPhone: '13900138000',
              address: '深圳市南山区科苑路 88 号 3 楼',
            },
          },
          {
            type: 'part',
            part: {
              name: '1.8TB SAS 硬盘',
              partNumber: '02351NNB',
              action: 'used',
              oldSerialNumber: 'WFK0AAAA',
              newSerialNumber: 'WFK0BBBB',
            },
          },
          {
            type: 'resolve',
            cause: '陈伟判断 Xunda Logistics 同批次硬盘介质错误过多',
            solution: '林晓雯确认后把 WFK0AAAA 换成 WFK0BBBB',
            faultPart: '1.8TB SAS 硬盘',
            faultCode: 'DISK-FAILURE',
          },
        ],
      });
      const { status, body } = await draft(DISKS);
      expect(status).toBe(201);
      expect(body).toMatchObject({
        state: 'writing',
        title: `HPE ${MODEL} 硬盘反复故障`,
        language: 'zh',
        problems: [],
        authorRef: 'user:default/mock',
        recurrenceKey: DISKS,
        incidentIds: [...ids].reverse(),
        allowedActions: expect.arrayContaining(['edit']),
      });
      const { metadata, body: text } = parseCase(body.markdown);
      expect(metadata).toMatchObject({
        models: [MODEL],
        part: '硬盘',
        // Devices are known by name for the customers of the incidents alone.
        symptoms: [
          '〔客户〕〔设备〕 硬盘亮黄灯',
          '〔机房〕〔人员〕（〔电话〕）报：〔IP 地址〕 上 SN 〔序列号〕 亮黄灯，APP-01 正常',
        ],
        faultCodes: ['DISK-FAILURE'],
        rootCause: '〔人员〕判断 〔客户〕 同批次硬盘介质错误过多',
        incidents: [...ids].reverse(),
        author: 'user:default/mock',
        date: '2026-11-22',
      });
      expect(text).toContain(
        `根据 3 张事件单整理：${[...ids].reverse().join('、')}`,
      );
      expect(text).toContain('部件号 02351NNB');
      for (const secret of [
        '海滨',
        'acme',
        '一号机房',
        '科苑路',
        '核心数据库',
        '6CU7310',
        'WFK0',
        '10.10.',
        '何志强',
        '林晓雯',
        '陈伟',
        '13900138000',
        '5555',
        'Xunda',
        'WB-2026',
      ]) {
        expect([secret, body.markdown.includes(secret)]).toEqual([
          secret,
          false,
        ]);
      }
      expect(body.redactions).toEqual(
        expect.arrayContaining([
          { kind: 'customer', count: 2 },
          { kind: 'serial-number', count: 3 },
        ]),
      );
      const { auditor } = api;
      expect(auditor.createEvent).toHaveBeenCalledWith(
        expect.objectContaining({ eventId: 'case-draft-compose' }),
      );
    });

    it('show their draft, and take no second one', async () => {
      await api.repeat([200, 50, 5], disk);
      const { body: first } = await draft(DISKS, { language: 'en' });
      expect(first.title).toBe(`HPE ${MODEL}: recurring disk faults`);
      expect(await read(DISKS)).toMatchObject({ draftId: first.id });
      expect(await list({ kind: 'model-part' })).toMatchObject([
        { draftId: first.id },
      ]);

      const { status, body } = await draft(DISKS);
      expect(status).toBe(409);
      expect(body.error.message).toContain(first.id);
      expect((await draft(DB01)).status).toBe(201);
    });

    it('are told of only to those who write or review cases', async () => {
      await api.repeat([200, 50, 5], disk);
      await draft(DISKS, { language: 'en' });
      const denied = new Set(['maintenance.case.write']);
      api.policy.decide = ({ name }) => ({
        result: denied.has(name) ? AuthorizeResult.DENY : AuthorizeResult.ALLOW,
      });
      expect(await read(DISKS)).toHaveProperty('draftId');

      denied.add('maintenance.case.review');
      expect(await read(DISKS)).not.toHaveProperty('draftId');
      const [listed] = await list({ kind: 'model-part' });
      expect(listed).toMatchObject({ key: expect.any(String) });
      expect(listed).not.toHaveProperty('draftId');
    });

    it('use only incidents that their author may read', async () => {
      const own = await api.repeat([1, 2, 3], { ...disk, device: 'other' });
      await api.repeat([4, 5, 6], { ...disk, cause: '别家的原因' });
      api.policy.decide = onlyOf(OTHER);
      const { body } = await draft(DISKS);
      expect([...body.incidentIds].sort()).toEqual([...own].sort());
      expect(body.markdown).not.toContain('别家的原因');
    });

    it('count in the window that is asked for', async () => {
      await api.repeat([1, 2, 3, 100], disk);
      const { body } = await draft(DISKS, { language: 'zh', windowDays: 30 });
      expect(body.incidentIds).toHaveLength(3);
    });

    it('are not for those who may not write cases', async () => {
      await api.repeat([1, 2, 3], disk);
      api.policy.decide = ({ name }) => ({
        result:
          name === 'maintenance.case.write'
            ? AuthorizeResult.DENY
            : AuthorizeResult.ALLOW,
      });
      const { status, body } = await draft(DISKS);
      expect([status, body.error.message]).toEqual([
        403,
        'Not allowed: maintenance.case.write',
      ]);
    });

    it('have people as authors', async () => {
      const { status } = await api.http
        .post(`/recurrences/${DISKS}/draft`)
        .set('authorization', mockCredentials.service.header())
        .send({ language: 'zh' });
      expect(status).toBe(403);
    });

    it.each([
      ['of what does not recur', () => draft(DISKS), 404],
      ['of what is no key', () => draft('abc'), 400],
      ['in another language', () => draft(DISKS, { language: 'fr' }), 400],
    ])('are refused %s', async (_, ask, expected) => {
      expect((await ask()).status).toBe(expected);
    });
  });
});
