import { TestDatabases } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  Finding,
  FindingInput,
  findingRaisePermission,
  findingReadPermission,
  findingUpdatePermission,
  incidentReportPermission,
} from '@weibao/backstage-plugin-maintenance-common';
import {
  allow,
  onlyOf,
  Policy,
} from '../../platform/authorization/__testUtils__/createTestAuthorization';
import {
  contract,
  createFieldworkApi,
} from '../firstInspections/__testUtils__/createFieldworkApi';

jest.setTimeout(60_000);

const DB01 = 'device:default/acme-sn1';
const DB02 = 'device:default/acme-sn2';

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

describe.each(databases.eachSupportedId())('findings on %p', databaseId => {
  async function setUp(policy?: Policy) {
    const db = await databases.init(databaseId);
    const api = await createFieldworkApi({ db, policy });
    const { http } = api;
    const raise = (input: Partial<FindingInput> = {}) =>
      http.post('/findings').send({
        deviceRef: DB01,
        title: 'Fan is loud',
        severity: 'medium',
        ...input,
      });
    const read = async (id: string): Promise<Finding> =>
      (await http.get(`/findings/${id}`)).body;
    return {
      ...api,
      raise,
      read,
      raised: async (input?: Partial<FindingInput>): Promise<Finding> =>
        (await raise(input)).body,
      list: async (query: object = {}) =>
        (await http.get('/findings').query(query)).body,
      open: (finding: Finding, body: object = {}) =>
        http
          .post(`/findings/${finding.id}/incident`)
          .send({ version: finding.version, ...body }),
      close: async (id: string, body: object) =>
        http
          .post(`/findings/${id}/close`)
          .send({ version: (await read(id)).version, ...body }),
      /** Leads an incident to its end, or to a cancellation. */
      finish: async (incidentId: string, type: 'resolve' | 'cancel') => {
        const { body } = await http.get(`/incidents/${incidentId}`);
        const event = (fields: object, version: number) =>
          http
            .post(`/incidents/${incidentId}/events`)
            .send({ version, ...fields });
        if (type === 'cancel') {
          return event({ type, reason: 'Not a fault' }, body.version);
        }
        await event({ type: 'acknowledge' }, body.version);
        return event({ type, solution: 'Fan replaced' }, body.version + 1);
      },
    };
  }

  it('are raised, read and listed', async () => {
    const api = await setUp();
    const photoIds = [await api.storeImage()];
    const response = await api.raise({
      description: 'Rattles at full load',
      recommendation: 'Replace the fan',
      dueOn: '2026-12-01',
      photoIds,
    });
    expect(response.status).toBe(201);
    expect(response.body).toMatchObject({
      version: 1,
      device: { deviceRef: DB01, title: 'db01', serialNumber: 'SN1' },
      title: 'Fan is loud',
      severity: 'medium',
      state: 'open',
      dueOn: '2026-12-01',
      overdue: false,
      photoIds,
      raisedAt: '2026-11-23T04:00:00.000Z',
      raisedBy: 'user:default/mock',
      checks: [],
    });
    expect(await api.read(response.body.id)).toEqual(response.body);
    expect((await api.list()).items).toEqual([response.body]);
    expect((await api.http.get('/findings/none')).status).toBe(404);
  });

  it('are listed by due date, page by page, and narrowed down', async () => {
    const api = await setUp();
    const undated = await api.raised({ severity: 'low' });
    const late = await api.raised({ dueOn: '2026-11-22', severity: 'high' });
    const today = await api.raised({ dueOn: '2026-11-23', deviceRef: DB02 });
    const ids = (page: { items: Finding[] }) => page.items.map(f => f.id);
    const first = await api.list({ limit: 2 });
    expect(ids(first)).toEqual([late.id, today.id]);
    const second = await api.list({ limit: 2, cursor: first.nextCursor });
    expect(ids(second)).toEqual([undated.id]);
    expect(second.nextCursor).toBeUndefined();
    expect(ids(await api.list({ overdue: true }))).toEqual([late.id]);
    expect(first.items.map((f: Finding) => f.overdue)).toEqual([true, false]);
    expect(ids(await api.list({ overdue: false }))).toEqual([
      today.id,
      undated.id,
    ]);
    expect(ids(await api.list({ severity: 'high,low' }))).toEqual([
      late.id,
      undated.id,
    ]);
    expect(ids(await api.list({ deviceRef: DB02 }))).toEqual([today.id]);
    await api.close(late.id, { outcome: 'accepted', note: 'Agreed' });
    expect(ids(await api.list({ overdue: true }))).toEqual([]);
    expect(ids(await api.list({ state: 'open,in-progress' }))).toEqual([
      today.id,
      undated.id,
    ]);
    expect(
      ids(await api.list({ customerRef: 'customer:default/other' })),
    ).toEqual([]);
    expect((await api.http.get('/findings?cursor=x')).status).toBe(400);
    expect(await api.findings.countOpenFindings([DB01, DB02, 'x'])).toEqual(
      new Map([
        [DB01, 1],
        [DB02, 1],
      ]),
    );
  });

  it('lead to an incident, and its resolution leads back', async () => {
    const api = await setUp();
    const finding = await api.raised({
      description: 'Rattles',
      recommendation: 'Replace the fan',
    });
    const opened = await api.open(finding);
    expect(opened.status).toBe(201);
    expect(opened.body).toMatchObject({
      title: 'Fan is loud',
      level: 'III',
      description: 'Rattles\n\nRecommendation: Replace the fan',
      device: { deviceRef: DB01 },
    });
    const incidentId: string = opened.body.id;
    expect(await api.read(finding.id)).toMatchObject({
      state: 'in-progress',
      incidentId,
    });

    const again = await api.open(finding);
    expect(again.status).toBe(409);
    expect(again.body.error.message).toBe(
      'An incident works on the finding already',
    );
    const early = await api.close(finding.id, {
      outcome: 'fixed',
      note: 'Quiet',
    });
    expect(early.status).toBe(409);

    expect((await api.finish(incidentId, 'resolve')).status).toBe(201);
    await api.follower.followAll();
    expect(await api.read(finding.id)).toMatchObject({ state: 'to-check' });
    const third = await api.open(await api.read(finding.id));
    expect(third.status).toBe(409);

    api.clock.now = new Date('2026-11-24T04:00:00Z');
    const persists = await api.close(finding.id, {
      outcome: 'persists',
      note: 'Still loud',
    });
    expect(persists.body).toMatchObject({
      state: 'open',
      checks: [
        {
          outcome: 'persists',
          note: 'Still loud',
          at: '2026-11-24T04:00:00.000Z',
          by: 'user:default/mock',
        },
      ],
    });
    await api.follower.followAll();
    expect((await api.read(finding.id)).state).toBe('open');

    const next = await api.open(persists.body, { level: 'I' });
    expect(next.body).toMatchObject({ level: 'I' });
    await api.finish(next.body.id, 'resolve');
    // The news may still be on the way: closing looks for itself.
    const { version } = await api.read(finding.id);
    const stale = await api.close(finding.id, {
      outcome: 'fixed',
      note: 'Quiet',
    });
    expect(stale.status).toBe(409);
    expect(await api.read(finding.id)).toMatchObject({
      state: 'to-check',
      version: version + 1,
    });
    const done = await api.close(finding.id, {
      outcome: 'fixed',
      note: 'Quiet',
    });
    expect(done.body).toMatchObject({
      state: 'closed',
      closedAt: '2026-11-24T04:00:00.000Z',
      closedBy: 'user:default/mock',
      incidentId: next.body.id,
    });
    expect(done.body.checks).toHaveLength(2);
    const late = await api.close(finding.id, {
      outcome: 'persists',
      note: 'x',
    });
    expect(late.status).toBe(409);
    expect((await api.open(done.body)).status).toBe(409);
  });

  it('are told by the news of their incident', async () => {
    const api = await setUp();
    await api.follower.schedule({
      events: api.events,
      scheduler: { scheduleTask: async () => undefined } as never,
      logger: api.logger,
    });
    const finding = await api.raised();
    const { body } = await api.open(finding);
    await api.finish(body.id, 'cancel');
    const deadline = Date.now() + 10_000;
    while (
      (await api.read(finding.id)).state !== 'open' &&
      Date.now() < deadline
    ) {
      await new Promise(resolve => setTimeout(resolve, 20));
    }
    expect((await api.read(finding.id)).state).toBe('open');
    // Nobody worked on it, so another incident may.
    expect((await api.open(await api.read(finding.id))).status).toBe(201);
  });

  it('are open again where opening an incident was interrupted', async () => {
    const api = await setUp();
    const finding = await api.raised();
    const { overdue, checks, ...record } = finding;
    await api.findingStore.updateFinding({
      ...record,
      version: 2,
      state: 'in-progress',
      incidentAskedAt: api.clock.now.toISOString(),
    });
    await api.follower.followAll();
    expect((await api.read(finding.id)).state).toBe('in-progress');
    api.clock.now = new Date('2026-11-23T04:06:00Z');
    await api.follower.followAll();
    expect((await api.read(finding.id)).state).toBe('open');
  });

  it('open one incident where two ask at the same time', async () => {
    const api = await setUp();
    const finding = await api.raised();
    const both = await Promise.all([api.open(finding), api.open(finding)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const { items } = (await api.http.get('/incidents')).body;
    expect(items).toHaveLength(1);
  });

  it('stay open where the incident cannot be reported', async () => {
    const api = await setUp();
    const finding = await api.raised();
    jest
      .spyOn(api.incidents, 'reportIncident')
      .mockRejectedValueOnce(new Error('database is gone'));
    expect((await api.open(finding)).status).toBe(500);
    expect((await api.read(finding.id)).state).toBe('open');
  });

  it('are checked again in a later inspection', async () => {
    const api = await setUp();
    const { http } = api;
    const created = async (kind: string) =>
      (
        await http
          .post('/inspections')
          .send({ contractId: contract.id, kind, dueOn: '2026-11-23' })
      ).body.id as string;
    const start = async (id: string) =>
      http
        .put(`/inspections/${id}/ledger-checks`)
        .send({ checks: [{ deviceRef: DB01, state: 'confirmed' }] });
    const first = await created('first');
    await start(first);
    const finding = await api.raised({ inspectionId: first });
    expect(
      (await http.get(`/inspections/${first}`)).body.devices,
    ).toContainEqual(
      expect.objectContaining({
        device: expect.objectContaining({ deviceRef: DB01 }),
        openFindings: 1,
      }),
    );
    expect((await http.get('/inspections')).body.items).toEqual([
      expect.objectContaining({ id: first, findings: 1 }),
    ]);
    const planned = await created('first');
    for (const [inspectionId, message] of [
      [first, /in which the finding was raised/],
      [planned, /is part of no such inspection that has started/],
      ['none', /is part of no such inspection/],
    ] as const) {
      const refused = await api.close(finding.id, {
        outcome: 'fixed',
        inspectionId,
      });
      expect(refused.status).toBe(400);
      expect(refused.body.error.message).toMatch(message);
    }
    await start(planned);
    const closed = await api.close(finding.id, {
      outcome: 'fixed',
      inspectionId: planned,
    });
    expect(closed.body).toMatchObject({
      state: 'closed',
      checks: [{ outcome: 'fixed', inspectionId: planned }],
    });
  });

  it('are raised from an item of the checklist', async () => {
    let mayRead = true;
    const api = await setUp(({ name }) => ({
      result:
        mayRead || name !== findingReadPermission.name
          ? AuthorizeResult.ALLOW
          : AuthorizeResult.DENY,
    }));
    const { http } = api;
    const { body } = await http
      .post('/inspections')
      .send({ contractId: contract.id, kind: 'regular', dueOn: '2026-11-23' });
    await api.startInspection(body.id);
    const { checklists, devices } = (await http.get(`/inspections/${body.id}`))
      .body;
    const { checklistId } = devices.find(
      ({ device }: Finding) => device.deviceRef === DB01,
    );
    const [item] = checklists.find(
      ({ id }: { id: string }) => id === checklistId,
    ).items;
    const from = { inspectionId: body.id, itemId: item.id };
    expect((await api.raise(from)).body).toMatchObject(from);
    const { id } = (await api.list({ inspectionId: body.id })).items[0];
    const results = [{ deviceRef: DB01, itemId: item.id, value: true }];
    const saved = await http
      .put(`/inspections/${body.id}/results`)
      .send({ results });
    expect(saved.body.results).toMatchObject([{ findingId: id }]);
    const read = await http.get(`/inspections/${body.id}`);
    expect(read.body.results).toMatchObject([{ findingId: id }]);
    mayRead = false;
    for (const hidden of [
      await http.put(`/inspections/${body.id}/results`).send({ results }),
      await http.get(`/inspections/${body.id}`),
    ]) {
      expect(hidden.body.results).toMatchObject([{ itemId: item.id }]);
      expect(hidden.body.results[0]).not.toHaveProperty('findingId');
    }
    mayRead = true;
    const unknown = await api.raise({ ...from, itemId: 'none' });
    expect(unknown.status).toBe(400);
    expect(unknown.body.error.message).toBe(
      `itemId is "none", but the checklist of ${DB01} in the inspection has no such item`,
    );
    expect((await api.list({ inspectionId: body.id })).items).toHaveLength(1);
  });

  it('are overdue in lists and figures as each of them says', async () => {
    const api = await setUp();
    const { device } = await api.raised();
    const days = ['2026-11-22', '2026-11-23', '2026-11-24', undefined];
    for (const state of ['open', 'to-check', 'closed'] as const) {
      for (const dueOn of days) {
        await api.findingStore.insertFinding({
          id: `${state} ${dueOn}`,
          version: 1,
          device,
          title: 'Fan is loud',
          severity: 'low',
          dueOn,
          state,
          raisedAt: '2026-11-01T00:00:00.000Z',
          raisedBy: 'user:default/li.na',
        });
      }
    }
    const ids = (findings: Finding[]) => findings.map(({ id }) => id).sort();
    const { items } = await api.list();
    const isOverdue = (finding: Finding) => finding.overdue;
    const overdue: Finding[] = items.filter(isOverdue);
    expect(ids(overdue)).toEqual(['open 2026-11-22', 'to-check 2026-11-22']);
    expect(ids((await api.list({ overdue: true })).items)).toEqual(
      ids(overdue),
    );
    expect(ids((await api.list({ overdue: false })).items)).toEqual(
      ids(items.filter((finding: Finding) => !finding.overdue)),
    );
    const { body } = await api.http.get(
      '/customers/default/acme/findings-summary',
    );
    expect(body.overdue).toBe(overdue.length);
  });

  it('refuse what cannot be', async () => {
    const api = await setUp();
    const foreign = await api.storeImage('customer:default/other');
    for (const [input, message] of [
      [{ photoIds: [foreign] }, /is no stored image of customer:default\/acme/],
      [{ deviceRef: 'device:default/none' }, /There is no device/],
      [{ inspectionId: 'none' }, /is part of no such inspection/],
      [{ itemId: 'fan' }, /no inspectionId says of which inspection/],
      [{ dueOn: '2026-02-30' }, /dueOn/],
      [{ title: '' }, /title/],
    ] as const) {
      const response = await api.raise(input as Partial<FindingInput>);
      expect(response.status).toBe(400);
      expect(response.body.error.message).toMatch(message);
    }
    expect((await api.list()).items).toEqual([]);

    const finding = await api.raised();
    for (const [closure, message] of [
      [{ outcome: 'accepted' }, /note is missing/],
      [{ outcome: 'fixed' }, /needs the inspectionId .* or a note/],
      [{ outcome: 'persists' }, /needs the inspectionId .* or a note/],
    ] as const) {
      const response = await api.close(finding.id, closure);
      expect(response.status).toBe(400);
      expect(response.body.error.message).toMatch(message);
    }
    const stale = await api.close(finding.id, {
      version: 7,
      outcome: 'fixed',
      note: 'x',
    });
    expect(stale.status).toBe(409);
    expect((await api.open({ ...finding, version: 7 })).status).toBe(409);
    expect(await api.read(finding.id)).toEqual(finding);
  });

  it('are summarised for a customer', async () => {
    const api = await setUp();
    const summary = async (query: object = {}) =>
      (
        await api.http
          .get('/customers/default/acme/findings-summary')
          .query(query)
      ).body;
    expect(await summary()).toEqual({
      open: { high: 0, medium: 0, low: 0 },
      overdue: 0,
      raised: 0,
      closed: 0,
    });
    const fixed = await api.raised({ severity: 'high' });
    await api.close(fixed.id, { outcome: 'fixed', note: 'Done' });
    await api.raised({ severity: 'high', dueOn: '2026-11-01' });
    // Already the next day in Shanghai.
    api.clock.now = new Date('2026-11-23T16:00:00Z');
    await api.raised({ severity: 'low' });
    expect(await summary()).toEqual({
      open: { high: 1, medium: 0, low: 1 },
      overdue: 1,
      raised: 3,
      closed: 1,
      closingRate: 1 / 3,
    });
    const day = { from: '2026-11-23', to: '2026-11-23' };
    expect(await summary(day)).toMatchObject({
      raised: 2,
      closed: 1,
      closingRate: 0.5,
    });
    const backwards = await api.http
      .get('/customers/default/acme/findings-summary')
      .query({ from: '2026-11-24', to: '2026-11-23' });
    expect(backwards.status).toBe(400);
  });

  it('are shown and changed as far as the caller may', async () => {
    const denied = new Set<string>();
    let readable = ['customer:default/acme'];
    const api = await setUp(permission => {
      const { name } = permission;
      if (denied.has(name)) return { result: AuthorizeResult.DENY };
      return name === 'maintenance.finding.read'
        ? onlyOf(...readable)(permission)
        : allow(permission);
    });
    const finding = await api.raised();
    expect((await api.list()).items).toHaveLength(1);
    for (const { name } of [
      findingUpdatePermission,
      incidentReportPermission,
    ]) {
      denied.add(name);
      expect((await api.open(finding)).status).toBe(403);
      denied.delete(name);
    }
    denied.add(findingRaisePermission.name);
    expect((await api.raise()).status).toBe(403);
    readable = ['customer:default/other'];
    expect((await api.list()).items).toEqual([]);
    expect((await api.http.get(`/findings/${finding.id}`)).status).toBe(404);
    expect((await api.open(finding)).status).toBe(404);
    expect(
      (await api.http.get('/customers/default/acme/findings-summary')).status,
    ).toBe(403);
  });
});
