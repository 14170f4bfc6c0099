import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Inspection } from '@weibao/backstage-plugin-maintenance-common';
import request from 'supertest';
import {
  allow,
  onlyOf,
  Policy,
} from '../../platform/authorization/__testUtils__/createTestAuthorization';
import { aDevice } from '../../inventory/devices/__testUtils__/rememberDevices';
import { png } from '../../platform/files/__testUtils__/images';
import {
  contract,
  createInspectionsApi,
} from './__testUtils__/createInspectionsApi';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

const A = 'device:default/a';
const B = 'device:default/b';

/** Two items, one of them required. */
const temperatures = {
  id: 'temperatures',
  title: 'Temperatures',
  deviceType: 'sensor',
  items: [
    {
      id: 'inlet-temperature',
      title: 'Inlet temperature',
      kind: 'number',
      required: true,
      unit: '°C',
      minimum: 10,
      maximum: 35,
    },
    { id: 'photo', title: 'Photo', kind: 'photo' },
  ],
};

const visit = { kind: 'regular', contractId: contract.id, dueOn: '2026-11-23' };

describe.each(databases.eachSupportedId() as [TestDatabaseId][])(
  'inspections on %p',
  databaseId => {
    async function setUp(policy?: Policy) {
      const db = await databases.init(databaseId);
      const api = await createInspectionsApi({
        db,
        policy,
        devices: [
          aDevice('a', { type: 'sensor' }),
          aDevice('b', { type: 'sensor' }),
          aDevice('c', {
            type: 'sensor',
            customerRef: 'customer:default/other',
          }),
        ],
      });
      const { app } = api;
      await request(app).post('/checklists').send(temperatures).expect(201);
      const plan = await request(app)
        .post('/inspection-plans')
        .send({
          contractId: contract.id,
          title: '巡检',
          rule: 'FREQ=WEEKLY;BYDAY=MO',
          startsOn: '2026-01-01',
          checklistIds: { sensor: 'temperatures' },
        });
      const list = await request(app).get(
        `/inspections?contractId=${contract.id}&limit=3`,
      );
      const ids: string[] = list.body.items.map(({ id }: { id: string }) => id);
      const get = async (id = ids[0]): Promise<Inspection> =>
        (await request(app).get(`/inspections/${id}`)).body;
      const save = (results: object[], id = ids[0]) =>
        request(app).put(`/inspections/${id}/results`).send({ results });
      const complete = (body: object, id = ids[0]) =>
        request(app).post(`/inspections/${id}/complete`).send(body);
      const temperature = (deviceRef: string, value: unknown) => ({
        deviceRef,
        itemId: 'inlet-temperature',
        value,
      });
      return { ...api, db, plan, ids, get, save, complete, temperature };
    }

    it('shows what it would be about before it starts', async () => {
      const { get, ids } = await setUp();
      expect(await get()).toMatchObject({
        id: ids[0],
        version: 1,
        state: 'due',
        dueOn: '2026-11-23',
        ruleDate: '2026-11-23',
        contractNumber: 'WB-2026-001',
        devices: [
          { device: { deviceRef: A }, checklistId: 'temperatures' },
          { device: { deviceRef: B }, checklistId: 'temperatures' },
        ],
        checklists: [{ id: 'temperatures' }],
        results: [],
        progress: { devices: 2, devicesDone: 0 },
      });
    });

    it('starts with the first answer and keeps answers as the engineer goes', async () => {
      const { get, save, temperature, app } = await setUp();
      const saved = await save([temperature(A, 22.5)]);
      expect(saved.body).toEqual({
        version: 3,
        results: [
          {
            ...temperature(A, 22.5),
            answeredAt: '2026-11-23T04:00:00.000Z',
            answeredBy: 'user:default/mock',
          },
        ],
        proposedFindings: [],
        progress: { devices: 2, devicesDone: 1, required: 2, answered: 1 },
      });
      const replaced = await save([
        { ...temperature('Device:default/A', 38), note: '空调故障' },
        temperature(B, 48),
      ]);
      expect(replaced.body).toMatchObject({
        results: [{ value: 38, outsideLimits: true, note: '空调故障' }, {}],
        proposedFindings: [
          {
            deviceRef: A,
            itemId: 'inlet-temperature',
            title: 'Inlet temperature: 38 °C',
            severity: 'medium',
          },
          { deviceRef: B, severity: 'high' },
        ],
        progress: { devicesDone: 2, answered: 2 },
      });
      const takenBack = await save([temperature(B, null)]);
      expect(takenBack.body).toMatchObject({
        results: [],
        progress: { devicesDone: 1, answered: 1 },
      });
      expect(await get()).toMatchObject({
        state: 'started',
        startedAt: '2026-11-23T04:00:00.000Z',
        checklists: [{ id: 'temperatures' }],
        devices: [
          { device: { deviceRef: A }, checklistId: 'temperatures' },
          { device: { deviceRef: B } },
        ],
        results: [{ deviceRef: A, value: 38 }],
        proposedFindings: [{ deviceRef: A }],
        progress: { devices: 2, devicesDone: 1, required: 2, answered: 1 },
      });
      const found = async (query: string) =>
        (await request(app).get(`/inspections?${query}`)).body.items;
      expect(await found(`deviceRef=${A}`)).toMatchObject([
        { state: 'started', devices: 2, devicesDone: 1 },
      ]);
      expect(await found('deviceRef=device:default/c')).toEqual([]);
    });

    it('refuses answers that do not fit and keeps none of them', async () => {
      const { save, temperature, db, app } = await setUp();
      const other = await request(app)
        .post('/files?customerRef=customer:default/other')
        .set('content-type', 'image/png')
        .send(png);
      const photo = (value: unknown) => ({
        deviceRef: A,
        itemId: 'photo',
        value,
      });
      for (const [wrong, message] of [
        [
          temperature('device:default/c', 20),
          'device:default/c is not part of',
        ],
        [temperature('site:default/a', 20), 'device:namespace/name'],
        [{ deviceRef: A, itemId: 'x', value: 1 }, 'has no item "x"'],
        [temperature(A, 'warm'), 'asks for a number, not "warm"'],
        [temperature(A, true), 'asks for a number, not true'],
        [photo('one'), 'asks for the ids of 1 to 10 photos'],
        [photo(['none']), '"none" is no stored image of customer:default/acme'],
        [photo([other.body.id]), 'is no stored image of customer:default/acme'],
      ] as const) {
        const { status, body } = await save([temperature(B, 20), wrong]);
        expect(body.error?.message).toContain(message);
        expect(status).toBe(400);
      }
      expect(await db('inspection_results')).toEqual([]);
    });

    it('keeps photos of the customer', async () => {
      const { save, app, get } = await setUp();
      const { body } = await request(app)
        .post('/files?customerRef=customer:default/acme')
        .set('content-type', 'image/png')
        .send(png);
      await save([{ deviceRef: A, itemId: 'photo', value: [body.id] }]);
      expect((await get()).results).toMatchObject([{ value: [body.id] }]);
    });

    it('is completed once, with everything required', async () => {
      const { save, complete, temperature } = await setUp();
      const early = await complete({ version: 1 });
      expect(early.status).toBe(409);
      expect(early.body.error.message).toContain('has not started');
      const { body: saved } = await save([temperature(A, 20)]);

      const missing = await complete({ version: saved.version });
      expect(missing.status).toBe(400);
      expect(missing.body.error.message).toBe(
        'Required answers are missing: B: Inlet temperature',
      );
      await save([temperature(B, 21)]);
      const stale = await complete({ version: saved.version });
      expect(stale.status).toBe(409);

      const done = await complete({
        version: saved.version + 1,
        summary: '正常',
      });
      expect(done.body).toMatchObject({
        state: 'completed',
        completedBy: 'user:default/mock',
        summary: '正常',
      });
      const twice = await complete({ version: done.body.version });
      expect(twice.status).toBe(409);
      expect(twice.body.error.message).toContain('was completed at');
      const late = await save([temperature(A, 25)]);
      expect(late.status).toBe(409);
      expect(late.body.error.message).toContain('add a correction');
    });

    it('is completed by one of two who try at the same time', async () => {
      const { save, complete, temperature } = await setUp();
      const { body } = await save([temperature(A, 20), temperature(B, 20)]);
      const answers = await Promise.all([
        complete({ version: body.version }),
        complete({ version: body.version }),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    });

    it('corrects by adding, and measures with corrections applied', async () => {
      const { save, complete, temperature, ids, app, clock, get } =
        await setUp();
      const correct = (body: object) =>
        request(app).post(`/inspections/${ids[0]}/corrections`).send(body);
      const correction = { ...temperature(A, 24), reason: '抄错了' };
      const { body } = await save([temperature(A, 42), temperature(B, 20)]);
      expect((await correct(correction)).status).toBe(409);
      await complete({ version: body.version }).expect(200);

      clock.now = new Date('2026-11-24T01:00:00Z');
      const corrected = await correct(correction);
      expect(corrected.status).toBe(201);
      expect(corrected.body.results).toContainEqual({
        ...temperature(A, 42),
        answeredAt: '2026-11-23T04:00:00.000Z',
        answeredBy: 'user:default/mock',
        corrections: [
          {
            value: 24,
            reason: '抄错了',
            at: '2026-11-24T01:00:00.000Z',
            by: 'user:default/mock',
          },
        ],
      });
      expect(corrected.body.proposedFindings).toEqual([]);
      expect((await correct({ ...correction, value: 'x' })).status).toBe(400);

      clock.now = new Date('2026-11-30T04:00:00Z');
      const next = await save([temperature(A, 26), temperature(B, 21)], ids[1]);
      const series = async () =>
        (await request(app).get('/devices/default/a/measurements')).body.series;
      // What is not completed is not measured yet.
      expect((await series())[0].points).toHaveLength(1);
      await complete({ version: next.body.version }, ids[1]).expect(200);
      expect(await series()).toEqual([
        {
          itemId: 'inlet-temperature',
          title: 'Inlet temperature',
          unit: '°C',
          minimum: 10,
          maximum: 35,
          points: [
            { at: '2026-11-23T04:00:00.000Z', value: 24, inspectionId: ids[0] },
            { at: '2026-11-30T04:00:00.000Z', value: 26, inspectionId: ids[1] },
          ],
        },
      ]);
      await request(app).get('/devices/default/none/measurements').expect(404);
      expect((await get()).version).toBe(corrected.body.version);
    });

    it('is arranged, and cancelled as long as it has no results', async () => {
      const { ids, app, save, temperature } = await setUp();
      const patch = (id: string, body: object) =>
        request(app).patch(`/inspections/${id}`).send(body);
      const appointment = {
        startsAt: '2026-11-25T01:00:00.000Z',
        contactName: '何志强',
      };
      const arranged = await patch(ids[0], {
        version: 1,
        dueOn: '2026-11-25',
        engineerRef: 'User:default/Li.Na',
        appointment,
      });
      expect(arranged.body).toMatchObject({
        version: 2,
        dueOn: '2026-11-25',
        engineerRef: 'user:default/li.na',
        appointment,
      });
      expect(
        (await patch(ids[0], { version: 1, dueOn: '2026-12-01' })).status,
      ).toBe(409);
      const outside = await patch(ids[0], { version: 2, dueOn: '2028-01-01' });
      expect(outside.status).toBe(400);
      await save([temperature(A, 20)]);
      expect(
        (await patch(ids[0], { version: 4, cancelled: true })).status,
      ).toBe(409);
      const cancelled = await patch(ids[1], { version: 1, cancelled: true });
      expect(cancelled.body.state).toBe('cancelled');
      expect((await save([temperature(A, 20)], ids[1])).status).toBe(409);
    });

    it('is given to nobody whom the catalog does not know', async () => {
      const { app, db, ids } = await setUp();
      const patch = (body: object) =>
        request(app).patch(`/inspections/${ids[0]}`).send(body);
      const unknown = await patch({
        version: 1,
        engineerRef: 'user:default/nobody',
      });
      expect(unknown.status).toBe(400);
      expect(unknown.body.error.message).toBe(
        'engineerRef: there is no user user:default/nobody',
      );
      const created = await request(app)
        .post('/inspections')
        .send({ ...visit, engineerRef: 'user:default/nobody' });
      expect(created.status).toBe(400);

      // Who has it already may have left the company since.
      await db('inspections')
        .where('id', ids[0])
        .update({ engineer_ref: 'user:default/former' });
      await patch({
        version: 1,
        dueOn: '2026-11-26',
        engineerRef: 'user:default/former',
      }).expect(200);
    });

    it('lists what one plan asks for', async () => {
      const { app, plan, ids } = await setUp();
      await request(app).post('/inspections').send(visit).expect(201);
      const found = async (planId: string) =>
        (await request(app).get(`/inspections?planId=${planId}&limit=3`)).body
          .items;
      expect(await found(plan.body.id)).toMatchObject(ids.map(id => ({ id })));
      expect(await found('none')).toEqual([]);
    });

    it('counts what is to be seen to, and how much of it is mine', async () => {
      let policy = allow;
      const { app, clock, ids, save, temperature } = await setUp(permission =>
        policy(permission),
      );
      const counts = async (query = '') =>
        (await request(app).get(`/inspections/summary${query}`)).body;
      // Mondays: today and a week from now.
      expect(await counts()).toEqual({
        overdue: 0,
        due: 2,
        started: 0,
        mine: 0,
      });
      clock.now = new Date('2026-12-02T04:00:00Z');
      await request(app)
        .patch(`/inspections/${ids[1]}`)
        .send({ version: 1, engineerRef: 'user:default/mock' })
        .expect(200);
      await save([temperature(A, 20)]);
      expect(await counts()).toEqual({
        overdue: 1,
        due: 1,
        started: 1,
        mine: 1,
      });

      const none = { overdue: 0, due: 0, started: 0, mine: 0 };
      expect(await counts('?customerRef=customer:default/other')).toEqual(none);
      policy = onlyOf('customer:default/other');
      expect(await counts()).toEqual(none);
      policy = () => ({ result: AuthorizeResult.DENY });
      await request(app).get('/inspections/summary').expect(403);
    });

    it('makes a first inspection with its preparation', async () => {
      const { app, inspections, db, complete } = await setUp();
      const { status, body } = await request(app)
        .post('/inspections')
        .send({ ...visit, kind: 'first' });
      expect(status).toBe(201);
      expect(body).toMatchObject({
        kind: 'first',
        state: 'due',
        engineerRef: 'user:default/chen.wei',
        devices: { length: 2 },
      });
      expect(body.preparation).toContainEqual({
        id: 'device-list',
        title: expect.any(String),
        done: false,
      });
      const preparation = [{ ...body.preparation[0], done: true }];
      const prepared = await request(app)
        .patch(`/inspections/${body.id}`)
        .send({ version: 1, preparation });
      expect(prepared.body.preparation).toEqual(preparation);

      await inspections.startInspection(body.id);
      await inspections.startInspection(body.id);
      const unchecked = await complete({ version: 3 }, body.id);
      expect(unchecked.status).toBe(400);
      expect(unchecked.body.error.message).toContain('2 of 2 devices');
      await db.transaction(tx => inspections.recordDevicesDone(body.id, 2, tx));
      expect((await complete({ version: 4 }, body.id)).body).toMatchObject({
        state: 'completed',
        progress: { devices: 2, devicesDone: 2, required: 0 },
      });
    });

    it('refuses inspections outside the contract, or without a device', async () => {
      const { app, save } = await setUp();
      const create = (fields: object) =>
        request(app)
          .post('/inspections')
          .send({ ...visit, ...fields });
      const late = await create({ dueOn: '2028-01-01' });
      expect(late.status).toBe(400);
      expect(late.body.error.message).toContain(
        'its contract is not in force on that day',
      );
      expect((await create({ contractId: 'x' })).status).toBe(400);
      const none = await create({ deviceFilter: { types: ['ups'] } });
      const started = await save(
        [{ deviceRef: A, itemId: 'fans', value: true }],
        none.body.id,
      );
      expect(started.status).toBe(400);
      expect(started.body.error.message).toContain(
        'covers none of the devices',
      );
    });

    it('refuses checklists that contradict themselves', async () => {
      const { app } = await setUp();
      const create = async (fields: object) => {
        const { status, body } = await request(app)
          .post('/checklists')
          .send({ ...temperatures, ...fields });
        return `${status} ${body.error?.message}`;
      };
      const [item] = temperatures.items;
      expect(await create({})).toContain('409 There is already a checklist');
      expect(await create({ id: 'standard' })).toContain('409');
      expect(await create({ id: 'x', items: [item, item] })).toContain(
        '400 The checklist "x" cannot be used: the item "inlet-temperature" occurs twice',
      );
      const { body } = await request(app).get('/checklists');
      expect(body.items.map(({ id }: { id: string }) => id).slice(-2)).toEqual([
        'standard',
        'temperatures',
      ]);
    });

    it('lets nobody see or change inspections of other customers', async () => {
      let policy = allow;
      const { app, ids, get, save, temperature } = await setUp(permission =>
        policy(permission),
      );
      policy = permission =>
        permission.name === 'maintenance.inspection.update'
          ? { result: AuthorizeResult.DENY }
          : allow(permission);
      expect((await save([temperature(A, 20)])).status).toBe(403);
      expect((await get()).id).toBe(ids[0]);
      policy = permission =>
        permission.name === 'maintenance.inspection.read'
          ? onlyOf('customer:default/other')(permission)
          : allow(permission);
      expect((await request(app).get('/inspections')).body.items).toEqual([]);
      await request(app).get(`/inspections/${ids[0]}`).expect(404);
      expect((await save([temperature(A, 20)])).status).toBe(404);
      await request(app).get('/devices/default/a/measurements').expect(403);
    });
  },
);
