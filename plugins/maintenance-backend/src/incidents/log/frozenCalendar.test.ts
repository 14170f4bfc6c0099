import { TestDatabases } from '@backstage/backend-test-utils';
import { Incident } from '@weibao/backstage-plugin-maintenance-common';
import request from 'supertest';
import { createTestApi } from '../../__testUtils__/createTestApi';
import { createTestDeps } from '../../__testUtils__/createTestDeps';
import { aContract } from '../../agreements/contracts/__testUtils__/contractRecords';
import { ContractStore } from '../../agreements/contracts/ContractStore';
import { rememberDevices } from '../../inventory/devices/__testUtils__/rememberDevices';
import { MIGRATIONS_DIRECTORY } from '../../platform/database/migrate';
import { server } from './__testUtils__/createTestIncidentService';

jest.setTimeout(60_000);

const week = (hours: [string, string]) =>
  Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri'].map(day => [day, [hours]]),
  );

describe('an incident whose calendar is changed', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

  it.each(databases.eachSupportedId())(
    'keeps its clocks on %p, and the next one has the new version',
    async databaseId => {
      const db = await databases.init(databaseId);
      await db.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
      // Monday, five in the afternoon in Shanghai.
      const clock = { now: new Date('2026-11-30T09:00:00Z') };
      const { app } = createTestApi(
        createTestDeps(db, { now: () => clock.now }),
      );
      await rememberDevices(db, [server]);
      await request(app)
        .post('/calendars')
        .send({
          id: 'office',
          title: '办公时间',
          timeZone: 'Asia/Shanghai',
          weekly: week(['09:00', '18:00']),
        })
        .expect(201);
      await new ContractStore({ db }).insertContract(
        aContract('WB-2026-001', {
          customerRef: server.customerRef,
          calendarId: 'office',
        }),
        [
          {
            id: 'coverage-1',
            contractId: 'WB-2026-001',
            scope: 'device',
            coveredRef: server.deviceRef,
            searchText: '',
          },
        ],
      );
      const report = async (title: string): Promise<Incident> =>
        (
          await request(app)
            .post('/incidents')
            .send({
              deviceRef: server.deviceRef,
              level: 'II',
              title,
              reporter: { name: '何志强' },
            })
            .expect(201)
        ).body;
      const readAgain = async ({ id }: Incident): Promise<Incident> =>
        (await request(app).get(`/incidents/${id}`).expect(200)).body;
      const dueAt = ({ clocks }: Incident) => clocks.onsite?.dueAt;

      // One hour of the two is left for Tuesday morning.
      const first = await report('硬盘故障');
      expect(dueAt(first)).toBe('2026-12-01T02:00:00.000Z');

      await request(app)
        .post('/calendars/office/versions')
        .send({
          version: 1,
          validFrom: '2026-12-01',
          title: '延长办公时间',
          weekly: week(['07:00', '22:00']),
        })
        .expect(201);
      expect(dueAt(await readAgain(first))).toBe('2026-12-01T02:00:00.000Z');

      // Still Monday: the new version is not in force yet.
      clock.now = new Date('2026-11-30T09:30:00Z');
      expect(dueAt(await report('电源故障'))).toBe('2026-12-01T02:30:00.000Z');

      clock.now = new Date('2026-12-01T09:00:00Z');
      expect(dueAt(await report('风扇故障'))).toBe('2026-12-01T11:00:00.000Z');
      // One hour on Monday, and from nine to five on Tuesday.
      expect((await readAgain(first)).clocks.onsite).toMatchObject({
        status: 'overdue',
        elapsedSeconds: 9 * 3600,
      });
    },
  );
});
