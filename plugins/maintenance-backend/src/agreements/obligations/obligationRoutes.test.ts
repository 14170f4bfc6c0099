import { TestDatabases } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  contractReadPermission,
  inspectionReadPermission,
  Obligation,
  obligationCreatePermission,
  obligationReadPermission,
  obligationUpdatePermission,
} from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import request from 'supertest';
import { onlyAcme } from '../../platform/authorization/__testUtils__/createTestAuthorization';
import { aContract } from '../contracts/__testUtils__/contractRecords';
import { createObligationsApi } from './__testUtils__/createObligationsApi';
import {
  anInspection,
  contract,
  otherContract,
  uuid,
} from './__testUtils__/obligationRecords';

const payment = {
  contractId: contract.id,
  kind: 'payment',
  title: '首付款',
  dueOn: '2026-12-01',
  amount: 120000.5,
};

const call = {
  contractId: contract.id,
  kind: 'follow-up-call',
  title: '四季度回访',
  dueOn: '2026-11-20',
};

describe('obligations over HTTP', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

  describe.each(databases.eachSupportedId())('on %p', databaseId => {
    let db: Knex;
    let api: Awaited<ReturnType<typeof createObligationsApi>>;

    beforeAll(async () => {
      db = await databases.init(databaseId);
      api = await createObligationsApi(db);
    });

    beforeEach(() => api.reset());

    async function create(input: object): Promise<Obligation> {
      const response = await request(api.app).post('/obligations').send(input);
      expect(response.status).toBe(201);
      return response.body;
    }

    async function list(query = ''): Promise<Obligation[]> {
      const response = await request(api.app).get(`/obligations${query}`);
      expect(response.status).toBe(200);
      return response.body.items;
    }

    function complete(obligation: Obligation, completion: object = {}) {
      return request(api.app)
        .post(`/obligations/${obligation.id}/complete`)
        .send({ version: obligation.version, ...completion });
    }

    it('keeps a payment milestone with its money', async () => {
      await db('customers').insert({
        customer_ref: 'customer:default/acme',
        title: '顶点公司',
        source: 'catalog',
      });
      const created = await create({
        ...payment,
        responsibleRef: 'user:default/Li.Na',
        note: 'Invoice first',
      });
      expect(created).toEqual({
        id: expect.any(String),
        version: 1,
        kind: 'payment',
        title: '首付款',
        customerRef: 'customer:default/acme',
        customerTitle: '顶点公司',
        contractId: contract.id,
        contractNumber: 'WB-2026-001',
        dueOn: '2026-12-01',
        state: 'due',
        responsibleRef: 'user:default/li.na',
        amount: 120000.5,
        currency: 'CNY',
        note: 'Invoice first',
      });
      expect(await list('?kind=payment')).toEqual([created]);
      expect(api.auditor.createEvent).toHaveBeenCalledWith(
        expect.objectContaining({ eventId: 'obligation-create' }),
      );
    });

    it('shows inspections and the end of contracts in one paged list', async () => {
      await create(payment);
      await create({ ...call, dueOn: '2027-01-10' });
      await api.inspections.insertInspection(anInspection(5, '2026-12-01'));
      await api.inspections.insertInspection(anInspection(4, '2026-12-01'));
      await api.inspections.insertInspection(
        anInspection(6, '2026-11-01', { phase: 'completed' }),
      );
      await db('inspections')
        .where('id', uuid(6))
        .update({
          completed_at: new Date('2026-11-02T20:00:00Z'),
          completed_by: 'user:default/li.na',
        });
      const pages: Obligation[][] = [];
      let cursor = '';
      do {
        const { body } = await request(api.app).get(
          `/obligations?limit=2&customerRef=customer:default/acme${cursor}`,
        );
        pages.push(body.items);
        cursor = body.nextCursor && `&cursor=${body.nextCursor}`;
      } while (cursor);

      expect(pages.map(page => page.length)).toEqual([2, 2, 2]);
      const items = pages.flat();
      expect(items.map(({ dueOn }) => dueOn)).toEqual([
        '2026-11-01',
        '2026-12-01',
        '2026-12-01',
        '2026-12-01',
        '2026-12-31',
        '2027-01-10',
      ]);
      expect(items[0]).toMatchObject({
        kind: 'inspection',
        inspectionId: uuid(6),
        state: 'done',
        // Four in the morning of the next day in Shanghai.
        doneOn: '2026-11-03',
        doneBy: 'user:default/li.na',
      });
      expect(items[0].version).toBeUndefined();
      expect(items[1].inspectionId).toBe(uuid(4));
      expect(items[2].inspectionId).toBe(uuid(5));
      expect(items[3].kind).toBe('payment');
      expect(items[4]).toMatchObject({
        kind: 'contract-expiry',
        contractNumber: 'WB-2026-001',
        responsibleRef: 'user:default/wang.fang',
        state: 'planned',
      });
    });

    it('reads the same number of queries whatever a page holds', async () => {
      const countQueries = async () => {
        let queries = 0;
        const count = () => {
          queries += 1;
        };
        db.on('query', count);
        await list('?limit=200');
        db.removeListener('query', count);
        return queries;
      };
      const few = await countQueries();
      for (let i = 0; i < 20; i++) {
        await api.inspections.insertInspection(anInspection(i, '2026-12-01'));
        await create(payment);
      }
      expect(await countQueries()).toBe(few);
    });

    it('tells states by the day in Shanghai', async () => {
      await create({ ...call, title: 'overdue', dueOn: '2026-11-21' });
      await create({ ...call, title: 'due', dueOn: '2026-12-06' });
      await create({ ...call, title: 'planned', dueOn: '2026-12-07' });
      await api.inspections.insertInspection(
        anInspection(1, '2026-11-21', { phase: 'started', title: 'overdue' }),
      );
      await api.inspections.insertInspection(
        anInspection(2, '2026-11-22', { phase: 'cancelled', title: 'off' }),
      );
      const titles = async (state: string) =>
        (await list(`?state=${state}&contractId=${contract.id}`)).map(
          obligation => {
            expect(state.split(',')).toContain(obligation.state);
            return obligation.title;
          },
        );
      expect(await titles('overdue')).toEqual(['overdue', 'overdue']);
      expect(await titles('due')).toEqual(['due']);
      expect(await titles('planned')).toEqual(['planned', contract.title]);
      expect(await titles('overdue,planned')).toHaveLength(4);
      expect(await titles('cancelled')).toEqual(['off']);
      expect(await titles('done')).toEqual([]);

      // 00:30 of the next day in Shanghai, still the 22nd in London.
      api.clock.now = new Date('2026-11-22T16:30:00Z');
      expect(await titles('due')).toEqual(['due', 'planned']);
    });

    it('takes a contract that is renewed for done', async () => {
      await api.contracts.insertContract(
        aContract('WB-2027-001', {
          id: uuid(902),
          startsOn: '2027-01-01',
          endsOn: '2027-12-31',
          renewsContractId: contract.id,
        }),
        [],
      );
      const ends = await list(
        '?kind=contract-expiry&customerRef=customer:default/acme',
      );
      expect(ends).toMatchObject([
        { contractNumber: 'WB-2026-001', state: 'done' },
        { contractNumber: 'WB-2027-001', state: 'planned' },
      ]);
    });

    it('filters by period, responsible and kind', async () => {
      const mine = await create({
        ...payment,
        responsibleRef: 'user:default/li.na',
      });
      await create({ ...payment, dueOn: '2027-02-01' });
      expect(await list('?responsibleRef=user:default/li.na')).toEqual([mine]);
      expect(await list('?from=2026-12-01&to=2026-12-01')).toEqual([mine]);
      expect(await list('?from=2026-12-02&kind=payment,task')).toMatchObject([
        { dueOn: '2027-02-01' },
      ]);
    });

    it('changes, cancels and takes up again', async () => {
      const created = await create(payment);
      const change = (version: number, patch: object) =>
        request(api.app)
          .patch(`/obligations/${created.id}`)
          .send({ version, ...patch });

      const moved = await change(1, { dueOn: '2027-01-31', amount: 7 });
      expect(moved.body).toMatchObject({
        version: 2,
        dueOn: '2027-01-31',
        amount: 7,
        currency: 'CNY',
        state: 'planned',
      });
      const stale = await change(1, { title: 'x' });
      expect(stale.status).toBe(409);
      expect(stale.body.error.message).toBe(
        '"首付款" is at version 2, the change was based on version 1; read it again',
      );
      expect((await change(2, { cancelled: true })).body.state).toBe(
        'cancelled',
      );
      expect((await change(3, { title: 'x' })).status).toBe(409);
      expect((await complete({ ...created, version: 3 })).status).toBe(409);
      expect((await change(3, { cancelled: false })).body).toMatchObject({
        title: '首付款',
        state: 'planned',
      });
    });

    it('clears what is null, and leaves what is not said', async () => {
      const created = await create({
        ...payment,
        amount: 5,
        note: '发票先行',
        responsibleRef: 'user:default/li.na',
      });
      const change = async (version: number, patch: object) =>
        (
          await request(api.app)
            .patch(`/obligations/${created.id}`)
            .send({ version, ...patch })
        ).body;
      expect(await change(1, { title: '首款' })).toMatchObject({
        note: '发票先行',
        responsibleRef: 'user:default/li.na',
        amount: 5,
      });
      const cleared = await change(2, {
        note: null,
        responsibleRef: null,
        amount: null,
      });
      expect(cleared).toMatchObject({ version: 3, title: '首款' });
      for (const field of ['note', 'responsibleRef', 'amount', 'currency']) {
        expect(cleared).not.toHaveProperty(field);
      }
      const read = await request(api.app).get(`/obligations/${created.id}`);
      expect(read.body).toEqual(cleared);
    });

    it('is given to nobody whom the catalog does not know', async () => {
      const { id } = await create(payment);
      const change = (patch: object) =>
        request(api.app).patch(`/obligations/${id}`).send(patch);
      const unknown = await change({
        version: 1,
        responsibleRef: 'user:default/nobody',
      });
      expect(unknown.status).toBe(400);
      expect(unknown.body.error.message).toBe(
        'responsibleRef: there is no user user:default/nobody',
      );
      // Who has it already may have left the company since.
      const responsibleRef = 'user:default/former';
      await db('obligations').update({ responsible_ref: responsibleRef });
      await change({ version: 1, title: '首款', responsibleRef }).expect(200);
    });

    it('completes once, with proof', async () => {
      const created = await create(payment);
      const done = await complete(created, {
        doneOn: '2026-11-20',
        proof: 'Invoice 4711',
        proofFileId: 'photo',
      });
      expect(done.body).toMatchObject({
        version: 2,
        state: 'done',
        doneOn: '2026-11-20',
        doneBy: 'user:default/mock',
        proof: 'Invoice 4711',
        proofFileId: 'photo',
      });
      const again = await complete(done.body);
      expect(again.status).toBe(409);
      expect(again.body.error.message).toBe(
        '"首付款" was completed on 2026-11-20 by user:default/mock',
      );
      const changed = await request(api.app)
        .patch(`/obligations/${created.id}`)
        .send({ version: 2, title: 'x' });
      expect(changed.status).toBe(409);
      expect(await list('?kind=payment')).toEqual([done.body]);
    });

    it('lets one of two who complete at once win', async () => {
      const created = await create(call);
      const answers = await Promise.all([
        complete(created, { score: 1 }),
        complete(created, { score: 2 }),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(await list('?kind=task')).toHaveLength(1);
    });

    it('opens a task for the service manager after a low score', async () => {
      const created = await create(call);
      const done = await complete(created, { score: 3, remarks: '响应慢' });
      expect(done.body).toMatchObject({
        state: 'done',
        score: 3,
        remarks: '响应慢',
        openedTaskId: expect.any(String),
      });
      expect(await list('?kind=task')).toEqual([
        {
          id: done.body.openedTaskId,
          version: 1,
          kind: 'task',
          title: '四季度回访 · 3/5',
          customerRef: 'customer:default/acme',
          contractId: contract.id,
          contractNumber: 'WB-2026-001',
          dueOn: '2026-11-25',
          state: 'due',
          responsibleRef: 'user:default/wang.fang',
          note: '响应慢',
        },
      ]);
      expect(api.notifications.send).toHaveBeenCalledTimes(1);
      expect(api.notifications.send).toHaveBeenCalledWith({
        recipients: { type: 'entity', entityRef: 'user:default/wang.fang' },
        payload: expect.objectContaining({
          title: '四季度回访 · 3/5',
          scope: `obligation:${done.body.openedTaskId}`,
          link: '/service/obligations',
        }),
      });
    });

    it('opens the task also where nobody can be told', async () => {
      api.notifications.send.mockRejectedValueOnce(new Error('offline'));
      const done = await complete(await create(call), { score: 1 });
      expect(done.status).toBe(200);
      expect(await list('?kind=task')).toHaveLength(1);
      expect(api.logger.warn).toHaveBeenCalledWith(
        expect.stringContaining('was not notified'),
      );
    });

    it('opens no task after a good score', async () => {
      const done = await complete(await create(call), { score: 4 });
      expect(done.body.score).toBe(4);
      expect(done.body.openedTaskId).toBeUndefined();
      expect(await list('?kind=task')).toEqual([]);
      expect(api.notifications.send).not.toHaveBeenCalled();
    });

    it.each([
      [{ ...payment, contractId: 'nobody' }, 'there is no such contract'],
      [{ ...payment, amount: 1.005 }, 'amount is 1.005, but must be at most'],
      [{ ...payment, amount: -1 }, 'amount must be >= 0'],
      [{ ...payment, amount: 1e15 }, 'amount is 1000000000000000'],
      [{ ...call, amount: 5 }, 'only a payment milestone has an amount'],
      [{ ...call, currency: 'CNY' }, 'there is no amount'],
      [{ ...payment, dueOn: '2026-02-30' }, 'dueOn must match format "date"'],
      [{ ...payment, title: ' ' }, 'title must not be blank'],
      [{ ...payment, kind: 'inspection' }, 'kind must be equal to one of'],
      [{ ...payment, score: 3 }, 'score is not a known field'],
      [
        { ...payment, responsibleRef: 'group:default/engineers' },
        'responsibleRef is "group:default/engineers"',
      ],
      [
        { ...payment, responsibleRef: 'user:default/nobody' },
        'responsibleRef: there is no user user:default/nobody',
      ],
    ])('refuses an obligation with a mistake, case %#', async (input, why) => {
      const response = await request(api.app).post('/obligations').send(input);
      expect(response.status).toBe(400);
      expect(response.body.error.message).toContain(why);
      await expect(db('obligations')).resolves.toEqual([]);
    });

    it.each([
      [call, {}, 'score is missing'],
      [call, { score: 6 }, 'score must be <= 5'],
      [call, { score: 2.5 }, 'score must be integer'],
      [payment, { score: 2 }, 'only a follow-up call has a score'],
      [payment, { doneOn: '2026-11-23' }, 'doneOn is 2026-11-23'],
      [payment, { proofFileId: 'else' }, '"else" is no stored image'],
    ])(
      'refuses a completion with a mistake, case %#',
      async (of, with_, why) => {
        const response = await complete(await create(of), with_);
        expect(response.status).toBe(400);
        expect(response.body.error.message).toContain(why);
        await expect(db('obligations')).resolves.toMatchObject([
          { phase: 'open', version: 1 },
        ]);
      },
    );

    it.each([
      ['?from=2026-12-02&to=2026-12-01', 'from is 2026-12-02'],
      ['?cursor=nonsense', 'The cursor does not belong to this list'],
      ['?state=open', 'must be equal to one of'],
      ['?colour=red', "Unknown query parameter 'colour'"],
    ])('refuses GET /obligations%s', async (query, why) => {
      const response = await request(api.app).get(`/obligations${query}`);
      expect(response.status).toBe(400);
      expect(response.body.error.message).toContain(why);
    });

    it('knows no obligation of an inspection or an unknown id', async () => {
      await api.inspections.insertInspection(anInspection(1, '2026-12-01'));
      for (const id of [uuid(1), uuid(77)]) {
        const response = await complete({ id, version: 1 } as Obligation);
        expect(response.status).toBe(404);
        await request(api.app).get(`/obligations/${id}`).expect(404);
        expect(response.body.error.message).toBe(
          `There is no obligation "${id}"`,
        );
      }
    });

    describe('for those who may see one customer', () => {
      let theirs: Obligation;

      beforeEach(async () => {
        await create(payment);
        theirs = await create({ ...payment, contractId: otherContract.id });
        await api.inspections.insertInspection(anInspection(1, '2026-12-01'));
        api.policy.decide = onlyAcme;
      });

      it('hides what is of others', async () => {
        const customers = (await list()).map(({ customerRef }) => customerRef);
        expect(new Set(customers)).toEqual(new Set(['customer:default/acme']));
        expect(customers).toHaveLength(3);
        expect((await complete(theirs)).status).toBe(404);
        await request(api.app).get(`/obligations/${theirs.id}`).expect(404);
        const created = await request(api.app)
          .post('/obligations')
          .send({ ...payment, contractId: otherContract.id });
        expect(created.status).toBe(400);
        expect(created.body.error.message).toContain('no such contract');
      });

      it('leaves out inspections and contracts that may not be read', async () => {
        api.policy.decide = permission =>
          permission.name === inspectionReadPermission.name ||
          permission.name === contractReadPermission.name
            ? { result: AuthorizeResult.DENY }
            : onlyAcme(permission);
        expect(await list()).toMatchObject([{ kind: 'payment' }]);
      });

      it.each([
        obligationReadPermission,
        obligationCreatePermission,
        obligationUpdatePermission,
      ])('asks for $name', async denied => {
        api.policy.decide = permission =>
          permission.name === denied.name
            ? { result: AuthorizeResult.DENY }
            : onlyAcme(permission);
        const [own] = await db('obligations').where({
          customer_ref: 'customer:default/acme',
        });
        const statuses = [
          (await request(api.app).get('/obligations')).status,
          (await request(api.app).post('/obligations').send(payment)).status,
          (await complete(own)).status,
        ];
        expect(statuses).toEqual(
          {
            [obligationReadPermission.name]: [403, 201, 404],
            [obligationCreatePermission.name]: [200, 403, 200],
            [obligationUpdatePermission.name]: [200, 201, 403],
          }[denied.name],
        );
      });
    });
  });
});
