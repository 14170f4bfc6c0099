import { TestDatabases } from '@backstage/backend-test-utils';
import {
  defaultPausesOn,
  standardLevels,
} from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import request from 'supertest';
import { aDevice } from '../../inventory/devices/__testUtils__/rememberDevices';
import { untilBlocked } from '../../platform/database/__testUtils__/untilBlocked';
import { aContract, deviceRow } from './__testUtils__/contractRecords';
import { createContractsApi } from './__testUtils__/createContractsApi';

const input = {
  number: 'WB-2026-001',
  title: '华东机房维保',
  customerRef: 'customer:default/acme',
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
};

describe('contractRoutes', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

  describe.each(databases.eachSupportedId())('on %p', databaseId => {
    let db: Knex;
    let api: Awaited<ReturnType<typeof createContractsApi>>;

    beforeAll(async () => {
      db = await databases.init(databaseId);
      api = await createContractsApi({
        db,
        devices: [aDevice('a'), aDevice('b')],
      });
    });

    beforeEach(async () => {
      jest.clearAllMocks();
      await db('contracts').delete();
    });

    async function create(fields: object = {}) {
      const response = await request(api.app)
        .post('/contracts')
        .send({ ...input, ...fields });
      expect(response.body).toMatchObject({ id: expect.any(String) });
      return response.body;
    }

    it('makes a contract on the standard terms', async () => {
      const { app, audited, auditor } = api;
      const { status, body } = await request(app)
        .post('/contracts')
        .send({ ...input, customerRef: 'Customer:default/ACME' });
      expect(status).toBe(201);
      expect(body).toEqual({
        ...input,
        id: expect.any(String),
        version: 1,
        calendarId: '24x7',
        levels: standardLevels,
        pausesOn: defaultPausesOn,
        status: 'expiring',
        daysLeft: 40,
        coveredDevices: 0,
        coversWholeCustomer: false,
        warnings: [
          { code: 'no-coverage', message: 'The contract covers no device yet' },
        ],
        createdAt: '2026-11-22T04:00:00.000Z',
        createdBy: 'user:default/mock',
        updatedAt: '2026-11-22T04:00:00.000Z',
      });
      const read = await request(app).get(`/contracts/${body.id}`);
      expect(read.body).toEqual(body);
      expect(auditor.createEvent).toHaveBeenCalledWith(
        expect.objectContaining({ eventId: 'contract-create' }),
      );
      expect(audited.success).toHaveBeenCalledTimes(1);
    });

    it('keeps terms of its own', async () => {
      const terms = {
        calendarId: '5x9',
        levels: { ...standardLevels, IV: { response: 60 } },
        pausesOn: ['waiting-parts'],
        projectEngineerRef: 'user:default/li.na',
        serviceManagerRef: 'user:default/wang.fang',
        chatGroup: 'ACME 项目群',
      };
      expect(await create(terms)).toMatchObject(terms);
    });

    it('warns of holidays that are not published yet', async () => {
      const contract = await create({
        calendarId: '5x9',
        endsOn: '2045-12-31',
        confirmed: ['long-term'],
      });
      expect(contract.warnings).toContainEqual({
        code: 'holidays-unpublished',
        year: expect.any(Number),
        message: expect.stringContaining('are not published yet'),
      });
    });

    it.each([
      [{ endsOn: '2025-12-31' }, 400, 'endsOn is 2025-12-31, before startsOn'],
      [{ endsOn: '9999-12-31' }, 400, 'runs for 20 years at most'],
      [{ startsOn: '1970-01-01' }, 400, 'must not be before 1990-01-01'],
      [
        { startsOn: '2037-01-01', endsOn: '2037-12-31' },
        400,
        'not be more than 10 years ahead',
      ],
      [{ endsOn: '2036-12-31' }, 422, '"confirmed": [long-term]'],
      [
        { startsOn: '2030-01-01', endsOn: '2040-12-31' },
        422,
        '"confirmed": [long-term, far-ahead]',
      ],
      [
        {
          startsOn: '2010-01-01',
          endsOn: '2010-12-31',
          confirmed: ['long-term'],
        },
        422,
        '2010-01-01 lies unusually far back',
      ],
      [{ endsOn: '2026-02-30' }, 400, 'endsOn must match format "date"'],
      [{ calendarId: '8x5' }, 400, 'there is no such calendar'],
      [{ customerRef: 'customer:default/nobody' }, 400, 'no such customer'],
      [{ customerRef: 'device:default/a' }, 400, 'customer:namespace/name'],
      [{ projectEngineerRef: 'group:default/team' }, 400, 'projectEngineerRef'],
      [
        { projectEngineerRef: 'user:default/nobody' },
        400,
        'projectEngineerRef: there is no user user:default/nobody',
      ],
      [{ levels: { I: {}, II: {}, III: {}, V: {} } }, 400, 'levels'],
      [{ levels: { ...standardLevels, I: { response: 0 } } }, 400, '>= 1'],
      [{ number: ' ' }, 400, 'number'],
      [{ title: undefined }, 400, 'title'],
      [{ price: 100 }, 400, 'price is not a known field'],
    ])('refuses %j and keeps nothing', async (mistake, status, message) => {
      const { app } = api;
      const response = await request(app)
        .post('/contracts')
        .send({ ...input, ...mistake });
      expect(response.status).toBe(status);
      expect(response.body.error.message).toContain(message);
      await expect(db('contracts')).resolves.toEqual([]);
    });

    it('refuses a number that is taken', async () => {
      const { app, audited } = api;
      await create();
      const other = await create({ number: 'WB-2026-002' });
      const response = await request(app).post('/contracts').send(input);
      expect(response.status).toBe(409);
      expect(response.body.error.message).toBe(
        'There is already a contract with the number "WB-2026-001": WB-2026-001 华东机房维保',
      );
      expect(audited.fail).toHaveBeenCalledTimes(1);
      const renamed = await request(app)
        .patch(`/contracts/${other.id}`)
        .send({ version: 1, number: 'WB-2026-001' });
      expect(renamed.status).toBe(409);
    });

    it.each(['wb-2026-001', 'ＷＢ－２０２６－００１', 'WB 2026—001'])(
      'refuses %s, which is the same number',
      async number => {
        const { app } = api;
        await create();
        const response = await request(app)
          .post('/contracts')
          .send({ ...input, number });
        expect(response.status).toBe(409);
        expect(response.body.error.message).toBe(
          `There is already a contract with the number "${number}": WB-2026-001 华东机房维保`,
        );
      },
    );

    it('asks about an unusual term, not about one agreed before', async () => {
      const { app, contractStore } = api;
      const endless = aContract('ENDLESS', { endsOn: '9999-12-31' });
      await contractStore.insertContract(endless, []);
      const patch = (fields: object) =>
        request(app).patch('/contracts/ENDLESS').send(fields);
      await patch({ version: 1, title: 'x' }).expect(200);
      await patch({ version: 2, startsOn: '2026-01-02' }).expect(400);
      await patch({ version: 2, endsOn: '2040-12-31' }).expect(422);
      const { body } = await patch({
        version: 2,
        endsOn: '2040-12-31',
        confirmed: ['long-term'],
      }).expect(200);
      expect(body).toMatchObject({ version: 3, endsOn: '2040-12-31' });
    });

    it('changes what is named, empties what is null, leaves the rest', async () => {
      const { app } = api;
      const contract = await create({
        projectEngineerRef: 'user:default/li.na',
        serviceManagerRef: 'user:default/wang.fang',
        chatGroup: 'ACME',
      });
      const { status, body } = await request(app)
        .patch(`/contracts/${contract.id}`)
        .send({
          version: 1,
          title: '改名',
          endsOn: '2027-12-31',
          projectEngineerRef: null,
          chatGroup: null,
        });
      expect(status).toBe(200);
      const { projectEngineerRef, chatGroup, ...kept } = contract;
      expect(body).toEqual({
        ...kept,
        version: 2,
        title: '改名',
        endsOn: '2027-12-31',
        status: 'running',
        daysLeft: 405,
      });
    });

    it('refuses a change based on a stale version', async () => {
      const { app } = api;
      const { id } = await create();
      const patch = (version: number, title: string) =>
        request(app).patch(`/contracts/${id}`).send({ version, title });
      expect((await patch(1, 'first')).status).toBe(200);
      const stale = await patch(1, 'second');
      expect(stale.status).toBe(409);
      expect(stale.body.error.message).toContain('at version 2');
      const { body } = await request(app).get(`/contracts/${id}`);
      expect(body.title).toBe('first');
    });

    it('lets one of two simultaneous changes win', async () => {
      const { app } = api;
      const { id } = await create();
      const responses = await Promise.all(
        ['one', 'two', 'three'].map(title =>
          request(app).patch(`/contracts/${id}`).send({ version: 1, title }),
        ),
      );
      expect(responses.map(({ status }) => status).sort()).toEqual([
        200, 409, 409,
      ]);
    });

    it.each([
      [{ version: 1, endsOn: '2025-01-01' }, 'before startsOn 2026-01-01'],
      [{ version: 1, calendarId: '8x5' }, 'no such calendar'],
      [{ version: 1, serviceManagerRef: 'nonsense:' }, 'serviceManagerRef'],
      [{ version: 1, customerRef: input.customerRef }, 'not a known field'],
      [{ version: 1, title: null }, 'title'],
      [{ version: 1 }, 'fewer than 2'],
      [{ title: 'x', number: 'y' }, 'version'],
    ])('refuses the change %j', async (patch, message) => {
      const { app } = api;
      const { id } = await create();
      const response = await request(app).patch(`/contracts/${id}`).send(patch);
      expect(response.status).toBe(400);
      expect(response.body.error.message).toContain(message);
      expect((await request(app).get(`/contracts/${id}`)).body.version).toBe(1);
    });

    it('tells of contracts that do not exist', async () => {
      const { app } = api;
      for (const response of [
        await request(app).get('/contracts/unknown'),
        await request(app)
          .patch('/contracts/unknown')
          .send({ version: 1, title: 'x' }),
        await request(app)
          .post('/contracts/unknown/renew')
          .send({ number: 'N', startsOn: '2027-01-01', endsOn: '2027-12-31' }),
        await request(app).get('/contracts/unknown/coverage'),
      ]) {
        expect(response.status).toBe(404);
        expect(response.body.error.message).toContain('unknown');
      }
    });

    it('lists by end, page by page', async () => {
      const { app } = api;
      for (const [number, endsOn] of [
        ['C', '2027-03-31'],
        ['A', '2026-12-31'],
        ['D', '2027-03-31'],
        ['B', '2027-01-31'],
      ]) {
        await create({ number, endsOn });
      }
      const seen: string[] = [];
      let cursor = '';
      do {
        const { body } = await request(app).get(
          `/contracts?limit=1${cursor && `&cursor=${cursor}`}`,
        );
        expect(body.items).toHaveLength(1);
        seen.push(body.items[0].number);
        cursor = body.nextCursor;
      } while (cursor);
      expect(seen.slice(0, 2)).toEqual(['A', 'B']);
      expect(seen.slice(2).sort()).toEqual(['C', 'D']);

      const broken = await request(app).get('/contracts?cursor=abc');
      expect(broken.status).toBe(400);
    });

    it('filters by state on the local date, by customer and by words', async () => {
      const { app } = api;
      await create({ number: 'EXPIRED', endsOn: '2026-11-21' });
      await create({ number: 'LAST-DAY', endsOn: '2026-11-22' });
      await create({ number: 'EXPIRING', endsOn: '2027-01-20' });
      await create({ number: 'RUNNING', endsOn: '2027-01-21' });
      await create({
        number: 'PLANNED_100%',
        title: '规划 Storage',
        startsOn: '2026-11-23',
        endsOn: '2027-12-31',
      });
      const numbers = async (query: string) => {
        const { status, body } = await request(app).get(`/contracts?${query}`);
        expect(status).toBe(200);
        return body.items.map(({ number }: { number: string }) => number);
      };
      expect(await numbers('status=planned')).toEqual(['PLANNED_100%']);
      expect(await numbers('status=running')).toEqual(['RUNNING']);
      expect(await numbers('status=expiring')).toEqual([
        'LAST-DAY',
        'EXPIRING',
      ]);
      expect(await numbers('status=expired,running')).toEqual([
        'EXPIRED',
        'RUNNING',
      ]);
      expect(await numbers('customerRef=Customer:default/Acme')).toHaveLength(
        5,
      );
      expect(await numbers('customerRef=customer:default/other')).toEqual([]);
      expect(await numbers('q=expir')).toEqual(['EXPIRED', 'EXPIRING']);
      expect(await numbers(`q=${encodeURIComponent('划 storage')}`)).toEqual([
        'PLANNED_100%',
      ]);
      expect(await numbers(`q=${encodeURIComponent('100%')}`)).toHaveLength(1);
      expect(await numbers(`q=${encodeURIComponent('%')}`)).toHaveLength(1);
      expect(await numbers('q=_')).toEqual(['PLANNED_100%']);
      expect(await numbers(`q=${encodeURIComponent("'\\")}`)).toEqual([]);
    });

    it('renews a contract with its terms and what it covered to the end', async () => {
      const { app } = api;
      const old = await create({
        calendarId: '5x9',
        chatGroup: 'ACME',
        projectEngineerRef: 'user:default/li.na',
      });
      await request(app)
        .post(`/contracts/${old.id}/coverage`)
        .send({
          items: [
            { deviceRef: 'device:default/a', startsOn: '2026-03-01' },
            { deviceRef: 'device:default/b', endsOn: '2026-06-30' },
          ],
        })
        .expect(201);
      const renew = (number: string) =>
        request(app).post(`/contracts/${old.id}/renew`).send({
          number,
          startsOn: '2027-01-01',
          endsOn: '2027-12-31',
        });
      const { status, body } = await renew('WB-2027-001');
      expect(status).toBe(201);
      expect(body).toMatchObject({
        number: 'WB-2027-001',
        title: old.title,
        calendarId: '5x9',
        chatGroup: 'ACME',
        projectEngineerRef: 'user:default/li.na',
        renewsContractId: old.id,
        status: 'planned',
        coveredDevices: 1,
      });
      const rows = await request(app).get(`/contracts/${body.id}/coverage`);
      expect(rows.body.items).toMatchObject([
        {
          deviceRef: 'device:default/a',
          startsOn: '2027-01-01',
          endsOn: '2027-12-31',
        },
      ]);
      const before = await request(app).get(`/contracts/${old.id}`);
      expect(before.body.renewedByContractId).toBe(body.id);

      const again = await renew('WB-2027-002');
      expect(again.status).toBe(409);
      expect(again.body.error.message).toBe(
        'Contract WB-2026-001 has been renewed by WB-2027-001',
      );
    });

    it('renews what somebody is just adding too', async () => {
      const { app } = api;
      const { id } = await create();
      const row = { ...deviceRow(id, 'a'), id: 'new' };
      let renewal: Promise<request.Response> | undefined;
      await db.transaction(async tx => {
        await api.coverageStore.replaceRows(
          aContract('WB-2026-001', { id }),
          { removed: [], added: [{ ...row, searchText: 'a' }] },
          tx,
        );
        renewal = request(app)
          .post(`/contracts/${id}/renew`)
          .send({ number: 'N', startsOn: '2027-01-01', endsOn: '2027-12-31' })
          .then(response => response);
        // SQLite has one connection, which the renewal waits for.
        if (databaseId === 'POSTGRES_15') await untilBlocked(db, renewal);
      });
      const following = await renewal;
      expect(following?.status).toBe(201);
      const { body } = await request(app).get(
        `/contracts/${following?.body.id}/coverage`,
      );
      expect(body.items).toMatchObject([{ deviceRef: row.coveredRef }]);
    });

    it('lets one of two simultaneous renewals win', async () => {
      const { app } = api;
      const { id } = await create();
      const responses = await Promise.all(
        ['N1', 'N2'].map(number =>
          request(app)
            .post(`/contracts/${id}/renew`)
            .send({ number, startsOn: '2027-01-01', endsOn: '2027-12-31' }),
        ),
      );
      expect(responses.map(({ status }) => status).sort()).toEqual([201, 409]);
      await expect(db('contracts')).resolves.toHaveLength(2);
    });

    it('refuses to renew into the past, or under a number that is taken', async () => {
      const { app } = api;
      const { id } = await create();
      const renew = (fields: object) =>
        request(app)
          .post(`/contracts/${id}/renew`)
          .send({
            number: 'N',
            startsOn: '2027-01-01',
            endsOn: '2027-12-31',
            ...fields,
          });
      const early = await renew({ startsOn: '2026-01-01' });
      expect(early.status).toBe(400);
      expect(early.body.error.message).toContain('must start after');
      expect((await renew({ endsOn: '2026-12-31' })).status).toBe(400);
      expect((await renew({ number: input.number })).status).toBe(409);
      await expect(db('contracts')).resolves.toHaveLength(1);
    });
  });
});
