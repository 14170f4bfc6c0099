import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';
import { InspectionPlan } from '@weibao/backstage-plugin-maintenance-common';
import request from 'supertest';
import {
  allow,
  onlyOf,
} from '../../platform/authorization/__testUtils__/createTestAuthorization';
import { aDevice } from '../../inventory/devices/__testUtils__/rememberDevices';
import {
  contract,
  createInspectionsApi,
} from '../records/__testUtils__/createInspectionsApi';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

const quarterly = {
  contractId: contract.id,
  title: '季度巡检',
  rule: 'FREQ=MONTHLY;INTERVAL=3',
  startsOn: '2026-10-01',
};

const devices = [
  aDevice('a', { customerTitle: '申江制造有限公司' }),
  aDevice('b', { type: 'switch', siteRef: 'site:default/east' }),
];

describe.each(databases.eachSupportedId() as [TestDatabaseId][])(
  'inspection plans on %p',
  databaseId => {
    async function setUp(
      options: Partial<Parameters<typeof createInspectionsApi>[0]> = {},
    ) {
      const db = await databases.init(databaseId);
      const api = await createInspectionsApi({ db, devices, ...options });
      const create = async (fields: object = {}): Promise<InspectionPlan> => {
        const { body } = await request(api.app)
          .post('/inspection-plans')
          .send({ ...quarterly, ...fields });
        expect(body).toMatchObject({ id: expect.any(String) });
        return body;
      };
      const patch = (plan: { id: string }, body: object) =>
        request(api.app).patch(`/inspection-plans/${plan.id}`).send(body);
      const list = async (query = '') =>
        (await request(api.app).get(`/inspections${query}`)).body.items;
      return { ...api, db, create, patch, list };
    }

    it('plans the coming twelve months', async () => {
      const { create, list, app } = await setUp();
      const plan = await create();
      expect(plan).toEqual({
        ...quarterly,
        id: expect.any(String),
        version: 1,
        contractNumber: 'WB-2026-001',
        customerRef: 'customer:default/acme',
        windowCalendarId: '5x9',
        shift: 'forward',
        deviceFilter: {},
        checklistIds: {},
        ended: false,
        coming: [
          { ruleDate: '2027-01-01', dueOn: '2027-01-04', moved: 'holiday' },
          { ruleDate: '2027-04-01', dueOn: '2027-04-01' },
          { ruleDate: '2027-07-01', dueOn: '2027-07-01' },
          { ruleDate: '2027-10-01', dueOn: '2027-10-01' },
        ],
        counts: { completed: 0, due: 0, overdue: 0, planned: 4 },
      });
      const [first] = await list();
      expect(first).toMatchObject({
        kind: 'regular',
        state: 'planned',
        title: '季度巡检',
        planId: plan.id,
        contractNumber: 'WB-2026-001',
        customerTitle: '申江制造有限公司',
        dueOn: '2027-01-04',
        devices: 2,
      });
      const read = await request(app).get(`/inspection-plans/${plan.id}`);
      expect(read.body).toEqual(plan);
    });

    it('previews without writing', async () => {
      const { app, db } = await setUp({ tagged: ['device:default/b'] });
      const preview = async (fields: object) =>
        (
          await request(app)
            .post('/inspection-plans/preview')
            .send({ ...quarterly, ...fields })
        ).body;
      expect(await preview({})).toMatchObject({
        devices: 2,
        devicesByType: { server: 1, switch: 1 },
        dates: { length: 4 },
        warnings: [{ code: 'holidays-unpublished', year: 2027, count: 4 }],
      });
      for (const deviceFilter of [
        { types: ['switch'] },
        { siteRefs: ['Site:default/East'] },
        { tags: ['critical'] },
        { deviceRefs: ['device:default/b', 'device:default/unknown'] },
      ]) {
        expect(await preview({ deviceFilter })).toMatchObject({
          devicesByType: { switch: 1 },
        });
      }
      expect(await db('inspection_plans')).toEqual([]);
      expect(await db('inspections')).toEqual([]);
    });

    it('says in the preview which months do not have the day of a rule', async () => {
      const { app } = await setUp();
      const preview = async (fields: object) =>
        (
          await request(app)
            .post('/inspection-plans/preview')
            .send({ ...quarterly, shift: 'leave', ...fields })
        ).body;
      const skipping = await preview({
        rule: 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=30',
        startsOn: '2026-11-30',
      });
      expect(skipping.warnings).toContainEqual(
        expect.objectContaining({
          code: 'dates-skipped',
          periods: ['2027-02'],
        }),
      );
      const clamped = await preview({ startsOn: '2026-11-30' });
      expect(clamped.dates).toContainEqual({
        ruleDate: '2027-02-28',
        dueOn: '2027-02-28',
      });
      expect(clamped.warnings).not.toContainEqual(
        expect.objectContaining({ code: 'dates-skipped' }),
      );
    });

    it('adds what an older plan left out, and makes nothing twice', async () => {
      const { create, db, list, plans } = await setUp();
      await create({ startsOn: '2026-11-30', shift: 'leave' });
      const all = await list();
      // As plans were made before intervals took the last day of a month.
      await db('inspections').where({ rule_date: '2027-02-28' }).delete();
      await plans.extendPlans();
      await plans.extendPlans();
      const extended = await list();
      expect(extended.map((each: { dueOn: string }) => each.dueOn)).toEqual(
        all.map((each: { dueOn: string }) => each.dueOn),
      );
      expect(
        extended.filter((each: { id: string }) =>
          all.some((other: { id: string }) => other.id === each.id),
        ),
      ).toHaveLength(all.length - 1);
    });

    describe('of what cannot be planned', () => {
      let api: Awaited<ReturnType<typeof setUp>>;
      beforeAll(async () => {
        api = await setUp();
      });

      it.each([
        [{ contractId: 'x' }, 'there is no such contract'],
        [{ rule: 'FREQ=HOURLY' }, 'HOURLY is finer than daily'],
        [{ rule: 'FREQ=MINUTELY' }, 'MINUTELY is finer than daily'],
        [{ rule: 'every monday' }, 'is not a part of a rule by days'],
        [{ rule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30' }, 'names no day from'],
        [{ rule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29' }, '2027-02'],
        [{ rule: 'FREQ=MONTHLY;UNTIL=20260930' }, 'names no day from'],
        [
          { startsOn: '2025-12-31' },
          'its contract is not in force on that day',
        ],
        [{ windowCalendarId: 'lunch' }, 'there is no such calendar'],
        [{ checklistIds: { server: 'x' } }, 'there is no such checklist'],
        [
          { checklistIds: { server: 'standard-ups' } },
          'is for devices of the type ups',
        ],
        [{ engineerRef: 'group:default/x' }, 'user:namespace/name'],
        [
          { engineerRef: 'user:default/nobody' },
          'engineerRef: there is no user user:default/nobody',
        ],
        [
          { deviceFilter: { siteRefs: ['device:default/a'] } },
          'site:namespace/name',
        ],
      ])('refuses %j', async (fields, message) => {
        const { app, db, audited } = api;
        const { status, body } = await request(app)
          .post('/inspection-plans')
          .send({ ...quarterly, ...fields });
        expect(status).toBe(400);
        expect(body.error.message).toContain(message);
        expect(await db('inspection_plans')).toEqual([]);
        expect(await db('inspections')).toEqual([]);
        expect(audited.success).not.toHaveBeenCalled();
      });
    });

    it('counts what is due, overdue and done', async () => {
      const { create, clock, list, app } = await setUp();
      const plan = await create({ rule: 'FREQ=WEEKLY;BYDAY=WE' });
      const counts = async () =>
        (await request(app).get(`/inspection-plans/${plan.id}`)).body.counts;
      expect(await counts()).toMatchObject({ due: 1, overdue: 0 });
      clock.now = new Date('2026-12-10T04:00:00Z');
      expect(await counts()).toMatchObject({ due: 1, overdue: 3 });
      const [overdue] = await list('?state=overdue');
      expect(overdue).toMatchObject({ dueOn: '2026-11-25', state: 'overdue' });
      expect(await list('?state=due')).toMatchObject([{ dueOn: '2026-12-16' }]);
      expect(await list('?state=due,overdue')).toHaveLength(4);
      expect(await list('?order=-dueOn&limit=1')).toMatchObject([
        { state: 'planned', dueOn: '2027-11-17' },
      ]);
    });

    it('changes what is to come and keeps what has begun or was arranged', async () => {
      const { create, patch, list, app, clock } = await setUp();
      const plan = await create({ rule: 'FREQ=MONTHLY;BYMONTHDAY=10' });
      const [december, january] = await list();
      clock.now = new Date('2026-12-09T04:00:00Z');
      await request(app)
        .put(`/inspections/${december.id}/results`)
        .send({
          results: [
            { deviceRef: 'device:default/a', itemId: 'fans', value: true },
          ],
        })
        .expect(200);
      await request(app)
        .patch(`/inspections/${january.id}`)
        .send({ version: 1, dueOn: '2027-01-13' })
        .expect(200);

      const unknown = await patch(plan, {
        version: 1,
        engineerRef: 'user:default/nobody',
      });
      expect(unknown.status).toBe(400);
      const { body } = await patch(plan, {
        version: 1,
        rule: 'FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=20',
        title: '半年巡检',
        engineerRef: 'user:default/li.na',
      });
      expect(body).toMatchObject({ version: 2, title: '半年巡检' });
      expect(
        (await list()).map((each: { dueOn: string; state: string }) => [
          each.dueOn,
          each.state,
        ]),
      ).toEqual([
        ['2026-12-10', 'started'],
        ['2027-01-13', 'planned'],
        ['2027-04-20', 'planned'],
        ['2027-10-20', 'planned'],
      ]);
      expect(await list('?engineerRef=user:default/li.na')).toHaveLength(2);

      const stale = await patch(plan, { version: 1, title: 'x' });
      expect(stale.status).toBe(409);
      await patch(plan, { version: 2, ended: true }).expect(200);
      expect(await list()).toMatchObject([{ state: 'started' }]);
    });

    it('looks further ahead day by day, and keeps what a shorter contract leaves outside', async () => {
      const { create, plans, clock, list, contractStore } = await setUp();
      await create({ rule: 'FREQ=MONTHLY;BYMONTHDAY=10' });
      expect(await list()).toHaveLength(12);
      clock.now = new Date('2026-12-10T04:00:00Z');
      await Promise.all([plans.extendPlans(), plans.extendPlans()]);
      expect(await list()).toHaveLength(13);
      await contractStore.updateContract({
        ...contract,
        version: 2,
        endsOn: '2027-02-28',
      });
      await plans.extendPlans();
      expect(await list()).toHaveLength(13);
      const outside = (await list()).filter(
        (each: { outsideTerm?: true }) => each.outsideTerm,
      );
      expect(outside).toHaveLength(10);
      expect(outside[0]).toMatchObject({ dueOn: '2027-03-10' });
    });

    it('lists the plan that is due next first, page by page', async () => {
      const { create, app } = await setUp();
      const later = await create({ title: 'later' });
      const soon = await create({ title: 'soon', rule: 'FREQ=DAILY' });
      const get = async (query: string) =>
        (await request(app).get(`/inspection-plans?${query}`)).body;
      const page = await get('limit=1&customerRef=Customer:default/ACME');
      expect(page.items).toMatchObject([{ id: soon.id }]);
      const rest = await get(`limit=1&cursor=${page.nextCursor}`);
      expect(rest.items).toMatchObject([{ id: later.id }]);
      expect(rest.nextCursor).toBeUndefined();
      expect((await get('contractId=x')).items).toEqual([]);
    });

    it('hides plans of other customers and lets nobody else plan', async () => {
      let policy = allow;
      const { create, app, patch } = await setUp({
        policy: permission => policy(permission),
      });
      const plan = await create();
      policy = onlyOf('customer:default/other');
      expect((await request(app).get('/inspection-plans')).body.items).toEqual(
        [],
      );
      await request(app).get(`/inspection-plans/${plan.id}`).expect(404);
      await patch(plan, { version: 1, title: 'x' }).expect(404);
      await request(app).post('/inspection-plans').send(quarterly).expect(403);
    });
  },
);
