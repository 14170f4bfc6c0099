import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { createTestApi } from './__testUtils__/createTestApi';
import { createTestDeps } from './__testUtils__/createTestDeps';
import {
  aContract,
  customerRow,
} from './agreements/contracts/__testUtils__/contractRecords';
import { ContractStore } from './agreements/contracts/ContractStore';
import {
  aDevice,
  rememberDevices,
} from './inventory/devices/__testUtils__/rememberDevices';
import { MIGRATIONS_DIRECTORY } from './platform/database/migrate';

const DEVICE = 'device:default/db1';

/** Noon in Shanghai, and an hour before midnight of the day before in New York. */
const NOW = new Date('2026-11-22T04:00:00Z');

/** Already November in Shanghai, and still October in New York. */
const REPORTED_AT = '2026-11-01T02:00:00.000Z';

describe('maintenance.timeZone', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

  async function openIn(db: Knex, timeZone?: string) {
    const deps = createTestDeps(db, {
      config: mockServices.rootConfig({ data: { maintenance: { timeZone } } }),
      now: () => NOW,
    });
    const { http, services } = createTestApi(deps);
    return {
      http,
      services,
      start: () => services.incidents.schedule(),
      list: async (path: string): Promise<object[]> =>
        (await http.get(path).expect(200)).body.items,
      months: async () => {
        const { body } = await http
          .get('/customers/default/acme/attainment')
          .query({ from: '2026-10-01', to: '2026-11-30' })
          .expect(200);
        return Object.fromEntries(
          body.months.map((each: { month: string; incidents: number }) => [
            each.month,
            each.incidents,
          ]),
        );
      },
    };
  }

  describe.each(databases.eachSupportedId())('on %p', databaseId => {
    let db: Knex;

    beforeAll(async () => {
      db = await databases.init(databaseId);
      await db.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
      await rememberDevices(db, [aDevice('db1')]);
      await new ContractStore({ db }).insertContract(aContract('WB-2026-001'), [
        { ...customerRow('WB-2026-001'), searchText: '' },
      ]);
    });

    it('says what day it is for obligations, findings and contracts', async () => {
      const shanghai = await openIn(db);
      const newYork = await openIn(db, 'America/New_York');
      await shanghai.http
        .post('/obligations')
        .send({
          contractId: 'WB-2026-001',
          kind: 'task',
          title: 'Call back',
          dueOn: '2026-11-21',
        })
        .expect(201);
      await shanghai.http
        .post('/findings')
        .send({
          deviceRef: DEVICE,
          title: 'Fan is loud',
          severity: 'low',
          dueOn: '2026-11-21',
        })
        .expect(201);

      expect(await shanghai.list('/obligations?state=overdue')).toMatchObject([
        { title: 'Call back', state: 'overdue' },
      ]);
      expect(await newYork.list('/obligations?state=overdue')).toEqual([]);
      expect(await newYork.list('/obligations?state=due')).toMatchObject([
        { title: 'Call back', state: 'due' },
      ]);

      expect(await shanghai.list('/findings?overdue=true')).toMatchObject([
        { title: 'Fan is loud', overdue: true },
      ]);
      expect(await newYork.list('/findings?overdue=true')).toEqual([]);
      expect(await newYork.list('/findings')).toMatchObject([
        { title: 'Fan is loud', overdue: false },
      ]);

      const { body: here } = await shanghai.http.get('/contracts/WB-2026-001');
      const { body: there } = await newYork.http.get('/contracts/WB-2026-001');
      expect(there.daysLeft).toBe(here.daysLeft + 1);
    });

    it('says to which month an incident belongs, also after it was changed', async () => {
      const newYork = await openIn(db, 'America/New_York');
      await newYork.start();
      const { body: incident } = await newYork.http
        .post('/incidents')
        .send({
          deviceRef: DEVICE,
          level: 'III',
          title: 'Disk failed',
          reporter: { name: 'Ho', phone: '1' },
          reportedAt: REPORTED_AT,
        })
        .expect(201);
      expect(incident.covered).toBe(true);
      expect(await newYork.months()).toEqual({ '2026-10': 1, '2026-11': 0 });

      const shanghai = await openIn(db);
      await shanghai.start();
      expect(await shanghai.months()).toEqual({ '2026-10': 0, '2026-11': 1 });
    });

    it('is that of the clocks out of cover', async () => {
      await rememberDevices(db, [
        aDevice('sw1', { customerRef: 'customer:default/other' }),
      ]);
      const { http } = await openIn(db, 'America/New_York');
      const { body: incident } = await http.post('/incidents').send({
        deviceRef: 'device:default/sw1',
        level: 'III',
        title: 'No link',
        reporter: { name: 'Ho', phone: '1' },
      });
      expect(incident.covered).toBe(false);
      const { body: clocks } = await http.get(`/incidents/${incident.id}/sla`);
      expect(clocks.timeZone).toBe('America/New_York');
    });

    it('stops the start where it is none', async () => {
      await expect(openIn(db, 'Asia/Nowhere')).rejects.toThrow(
        'maintenance.timeZone is "Asia/Nowhere", but must be an IANA time zone',
      );
    });
  });
});
