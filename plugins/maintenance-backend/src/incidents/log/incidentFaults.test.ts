import { TestDatabases } from '@backstage/backend-test-utils';
import { IncidentEventInput } from '@weibao/backstage-plugin-maintenance-common';
import { MIGRATIONS_DIRECTORY } from '../../platform/database/migrate';
import {
  createTestIncidentService,
  networkSwitch,
  server,
} from './__testUtils__/createTestIncidentService';
import { IncidentFaults } from './IncidentFaults';

jest.setTimeout(60_000);

const ENGINEER = 'user:default/chen.wei';
const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

describe.each(databases.eachSupportedId())(
  'faults of a device on %p',
  databaseId => {
    async function setUp() {
      const db = await databases.init(databaseId);
      await db.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
      const clock = { now: new Date('2026-11-22T04:00:00Z') };
      const incidents = createTestIncidentService(db, {
        now: () => clock.now,
      });
      const faults = new IncidentFaults({ db });
      return {
        clock,
        list: (
          query: Partial<
            Parameters<IncidentFaults['listDeviceFaults']>[0]
          > = {},
        ) =>
          faults.listDeviceFaults({
            deviceRef: server.deviceRef,
            since: new Date(0),
            scope: 'all',
            limit: 10,
            ...query,
          }),
        report: async (
          title: string,
          {
            device = server,
            description,
            events = [],
          }: {
            device?: typeof server;
            description?: string;
            events?: Omit<IncidentEventInput, 'version'>[];
          } = {},
        ) => {
          let incident = await incidents.reportIncident(
            {
              device,
              title,
              description,
              level: 'II',
              reporter: { name: 'x' },
            },
            ENGINEER,
          );
          for (const event of events) {
            incident = await incidents.addEvent(
              await incidents.getLog(incident.id),
              { ...event, version: incident.version },
              ENGINEER,
            );
          }
          clock.now = new Date(clock.now.getTime() + 60_000);
          return incident.id;
        },
      };
    }

    it('say what was reported, found and replaced, as it was said last', async () => {
      const { list, report } = await setUp();
      const incidentId = await report('Disk fails', {
        description: 'Amber light',
        events: [
          { type: 'acknowledge' },
          {
            type: 'resolve',
            solution: 'Replaced',
            cause: 'Worn out',
            faultCode: 'E1',
            faultPart: 'SSD',
          },
          { type: 'close', cause: 'Firmware', prevention: 'Update' },
        ],
      });
      expect(await list()).toEqual([
        {
          incidentId,
          title: 'Disk fails',
          description: 'Amber light',
          cause: 'Firmware',
          faultCode: 'E1',
          faultPart: 'SSD',
        },
      ]);
    });

    it('know the part that was confirmed for the appointment', async () => {
      const { list, report } = await setUp();
      await report('Disk fails', {
        events: [
          { type: 'acknowledge' },
          {
            type: 'schedule',
            appointment: {
              startsAt: '2026-11-23T01:00:00.000Z',
              contactName: 'x',
              contactPhone: '1',
              address: 'y',
              faultConfirmed: true,
              faultPart: 'HDD',
            },
          },
        ],
      });
      expect(await list()).toMatchObject([{ faultPart: 'HDD' }]);
    });

    it('are those of the device, newest first, as far as they are asked for', async () => {
      const { clock, list, report } = await setUp();
      await report('First');
      const since = clock.now;
      await report('Second');
      await report('No fault', {
        events: [{ type: 'cancel', reason: 'Mistake' }],
      });
      await report('Third');
      await report('Elsewhere', { device: networkSwitch });
      const titles = async (query?: Parameters<typeof list>[0]) =>
        (await list(query)).map(({ title }) => title);
      expect(await titles()).toEqual(['Third', 'Second', 'First']);
      expect(await titles({ since })).toEqual(['Third', 'Second']);
      expect(await titles({ limit: 1 })).toEqual(['Third']);
      expect(await titles({ deviceRef: 'device:default/none' })).toEqual([]);
    });

    it('show to those who may see the incidents', async () => {
      const { list, report } = await setUp();
      await report('Taken', { events: [{ type: 'acknowledge' }] });
      await report('Free');
      const seen = (field: 'customerRef' | 'assigneeRef', value: string) =>
        list({ scope: { field, values: [value] } });
      expect(await seen('customerRef', server.customerRef)).toHaveLength(2);
      expect(await seen('customerRef', 'customer:default/b')).toEqual([]);
      expect(await seen('assigneeRef', ENGINEER)).toMatchObject([
        { title: 'Taken' },
      ]);
    });
  },
);
