import { TestDatabases } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  Permission,
} from '@backstage/plugin-permission-common';
import {
  inspectionPlanPermission,
  obligationReadPermission,
} from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import request from 'supertest';
import { aDevice } from '../../inventory/devices/__testUtils__/rememberDevices';
import { createContractsApi } from '../contracts/__testUtils__/createContractsApi';

const TERM = { startsOn: '2027-01-01', endsOn: '2027-12-31' };

/** It is noon in Shanghai on 2026-11-22. */
describe('renewals', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

  describe.each(databases.eachSupportedId())('on %p', databaseId => {
    let db: Knex;
    let app: Awaited<ReturnType<typeof createContractsApi>>['app'];
    let contractId: string;
    let planId: string;
    let paymentId: string;
    let denied: Permission | undefined;

    const make = async (path: string, body: object) => {
      const response = await request(app).post(path).send(body);
      expect([response.status, response.body.error]).toEqual([201, undefined]);
      return response.body.id as string;
    };
    const renew = (fields: object = {}, key?: string) =>
      request(app)
        .post(`/contracts/${contractId}/renew`)
        .set(key ? { 'Idempotency-Key': key } : {})
        .send({ number: 'WB-2027', ...TERM, ...fields });
    const preview = () =>
      request(app).get(
        `/contracts/${contractId}/renewal-preview?startsOn=${TERM.startsOn}&endsOn=${TERM.endsOn}`,
      );
    const plansOf = async (id: string) =>
      (await request(app).get(`/inspection-plans?contractId=${id}`)).body.items;
    const obligationsOf = async (id: string) =>
      (
        await request(app).get(
          `/obligations?contractId=${id}&kind=payment,training`,
        )
      ).body.items;

    beforeAll(async () => {
      db = await databases.init(databaseId);
      const api = await createContractsApi({
        db,
        devices: [aDevice('a'), aDevice('b')],
        policy: permission => ({
          result:
            permission.name === denied?.name
              ? AuthorizeResult.DENY
              : AuthorizeResult.ALLOW,
        }),
      });
      app = api.app;
    });

    beforeEach(async () => {
      denied = undefined;
      for (const table of [
        'inspections',
        'inspection_plans',
        'obligations',
        'contracts',
        'idempotent_requests',
      ]) {
        await db(table).delete();
      }
      contractId = await make('/contracts', {
        number: 'WB-2026',
        title: '华东机房维保',
        customerRef: 'customer:default/acme',
        startsOn: '2026-01-01',
        endsOn: '2026-12-31',
      });
      await request(app)
        .post(`/contracts/${contractId}/coverage`)
        .send({
          items: [
            { deviceRef: 'device:default/a' },
            { deviceRef: 'device:default/b', endsOn: '2026-06-30' },
          ],
        })
        .expect(201);
      planId = await make('/inspection-plans', {
        contractId,
        title: '季度巡检',
        rule: 'FREQ=MONTHLY;INTERVAL=3',
        startsOn: '2026-01-13',
        windowCalendarId: '24x7',
        engineerRef: 'user:default/li.na',
      });
      paymentId = await make('/obligations', {
        contractId,
        kind: 'payment',
        title: '尾款',
        dueOn: '2026-12-31',
        amount: 1000.5,
        responsibleRef: 'user:default/li.na',
        note: '开票后付款',
      });
      const done = await make('/obligations', {
        contractId,
        kind: 'training',
        title: '已完成的培训',
        dueOn: '2026-03-01',
      });
      await request(app)
        .post(`/obligations/${done}/complete`)
        .send({ version: 1 })
        .expect(200);
      const ended = await make('/inspection-plans', {
        contractId,
        title: '不再巡检',
        rule: 'FREQ=MONTHLY',
        startsOn: '2026-01-01',
      });
      await request(app)
        .patch(`/inspection-plans/${ended}`)
        .send({ version: 1, ended: true })
        .expect(200);
    });

    it('previews what goes on, with its dates in the new term', async () => {
      const { status, body } = await preview();
      expect(status).toBe(200);
      expect(body).toEqual({
        inspectionPlans: [
          {
            id: planId,
            title: '季度巡检',
            rule: 'FREQ=MONTHLY;INTERVAL=3',
            formerStartsOn: '2026-01-13',
            startsOn: '2027-01-13',
            dates: 4,
            lastOn: '2027-10-13',
          },
        ],
        obligations: [
          {
            id: paymentId,
            kind: 'payment',
            title: '尾款',
            formerDueOn: '2026-12-31',
            dueOn: '2027-12-31',
            responsibleRef: 'user:default/li.na',
            amount: 1000.5,
            currency: 'CNY',
          },
        ],
      });
      await expect(db('inspection_plans')).resolves.toHaveLength(2);
    });

    it('takes over everything that can go on, and leaves the old as it is', async () => {
      const { status, body } = await renew();
      expect(status).toBe(201);
      expect(await plansOf(body.id)).toMatchObject([
        {
          title: '季度巡检',
          rule: 'FREQ=MONTHLY;INTERVAL=3',
          startsOn: '2027-01-13',
          windowCalendarId: '24x7',
          engineerRef: 'user:default/li.na',
          contractNumber: 'WB-2027',
          // Within the twelve months ahead.
          coming: [
            { dueOn: '2027-01-13' },
            { dueOn: '2027-04-13' },
            { dueOn: '2027-07-13' },
            { dueOn: '2027-10-13' },
          ],
        },
      ]);
      await expect(
        db('inspections').where('contract_id', body.id).pluck('devices'),
      ).resolves.toEqual([1, 1, 1, 1]);
      expect(await obligationsOf(body.id)).toMatchObject([
        {
          title: '尾款',
          dueOn: '2027-12-31',
          amount: 1000.5,
          note: '开票后付款',
          state: 'planned',
        },
      ]);
      expect(await obligationsOf(contractId)).toMatchObject([
        { title: '已完成的培训', state: 'done' },
        { id: paymentId, dueOn: '2026-12-31' },
      ]);
      expect(await plansOf(contractId)).toHaveLength(2);
    });

    it('takes over what is chosen', async () => {
      const { body } = await renew({
        carryOver: { inspectionPlanIds: [], obligationIds: [paymentId] },
      });
      expect(await plansOf(body.id)).toEqual([]);
      expect(await obligationsOf(body.id)).toHaveLength(1);
    });

    it('refuses what cannot go on, and makes nothing', async () => {
      const { status, body } = await renew({
        carryOver: { obligationIds: [planId] },
      });
      expect(status).toBe(400);
      expect(body.error.message).toContain('carryOver.obligationIds');
      await expect(db('contracts')).resolves.toHaveLength(1);
      await expect(db('inspection_plans')).resolves.toHaveLength(2);
    });

    it('makes everything once', async () => {
      const answers = [await renew({}, 'once'), await renew({}, 'once')];
      expect(answers.map(({ status }) => status)).toEqual([201, 201]);
      expect(answers[0].body).toEqual(answers[1].body);
      await expect(db('contracts')).resolves.toHaveLength(2);
      await expect(db('inspection_plans')).resolves.toHaveLength(3);
      await expect(db('obligations')).resolves.toHaveLength(3);
    });

    it('makes nothing where two renew at once', async () => {
      const answers = await Promise.all([
        renew({ number: 'N1' }),
        renew({ number: 'N2' }),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
      await expect(db('inspection_plans')).resolves.toHaveLength(3);
    });

    it('shows and takes over each part for those who may', async () => {
      denied = obligationReadPermission;
      expect((await preview()).body).toEqual({
        inspectionPlans: [expect.anything()],
      });
      denied = inspectionPlanPermission;
      expect((await preview()).body).toEqual({
        obligations: [expect.anything()],
      });
      await renew({ carryOver: { inspectionPlanIds: [planId] } }).expect(403);
      const { body } = await renew();
      denied = undefined;
      expect(await plansOf(body.id)).toEqual([]);
      expect(await obligationsOf(body.id)).toHaveLength(1);
    });
  });
});
