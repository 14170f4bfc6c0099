import { TestDatabases } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { calendarUpdatePermission } from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import request from 'supertest';
import { createTestApi } from '../../__testUtils__/createTestApi';
import { createTestDeps } from '../../__testUtils__/createTestDeps';
import {
  allow,
  Policy,
} from '../../platform/authorization/__testUtils__/createTestAuthorization';
import { MIGRATIONS_DIRECTORY } from '../../platform/database/migrate';

const weekdays = {
  id: 'weekdays',
  title: '工作日',
  timeZone: 'Asia/Shanghai',
  weekly: { mon: [['09:00', '18:00']] },
  holidays: 'CN',
};

/** From 2027 on, until ten in the evening. */
const longer = {
  version: 1,
  validFrom: '2027-01-01',
  title: '工作日延长',
  weekly: { mon: [['09:00', '22:00']] },
};

const noDays = { holidays: [], makeUpWorkdays: [] };

describe('versions of calendars', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });
  const clock = { now: new Date() };

  describe.each(databases.eachSupportedId())('on %p', databaseId => {
    let db: Knex;
    let policy: Policy = allow;
    let api: ReturnType<typeof createApi>;
    let other: ReturnType<typeof createApi>;

    function createApi() {
      const deps = createTestDeps(db, { now: () => clock.now });
      return createTestApi(deps, { policy: (...asked) => policy(...asked) });
    }

    beforeAll(async () => {
      db = await databases.init(databaseId);
      await db.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
      api = createApi();
      other = createApi();
    });

    beforeEach(async () => {
      clock.now = new Date('2026-11-30T04:00:00Z');
      policy = allow;
      await db('calendars').delete();
      await db('calendar_versions').delete();
      await request(api.app).post('/calendars').send(weekdays);
    });

    const change = (body: object = {}, { app } = api) =>
      request(app)
        .post('/calendars/weekdays/versions')
        .send({ ...longer, ...body });

    it('are in force from their day on, in the zone of the calendar', async () => {
      const { status, body } = await change();
      expect(status).toBe(201);
      expect(body).toMatchObject({
        title: '工作日',
        version: 2,
        weekly: { mon: [['09:00', '18:00']] },
        versions: [
          { version: 1, title: '工作日', holidays: 'CN' },
          { ...longer, version: 2, createdBy: 'user:default/mock' },
        ],
      });
      expect(body.versions[1].holidays).toBeUndefined();
      expect(api.auditor.createEvent).toHaveBeenCalledWith(
        expect.objectContaining({
          eventId: 'calendar-update',
          meta: { calendarId: 'weekdays', validFrom: '2027-01-01' },
        }),
      );

      const { service } = api.services.calendars;
      const mondayAt = async (instant: string) =>
        (await service.getServiceCalendar('weekdays', new Date(instant))).weekly
          ?.mon;
      // Midnight in Shanghai.
      expect(await mondayAt('2026-12-31T15:59:59Z')).toEqual([
        ['09:00', '18:00'],
      ]);
      expect(await mondayAt('2026-12-31T16:00:00Z')).toEqual([
        ['09:00', '22:00'],
      ]);
      clock.now = new Date('2027-01-04T04:00:00Z');
      const listed = await request(api.app).get('/calendars');
      expect(listed.body.items.at(-1)).toMatchObject({
        title: '工作日延长',
        validFrom: '2027-01-01',
      });
    });

    it('are seen by every instance at once', async () => {
      await request(other.app).get('/calendars').expect(200);
      await change({ validFrom: '2026-11-30' });
      const seen = await request(other.app).get('/calendars/weekdays');
      expect(seen.body.title).toBe('工作日延长');
    });

    it('are corrected by a newer one from the same day', async () => {
      await change();
      await change({ version: 2, title: 'corrected' }).expect(201);
      clock.now = new Date('2027-01-04T04:00:00Z');
      const { body } = await request(api.app).get('/calendars/weekdays');
      expect(body).toMatchObject({ title: 'corrected', version: 3 });
    });

    it('are made by one of two people who change the same', async () => {
      const answers = await Promise.all([change(), change({}, other)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
      await expect(db('calendar_versions')).resolves.toHaveLength(1);
      const stale = await change();
      expect(stale.status).toBe(409);
    });

    it.each([
      [{ validFrom: '2026-11-29' }, 'cannot be changed for days that are over'],
      [{ weekly: { mon: [] } }, 'the calendar has no open window'],
      [{ timeZone: 'UTC' }, 'timeZone is not a known field'],
      [{ validFrom: '2027-02-30' }, 'validFrom'],
    ])('refuse %j and keep nothing', async (mistake, message) => {
      const { status, body } = await change(mistake);
      expect(status).toBe(400);
      expect(body.error.message).toContain(message);
      await expect(db('calendar_versions')).resolves.toEqual([]);
    });

    it('are not for built-in calendars, unknown ones, or everybody', async () => {
      const { app } = api;
      const builtIn = await request(app)
        .post('/calendars/5x9/versions')
        .send(longer);
      expect(builtIn.status).toBe(409);
      expect(builtIn.body.error.message).toBe('The calendar "5x9" is built in');
      await request(app).post('/calendars/x/versions').send(longer).expect(404);
      await request(app).get('/calendars/x').expect(404);

      policy = permission =>
        permission.name === calendarUpdatePermission.name
          ? { result: AuthorizeResult.DENY }
          : allow(permission);
      expect((await change()).status).toBe(403);
      await request(app).put('/holidays/2027').send(noDays).expect(403);
      await request(app).delete('/holidays/2027?version=1').expect(403);
    });
  });
});
