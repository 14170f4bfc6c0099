import { TestDatabases } from '@backstage/backend-test-utils';
import {
  Obligation,
  ObligationSeries,
  obligationUpdatePermission,
} from '@weibao/backstage-plugin-maintenance-common';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Knex } from 'knex';
import request from 'supertest';
import { onlyAcme } from '../../../platform/authorization/__testUtils__/createTestAuthorization';
import { createObligationsApi } from '../__testUtils__/createObligationsApi';
import {
  contract,
  otherContract,
  uuid,
} from '../__testUtils__/obligationRecords';

// The contract of the tests lasts for the year 2026; today is 2026-11-22.
const monthlyCall = {
  contractId: contract.id,
  kind: 'follow-up-call',
  title: '月度回访',
  rule: 'FREQ=MONTHLY',
  startsOn: '2026-08-31',
};

describe('obligation series over HTTP', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

  describe.each(databases.eachSupportedId())('on %p', databaseId => {
    let db: Knex;
    let api: Awaited<ReturnType<typeof createObligationsApi>>;

    beforeAll(async () => {
      db = await databases.init(databaseId);
      api = await createObligationsApi(db);
    });

    beforeEach(() => api.reset());

    async function create(input: object = {}): Promise<ObligationSeries> {
      const response = await request(api.app)
        .post('/obligation-series')
        .send({ ...monthlyCall, ...input });
      expect(response.body).not.toHaveProperty('error');
      expect(response.status).toBe(201);
      return response.body;
    }

    function change({ id, version }: ObligationSeries, patch: object) {
      return request(api.app)
        .patch(`/obligation-series/${id}`)
        .send({ version, ...patch });
    }

    async function list(query = ''): Promise<Obligation[]> {
      const response = await request(api.app).get(`/obligations?${query}`);
      expect(response.status).toBe(200);
      return response.body.items;
    }

    const calls = () => list('kind=follow-up-call');
    const days = (obligations: Obligation[]) =>
      obligations.map(({ dueOn }) => dueOn);

    it('makes an obligation for each day, clamped to short months, until the contract ends', async () => {
      const series = await create({
        responsibleRef: 'user:default/Li.Na',
        note: 'Ask for the new contact',
      });
      expect(series).toEqual({
        id: expect.any(String),
        version: 1,
        contractId: contract.id,
        contractNumber: 'WB-2026-001',
        customerRef: 'customer:default/acme',
        kind: 'follow-up-call',
        title: '月度回访',
        rule: 'FREQ=MONTHLY',
        startsOn: '2026-08-31',
        responsibleRef: 'user:default/li.na',
        note: 'Ask for the new contact',
        ended: false,
      });
      const made = await calls();
      expect(days(made)).toEqual([
        '2026-08-31',
        '2026-09-30',
        '2026-10-31',
        '2026-11-30',
        '2026-12-31',
      ]);
      expect(made[1]).toMatchObject({
        title: '月度回访',
        state: 'overdue',
        responsibleRef: 'user:default/li.na',
        note: 'Ask for the new contact',
        seriesId: series.id,
        ruleDate: '2026-09-30',
      });
      const read = await request(api.app).get(
        `/obligation-series/${series.id}`,
      );
      expect(read.body).toEqual(series);
    });

    it('keeps the money of recurring payments', async () => {
      await create({ kind: 'payment', amount: 1000.5, startsOn: '2026-12-01' });
      expect(await list('kind=payment')).toMatchObject([
        { amount: 1000.5, currency: 'CNY', dueOn: '2026-12-01' },
      ]);
    });

    it('shows beforehand what comes of it, and writes nothing', async () => {
      const preview = await request(api.app)
        .post('/obligation-series/preview')
        .send({
          ...monthlyCall,
          rule: 'FREQ=MONTHLY;BYMONTHDAY=31',
          startsOn: '2026-09-01',
        });
      expect(preview.status).toBe(200);
      expect(preview.body.dates).toEqual([
        { ruleDate: '2026-10-31', dueOn: '2026-10-31' },
        { ruleDate: '2026-12-31', dueOn: '2026-12-31' },
      ]);
      expect(preview.body.warnings).toMatchObject([
        { code: 'dates-skipped', periods: ['2026-09', '2026-11'] },
      ]);
      expect(await calls()).toEqual([]);
    });

    it.each([
      [{ rule: 'FREQ=HOURLY' }, 'finer than daily'],
      [{ startsOn: '2027-01-01' }, 'not in force on that day'],
      [
        { rule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29' },
        'names no day from 2026-08-31',
      ],
      [{ contractId: uuid(7) }, 'there is no such contract'],
      [{ amount: 1 }, 'only a payment milestone has an amount'],
      [
        { responsibleRef: 'user:default/nobody' },
        'responsibleRef: there is no user user:default/nobody',
      ],
      [{ dueOn: '2026-12-01' }, 'dueOn is not a known field'],
    ])('refuses %j', async (input, message) => {
      for (const path of ['/obligation-series', '/obligation-series/preview']) {
        const response = await request(api.app)
          .post(path)
          .send({ ...monthlyCall, ...input });
        expect(response.status).toBe(400);
        expect(response.body.error.message).toContain(message);
      }
      expect(await calls()).toEqual([]);
    });

    it('completes one and keeps the others', async () => {
      await create();
      const [first] = await calls();
      await request(api.app)
        .post(`/obligations/${first.id}/complete`)
        .send({ version: 1, score: 5 })
        .expect(200);
      expect((await calls()).map(({ state }) => state)).toEqual([
        'done',
        'overdue',
        'overdue',
        'due',
        'planned',
      ]);
    });

    it('changes one alone, which then follows the series no more', async () => {
      const series = await create();
      const [, , , november] = await calls();
      await request(api.app)
        .patch(`/obligations/${november.id}`)
        .send({ version: 1, dueOn: '2026-12-02', title: 'With the director' })
        .expect(200);
      await change(series, { from: '2026-10-31', title: '回访' }).expect(200);
      expect((await calls()).map(({ dueOn, title }) => [dueOn, title])).toEqual(
        [
          ['2026-08-31', '月度回访'],
          ['2026-09-30', '月度回访'],
          ['2026-10-31', '回访'],
          ['2026-12-02', 'With the director'],
          ['2026-12-31', '回访'],
        ],
      );
    });

    it('changes this and following to other days, keeping their ids', async () => {
      const series = await create();
      const before = await calls();
      const changed = await change(series, {
        from: '2026-11-30',
        startsOn: '2026-11-25',
        rule: 'FREQ=WEEKLY;INTERVAL=2',
        responsibleRef: 'user:default/li.na',
      });
      expect(changed.body).toMatchObject({
        version: 2,
        startsOn: '2026-11-25',
        rule: 'FREQ=WEEKLY;INTERVAL=2',
      });
      const after = await calls();
      expect(days(after)).toEqual([
        '2026-08-31',
        '2026-09-30',
        '2026-10-31',
        '2026-11-25',
        '2026-12-09',
        '2026-12-23',
      ]);
      expect(after.slice(0, 5).map(({ id }) => id)).toEqual(
        before.map(({ id }) => id),
      );
      expect(after.map(({ responsibleRef }) => responsibleRef)).toEqual([
        undefined,
        undefined,
        undefined,
        'user:default/li.na',
        'user:default/li.na',
        'user:default/li.na',
      ]);
      // What was read before is stale.
      await request(api.app)
        .post(`/obligations/${before[3].id}/complete`)
        .send({ version: 1, score: 5 })
        .expect(409);
    });

    it('ends with what is open from a day on', async () => {
      const series = await create();
      const ended = await change(series, { from: '2026-11-30', ended: true });
      expect(ended.body).toMatchObject({ ended: true, version: 2 });
      expect(days(await calls())).toEqual([
        '2026-08-31',
        '2026-09-30',
        '2026-10-31',
      ]);
      await api.services.obligations.series.extendAll();
      expect(await calls()).toHaveLength(3);
      const late = await change(ended.body, { from: '2026-08-31', title: 'x' });
      expect(late.status).toBe(409);
      expect(late.body.error.message).toContain('has ended');
    });

    it('refuses a change of another version, and unknown users', async () => {
      const series = await create({ responsibleRef: 'user:default/li.na' });
      const stale = { ...series, version: 7 };
      await change(stale, { from: '2026-08-31', title: 'x' }).expect(409);
      const unknown = await change(series, {
        from: '2026-08-31',
        responsibleRef: 'user:default/nobody',
      });
      expect(unknown.status).toBe(400);
      await change(series, { from: '2026-08-31', responsibleRef: null }).expect(
        200,
      );
      expect((await calls())[0]).not.toHaveProperty('responsibleRef');
    });

    it('follows a contract that ends later, however many instances look', async () => {
      await create();
      const extend = () => api.services.obligations.series.extendAll();
      await api.contracts.updateContract({
        ...contract,
        version: 2,
        endsOn: '2030-02-28',
      });
      await Promise.all([extend(), extend()]);
      const until2028 = days(await list('kind=follow-up-call&limit=200'));
      expect(until2028.slice(4, 8)).toEqual([
        '2026-12-31',
        '2027-01-31',
        '2027-02-28',
        '2027-03-31',
      ]);
      expect(until2028.at(-1)).toBe('2028-10-31');
      expect(new Set(until2028).size).toBe(until2028.length);

      // A contract that ends earlier hides nothing.
      await api.contracts.updateContract({
        ...contract,
        version: 3,
        endsOn: '2026-12-31',
      });
      await extend();
      expect(await list('kind=follow-up-call&limit=200')).toHaveLength(
        until2028.length,
      );
    });

    it('makes one of two simultaneous requests with the same key', async () => {
      const send = () =>
        request(api.app)
          .post('/obligation-series')
          .set('Idempotency-Key', 'once')
          .send(monthlyCall);
      const [one, other] = [await send(), await send()];
      expect(other.body).toEqual(one.body);
      expect(await calls()).toHaveLength(5);
    });

    it('is in the calendar of a subscription', async () => {
      await create();
      const subscription = await request(api.app)
        .post('/obligations/subscriptions')
        .send({ title: 'Mine' });
      const { search } = new URL(subscription.body.url);
      const calendar = await request(api.app).get(`/obligations.ics${search}`);
      expect(calendar.text.match(/SUMMARY:回访：月度回访/g)).toHaveLength(5);
    });

    it('shows and changes only what the caller may', async () => {
      const own = await create();
      const foreign = await create({ contractId: otherContract.id });
      api.policy.decide = onlyAcme;
      await request(api.app).get(`/obligation-series/${own.id}`).expect(200);
      await request(api.app)
        .get(`/obligation-series/${foreign.id}`)
        .expect(404);
      await change(foreign, { from: '2026-08-31', title: 'x' }).expect(404);
      await request(api.app)
        .post('/obligation-series')
        .send({ ...monthlyCall, contractId: otherContract.id })
        .expect(400);

      api.policy.decide = permission => ({
        result:
          permission.name === obligationUpdatePermission.name
            ? AuthorizeResult.DENY
            : AuthorizeResult.ALLOW,
      });
      const refused = await change(own, { from: '2026-08-31', title: 'x' });
      expect(refused.status).toBe(403);
    });
  });
});
