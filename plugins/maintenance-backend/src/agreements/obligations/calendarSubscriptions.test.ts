import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import {
  mockCredentials,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  CalendarSubscription,
  contractReadPermission,
  obligationReadPermission,
} from '@weibao/backstage-plugin-maintenance-common';
import express from 'express';
import { Knex } from 'knex';
import { createHash } from 'node:crypto';
import request from 'supertest';
import { onlyAcme } from '../../platform/authorization/__testUtils__/createTestAuthorization';
import { calendarViolations } from './__testUtils__/calendarViolations';
import { createObligationsApi } from './__testUtils__/createObligationsApi';
import {
  anInspection,
  contract,
  otherContract,
  uuid,
} from './__testUtils__/obligationRecords';

const liNa = mockCredentials.user.header('user:default/li.na');
const wangFang = mockCredentials.user.header('user:default/wang.fang');

describe('calendar subscriptions', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

  describe.each(databases.eachSupportedId())('on %p', databaseId => {
    let db: Knex;
    let api: Awaited<ReturnType<typeof createObligationsApi>>;

    beforeAll(async () => {
      db = await databases.init(databaseId);
      api = await createObligationsApi(db);
    });

    beforeEach(() => api.reset());

    async function subscribe(
      input: object = {},
      user = liNa,
    ): Promise<CalendarSubscription & { url: string }> {
      const response = await request(api.app)
        .post('/obligations/subscriptions')
        .set('authorization', user)
        .send({ title: 'Work', ...input });
      expect(response.status).toBe(201);
      return response.body;
    }

    /** What a calendar program without credentials gets. */
    function read(subscription: { url: string }) {
      return request(api.app)
        .get(`/obligations.ics${new URL(subscription.url).search}`)
        .set('authorization', mockCredentials.none.header());
    }

    async function summaries(subscription: { url: string }) {
      const { status, text } = await read(subscription);
      expect(status).toBe(200);
      return [...text.matchAll(/^SUMMARY:(.*)\r$/gm)].map(match => match[1]);
    }

    /** Tasks as if somebody had entered them. */
    async function insertTasks(count: number, dueOn: (i: number) => string) {
      const tasks = [...Array(count).keys()].map(i => ({
        id: uuid(i + 1),
        version: 1,
        contract_id: contract.id,
        customer_ref: contract.customerRef,
        kind: 'task',
        phase: 'open',
        title: `Task ${i}`,
        due_on: dueOn(i),
        created_at: new Date(),
        created_by: 'user:default/li.na',
        updated_at: new Date(),
      }));
      await db.batchInsert('obligations', tasks, 50);
    }

    it('shows the address once and keeps the token as a hash', async () => {
      const created = await subscribe({ onlyMine: true });
      const token = new URL(created.url).searchParams.get('token') ?? '';
      expect(created.url).toMatch(
        /\/api\/maintenance\/obligations\.ics\?token=[\w-]{43}$/,
      );
      const [row] = await db('calendar_subscriptions');
      expect(row.token_hash).toBe(
        createHash('sha256').update(token).digest('hex'),
      );
      expect(JSON.stringify(row)).not.toContain(token);

      const { body } = await request(api.app)
        .get('/obligations/subscriptions')
        .set('authorization', liNa);
      expect(body.items).toEqual([
        {
          id: created.id,
          title: 'Work',
          onlyMine: true,
          createdAt: '2026-11-22T04:00:00.000Z',
        },
      ]);
    });

    it('is read without credentials, in the language of the subscription', async () => {
      const chinese = await subscribe();
      const english = await subscribe({ language: 'en' });
      const response = await read(chinese);
      expect(response.headers['content-type']).toBe(
        'text/calendar; charset=utf-8',
      );
      expect(response.headers['cache-control']).toBe('private, no-cache');
      expect(await summaries(chinese)).toEqual([
        `合同到期：${contract.title}`,
        `合同到期：${otherContract.title}`,
      ]);
      expect(await summaries(english)).toContain(
        `Contract expiry: ${contract.title}`,
      );
      const { body } = await request(api.app)
        .get('/obligations/subscriptions')
        .set('authorization', liNa);
      expect(body.items[0].lastReadAt).toBe('2026-11-22T04:00:00.000Z');
    });

    it('says that nothing has changed, until something has', async () => {
      const subscription = await subscribe();
      const first = await read(subscription);
      expect(calendarViolations(first.text)).toEqual([]);
      const { etag } = first.headers;
      api.clock.now = new Date('2026-11-22T09:30:00Z');
      const again = await read(subscription).set('if-none-match', etag);
      expect(again.status).toBe(304);
      expect(again.text).toBe('');
      await insertTasks(1, () => '2026-12-01');
      const changed = await read(subscription).set('if-none-match', etag);
      expect(changed.status).toBe(200);
    });

    it('keeps its token out of the access log, also where it is refused', async () => {
      const { url } = await subscribe();
      const token = new URL(url).searchParams.get('token')!;
      const logger = mockServices.logger.mock();
      const middleware = MiddlewareFactory.create({
        config: mockServices.rootConfig(),
        logger,
      });
      const logged = express()
        .use(middleware.logging())
        .use('/api/maintenance', api.app);
      const path = `/api/maintenance/obligations.ics?token=${token}`;
      expect((await request(logged).get(path)).status).toBe(200);
      expect((await request(logged).get(`${path}&x=1`)).status).toBe(400);
      expect(logger.info).toHaveBeenCalledTimes(2);
      const log = JSON.stringify(logger.info.mock.calls);
      expect(log).not.toContain(token);
      expect(log).toContain('/api/maintenance/obligations.ics?token=***');
    });

    it('narrows the calendar down to a customer or its user', async () => {
      await api.inspections.insertInspection(
        anInspection(1, '2026-12-01', { engineerRef: 'user:default/li.na' }),
      );
      await api.inspections.insertInspection(
        anInspection(2, '2026-12-02', { phase: 'cancelled' }),
      );
      expect(await summaries(await subscribe({ onlyMine: true }))).toEqual([
        '巡检：Inspection 1',
      ]);
      expect(
        await summaries(
          await subscribe({ customerRef: 'customer:default/other' }),
        ),
      ).toEqual([`合同到期：${otherContract.title}`]);
    });

    it('shows tomorrow and what was due of late where there are very many', async () => {
      await insertTasks(2_101, i => (i < 2_000 ? '2026-10-01' : '2026-11-21'));
      await api.inspections.insertInspection(anInspection(9_001, '2026-11-23'));

      const shown = await summaries(await subscribe({ language: 'en' }));
      expect(shown).toContain('Inspection: Inspection 9001');
      expect(shown).toContain(`Contract expiry: ${contract.title}`);
      expect(shown).toContain('Task: Task 2000');
      expect(shown).toContain('Task: Task 2100');
      expect(shown.filter(summary => summary.startsWith('Task'))).toHaveLength(
        500,
      );
      expect(shown).toContain(
        '⚠ Incomplete until this day\\; the portal lists the rest',
      );
      expect(shown.join()).not.toContain('Incomplete from');
    });

    it('says from which day on more is to come than it shows', async () => {
      await insertTasks(2_001, () => '2026-12-01');
      const shown = await summaries(await subscribe());
      expect(shown).toHaveLength(2_001);
      expect(shown.at(-1)).toBe('⚠ 自此日起日历不完整，其余请见门户');
    });

    it('shows what its user might read when they last asked', async () => {
      api.policy.decide = onlyAcme;
      const subscription = await subscribe();
      expect(await summaries(subscription)).toHaveLength(1);

      api.policy.decide = permission =>
        permission.name === contractReadPermission.name
          ? { result: AuthorizeResult.DENY }
          : onlyAcme(permission);
      // The policy cannot be asked on behalf of somebody who is not there.
      expect(await summaries(subscription)).toHaveLength(1);
      await request(api.app).get('/obligations').set('authorization', wangFang);
      expect(await summaries(subscription)).toHaveLength(1);
      await request(api.app).get('/obligations').set('authorization', liNa);
      expect(await summaries(subscription)).toEqual([]);

      api.policy.decide = permission =>
        permission.name === obligationReadPermission.name
          ? { result: AuthorizeResult.DENY }
          : onlyAcme(permission);
      const denied = await request(api.app)
        .get('/obligations')
        .set('authorization', liNa);
      expect(denied.status).toBe(403);
      expect((await read(subscription)).status).toBe(404);
      const another = await request(api.app)
        .post('/obligations/subscriptions')
        .set('authorization', liNa)
        .send({ title: 'Work' });
      expect(another.status).toBe(403);
    });

    it('falls silent when its user has not been seen for 90 days', async () => {
      const subscription = await subscribe();
      api.clock.now = new Date('2027-02-20T04:00:00Z');
      expect((await read(subscription)).status).toBe(200);
      api.clock.now = new Date('2027-02-20T04:00:01Z');
      expect((await read(subscription)).status).toBe(404);

      await request(api.app).get('/obligations').set('authorization', liNa);
      expect((await read(subscription)).status).toBe(200);
    });

    it('falls silent when its user leaves a group, or the company', async () => {
      const groups = (...names: string[]) => ({
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'User',
        metadata: { name: 'li.na' },
        relations: names.map(name => ({
          type: 'memberOf',
          targetRef: `group:default/${name}`,
        })),
      });
      const user = jest.spyOn(api.catalog, 'getEntityByRef');
      const visit = () =>
        request(api.app).get('/obligations').set('authorization', liNa);
      const subscription = await subscribe();
      const status = async () => (await read(subscription)).status;

      user.mockResolvedValue(groups('west', 'east'));
      expect(await status()).toBe(200);
      user.mockResolvedValue(groups('east', 'west'));
      expect(await status()).toBe(200);
      user.mockResolvedValue(groups('west'));
      expect(await status()).toBe(404);
      expect(await status()).toBe(404);
      await visit();
      expect(await status()).toBe(200);

      user.mockResolvedValue(undefined);
      expect(await status()).toBe(404);
      user.mockRestore();
    });

    it('ends when it is revoked, by its user alone', async () => {
      const subscription = await subscribe();
      const revoke = (user: string) =>
        request(api.app)
          .delete(`/obligations/subscriptions/${subscription.id}`)
          .set('authorization', user);
      expect((await revoke(wangFang)).status).toBe(404);
      expect((await read(subscription)).status).toBe(200);

      expect((await revoke(liNa)).status).toBe(204);
      const gone = await read(subscription);
      const unknown = await request(api.app).get(
        `/obligations.ics?token=${'x'.repeat(43)}`,
      );
      expect(gone.status).toBe(404);
      expect(gone.body.error.message).toBe('There is no such calendar');
      expect(unknown.status).toBe(404);
      expect(unknown.body.error.message).toBe(gone.body.error.message);
      expect((await revoke(liNa)).status).toBe(404);
    });

    it("lists the caller's own only, and not to services", async () => {
      await subscribe();
      const others = await request(api.app)
        .get('/obligations/subscriptions')
        .set('authorization', wangFang);
      expect(others.body.items).toEqual([]);
      const service = await request(api.app)
        .get('/obligations/subscriptions')
        .set('authorization', mockCredentials.service.header());
      expect(service.status).toBe(403);
    });

    it('refuses mistakes, and more subscriptions than anybody needs', async () => {
      const post = (body: object) =>
        request(api.app)
          .post('/obligations/subscriptions')
          .set('authorization', liNa)
          .send(body);
      expect((await post({})).status).toBe(400);
      expect((await post({ title: 'x', language: 'fr' })).status).toBe(400);
      const noCustomer = await post({
        title: 'x',
        customerRef: 'device:default/a',
      });
      expect(noCustomer.status).toBe(400);
      expect(noCustomer.body.error.message).toContain('customerRef is');
      expect(
        (await request(api.app).get('/obligations.ics?token=short')).status,
      ).toBe(400);
      expect((await request(api.app).get('/obligations.ics')).status).toBe(400);
      await expect(db('calendar_subscriptions')).resolves.toEqual([]);

      for (let i = 0; i < 20; i++) await subscribe();
      const tooMany = await post({ title: 'x' });
      expect(tooMany.status).toBe(409);
      expect(tooMany.body.error.message).toContain('revoke one of them first');
    });
  });
});
