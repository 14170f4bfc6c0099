import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import request from 'supertest';
import { createTestApi } from '../../__testUtils__/createTestApi';
import { createTestDeps } from '../../__testUtils__/createTestDeps';
import { MIGRATIONS_DIRECTORY } from '../../platform/database/migrate';
import { contract } from '../obligations/__testUtils__/obligationRecords';
import { ContractStore } from '../contracts/ContractStore';
import { PublishedHolidays } from './chinaHolidays';

const until2026: PublishedHolidays = {
  holidays: ['2026-10-01', '2026-10-02'],
  makeUpWorkdays: ['2026-10-10'],
  publishedUntil: 2026,
};

const until2027: PublishedHolidays = {
  holidays: [...until2026.holidays, '2027-01-01', '2027-10-01'],
  makeUpWorkdays: [...until2026.makeUpWorkdays, '2027-10-09'],
  publishedUntil: 2027,
};

const year2027 = {
  holidays: ['2026-12-31', '2027-01-01', '2027-10-01', '2027-10-01'],
  makeUpWorkdays: ['2027-01-03'],
};

describe('holidays', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });
  const clock = { now: new Date() };

  describe.each(databases.eachSupportedId())('on %p', databaseId => {
    let db: Knex;
    let api: ReturnType<typeof createApi>;
    let other: ReturnType<typeof createApi>;
    /** After an update of the package. */
    let updated: ReturnType<typeof createApi>;

    function createApi(holidays = until2026) {
      return createTestApi(
        createTestDeps(db, { holidays, now: () => clock.now }),
      );
    }

    beforeAll(async () => {
      db = await databases.init(databaseId);
      await db.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
      api = createApi();
      other = createApi();
      updated = createApi(until2027);
    });

    beforeEach(async () => {
      clock.now = new Date('2026-10-15T04:00:00Z');
      for (const table of ['holiday_years', 'contracts']) {
        await db(table).delete();
      }
    });

    async function officeHours({ app } = api) {
      const { body } = await request(app).get('/calendars');
      return body.items.find(({ id }: { id: string }) => id === '5x9');
    }

    it('of a year that nobody published are entered for every calendar', async () => {
      expect(await officeHours(other)).toMatchObject({
        holidaysPublishedUntil: 2026,
      });
      const { status, body } = await request(api.app)
        .put('/holidays/2027')
        .send(year2027);
      expect(status).toBe(200);
      expect(body).toEqual({
        year: 2027,
        version: 1,
        source: 'entered',
        holidays: ['2026-12-31', '2027-01-01', '2027-10-01'],
        makeUpWorkdays: ['2027-01-03'],
        enteredAt: '2026-10-15T04:00:00.000Z',
        enteredBy: 'user:default/mock',
      });
      for (const instance of [api, other]) {
        expect(await officeHours(instance)).toMatchObject({
          holidaysPublishedUntil: 2027,
          exceptions: {
            '2026-10-01': [],
            '2026-12-31': [],
            '2027-01-03': [['09:00', '18:00']],
            '2027-10-01': [],
          },
        });
      }
      expect(api.auditor.createEvent).toHaveBeenCalledWith(
        expect.objectContaining({
          eventId: 'holidays-enter',
          meta: { year: 2027 },
        }),
      );
    });

    it('that people entered go before those of the package, which are told beside them', async () => {
      await request(api.app).put('/holidays/2027').send(year2027);
      expect((await officeHours(updated)).exceptions).toMatchObject({
        '2027-01-03': [['09:00', '18:00']],
      });
      expect((await officeHours(updated)).exceptions).not.toHaveProperty(
        '2027-10-09',
      );
      const { body } = await request(updated.app).get('/holidays');
      expect(body.items).toMatchObject([
        { year: 2026, source: 'published', version: 0 },
        {
          year: 2027,
          source: 'entered',
          published: {
            holidays: ['2027-01-01', '2027-10-01'],
            makeUpWorkdays: ['2027-10-09'],
          },
        },
      ]);

      await request(updated.app).delete('/holidays/2027?version=1').expect(204);
      expect((await officeHours(updated)).exceptions).toHaveProperty(
        '2027-10-09',
      );
      const again = await request(updated.app).get('/holidays');
      expect(again.body.items[1]).toEqual({
        year: 2027,
        version: 2,
        source: 'published',
        holidays: ['2027-01-01', '2027-10-01'],
        makeUpWorkdays: ['2027-10-09'],
      });
    });

    it('are changed by one of two people at the same time', async () => {
      const { app } = api;
      const put = (body: object = {}) =>
        request(app)
          .put('/holidays/2027')
          .send({ ...year2027, ...body });
      const first = await Promise.all([put(), put()]);
      expect(first.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect((await put({ version: 1 })).status).toBe(200);
      expect((await put({ version: 1 })).status).toBe(409);
      await request(app).delete('/holidays/2027?version=1').expect(409);
    });

    it.each([
      [{ holidays: ['2027-01-01'] }, '2027-10-01, National Day'],
      [{ holidays: ['2027-10-01', '2028-01-01'] }, '2028-01-01 is not in 2027'],
      [{ makeUpWorkdays: ['2027-10-01'] }, 'both a holiday and a make-up'],
      [{ holidays: ['2027-02-30'] }, 'holidays'],
    ])('are refused as %j, with nothing kept', async (mistake, message) => {
      const { status, body } = await request(api.app)
        .put('/holidays/2027')
        .send({ ...year2027, ...mistake });
      expect(status).toBe(400);
      expect(body.error.message).toContain(message);
      await expect(db('holiday_years')).resolves.toEqual([]);
    });

    it('are missed from October on where a contract counts on them', async () => {
      await new ContractStore({ db }).insertContract(
        { ...contract, calendarId: '5x9', endsOn: '2027-06-30' },
        [],
      );
      const unknown = async () => (await officeHours()).holidaysUnknown;
      clock.now = new Date('2026-09-30T15:59:59Z');
      expect(await unknown()).toBeUndefined();
      clock.now = new Date('2026-09-30T16:00:00Z');
      expect(await unknown()).toBe(2027);
      clock.now = new Date('2027-03-01T04:00:00Z');
      expect(await unknown()).toBe(2027);
      await request(api.app).put('/holidays/2027').send(year2027).expect(200);
      expect(await unknown()).toBeUndefined();
    });

    it('are not missed where no contract runs that long', async () => {
      await new ContractStore({ db }).insertContract(
        { ...contract, calendarId: '5x9', endsOn: '2026-12-31' },
        [],
      );
      expect(await officeHours()).not.toHaveProperty('holidaysUnknown');
    });

    it('are known to a calendar that has National Day off by itself', async () => {
      const { app } = api;
      await db('calendars').delete();
      const { body } = await request(app)
        .post('/calendars')
        .send({
          id: 'own',
          title: 'Own',
          timeZone: 'Asia/Shanghai',
          weekly: { mon: [['09:00', '18:00']] },
          holidays: 'CN',
          exceptions: { '2027-10-01': [] },
        });
      expect(body.holidaysPublishedUntil).toBe(2027);
    });
  });
});
