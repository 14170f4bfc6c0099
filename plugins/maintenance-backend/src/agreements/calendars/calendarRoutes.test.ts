import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { openSeconds } from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import request from 'supertest';
import { createTestApi } from '../../__testUtils__/createTestApi';
import { createTestDeps } from '../../__testUtils__/createTestDeps';
import { Policy } from '../../platform/authorization/__testUtils__/createTestAuthorization';
import { MIGRATIONS_DIRECTORY } from '../../platform/database/migrate';
import { builtInCalendars } from './builtInCalendars';
import { CalendarBook } from './CalendarBook';
import { readChinaHolidays } from './chinaHolidays';

const nightShift = {
  id: 'night-shift',
  title: '夜班',
  timeZone: 'Asia/Shanghai',
  weekly: { mon: [['20:00', '06:00']] },
  exceptions: { '2026-10-01': [['20:00', '22:00']] },
  holidays: 'CN',
};

describe('calendarRoutes', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

  function createApi(db: Knex, policy?: Policy) {
    const api = createTestApi(createTestDeps(db), { policy });
    const { service: calendars } = api.services.calendars;
    return { ...api, calendars };
  }

  describe.each(databases.eachSupportedId())('on %p', databaseId => {
    let db: Knex;
    let api: ReturnType<typeof createApi>;

    beforeAll(async () => {
      db = await databases.init(databaseId);
      await db.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
      api = createApi(db);
    });

    beforeEach(async () => {
      await db('calendars').delete();
    });

    it('has 24×7 and 5×9 from the start', async () => {
      const { app } = api;
      const { status, body } = await request(app).get('/calendars');
      expect(status).toBe(200);
      expect(body.items).toMatchObject([
        { id: '24x7', builtIn: true, alwaysOpen: true },
        {
          id: '5x9',
          builtIn: true,
          timeZone: 'Asia/Shanghai',
          holidays: 'CN',
          holidaysPublishedUntil: expect.any(Number),
          weekly: { mon: [['09:00', '18:00']], fri: [['09:00', '18:00']] },
          exceptions: { '2026-10-01': [], '2026-10-10': [['09:00', '18:00']] },
        },
      ]);
      expect(body.items[0].holidaysPublishedUntil).toBeUndefined();
      expect(body.items[1].weekly.sat).toBeUndefined();
    });

    it('makes calendars of our own, which clocks read with their holidays', async () => {
      const { app, auditor } = api;
      const { status, body } = await request(app)
        .post('/calendars')
        .send(nightShift);
      expect(status).toBe(201);
      expect(body).toMatchObject({ ...nightShift, builtIn: false });
      expect(auditor.createEvent).toHaveBeenCalledWith(
        expect.objectContaining({
          eventId: 'calendar-create',
          meta: { calendarId: 'night-shift' },
        }),
      );

      const { calendars: anotherInstance } = createApi(db);
      await expect(
        anotherInstance.getServiceCalendar('night-shift', new Date()),
      ).resolves.toMatchObject({
        id: 'night-shift',
        weekly: { mon: [['20:00', '06:00']] },
        exceptions: {
          '2026-10-01': [['20:00', '22:00']],
          '2026-10-02': [],
          '2026-10-10': [['20:00', '06:00']],
        },
      });
      const listed = await request(app).get('/calendars');
      expect(
        listed.body.items.map((calendar: { id: string }) => calendar.id),
      ).toEqual(['24x7', '5x9', 'night-shift']);
    });

    it('refuses an id that is taken', async () => {
      const { app } = api;
      await request(app).post('/calendars').send(nightShift);
      const again = await request(app).post('/calendars').send(nightShift);
      expect(again.status).toBe(409);
      expect(again.body.error.message).toBe(
        'There is already a calendar "night-shift"',
      );
      const builtIn = await request(app)
        .post('/calendars')
        .send({ ...nightShift, id: '5x9' });
      expect(builtIn.status).toBe(409);
      expect(builtIn.body.error.message).toBe('The calendar "5x9" is built in');
    });

    it.each([
      [{ timeZone: 'Asia/Nowhere' }, '"Asia/Nowhere" is not a known time zone'],
      [{ timeZone: 'CST' }, '"CST" is not a time zone by area and city'],
      [{ timeZone: '+08:00' }, 'such as Asia/Shanghai'],
      [{ weekly: {}, exceptions: {} }, 'the calendar has no open window'],
      [{ exceptions: { '2026-02-30': [] } }, '"2026-02-30" is not a date'],
      [{ alwaysOpen: true }, 'always open follows no holidays'],
      [{ timeZone: 'Europe/Berlin' }, 'cannot follow the holidays of mainland'],
      [
        { weekly: { mon: [['20:00', '06:00']], tue: [['05:00', '12:00']] } },
        'mon 20:00-06:00 and tue 05:00-12:00 overlap',
      ],
      [{ holidays: 'US' }, 'holidays must be equal to one of'],
      [{ colour: 'red' }, 'colour is not a known field'],
    ])('refuses %j and keeps nothing', async (mistake, message) => {
      const { app } = api;
      const { status, body } = await request(app)
        .post('/calendars')
        .send({ ...nightShift, ...mistake });
      expect(status).toBe(400);
      expect(body.error.message).toContain(message);
      await expect(db('calendars')).resolves.toEqual([]);
    });

    it('tells of a calendar that does not exist', async () => {
      const { calendars } = api;
      await expect(
        calendars.getServiceCalendar('8x5', new Date()),
      ).rejects.toThrow('There is no calendar "8x5"');
    });

    it('lets nobody read or write without permission', async () => {
      const { app } = createApi(db, () => ({
        result: AuthorizeResult.DENY,
      }));
      expect((await request(app).get('/calendars')).status).toBe(403);
      const created = await request(app).post('/calendars').send(nightShift);
      expect(created.status).toBe(403);
      await expect(db('calendars')).resolves.toEqual([]);
      const nobody = await request(app)
        .get('/calendars')
        .set('authorization', mockCredentials.none.header());
      expect(nobody.status).toBe(401);
    });
  });

  it('counts a make-up Saturday and not National Day in 5×9', () => {
    const calendar = new CalendarBook({
      builtIn: builtInCalendars('Asia/Shanghai'),
      own: [],
      holidays: readChinaHolidays(),
    }).serviceCalendarOn('5x9', '2026-10-01');
    const hours = (date: string) =>
      openSeconds(
        calendar,
        `${date}T00:00:00+08:00`,
        `${date}T24:00:00+08:00`,
      ) / 3600;
    expect(hours('2026-10-01')).toBe(0);
    expect(hours('2026-10-08')).toBe(9);
    expect(hours('2026-10-10')).toBe(9);
    expect(hours('2026-10-11')).toBe(0);
  });

  it('follows the holidays of China in China alone', () => {
    const holidays = (timeZone: string) =>
      builtInCalendars(timeZone)[1].versions[0].holidays;
    expect(holidays('Asia/Shanghai')).toBe('CN');
    expect(holidays('Europe/Berlin')).toBeUndefined();
  });
});
