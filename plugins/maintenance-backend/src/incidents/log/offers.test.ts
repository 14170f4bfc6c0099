import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { readPortalPaths } from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import { MIGRATIONS_DIRECTORY } from '../../platform/database/migrate';
import {
  contract,
  createTestIncidentService,
  networkSwitch,
  server,
} from './__testUtils__/createTestIncidentService';
import { IncidentService } from './IncidentService';
import { OfferNotifier } from './OfferNotifier';

jest.setTimeout(60_000);

const ENGINEER = contract.projectEngineerRef!;
const DESK = 'user:default/desk';
const fault = {
  level: 'II' as const,
  title: '硬盘故障',
  reporter: { name: '何志强' },
};

describe('an incident that nobody has taken', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

  describe.each(databases.eachSupportedId())('on %p', databaseId => {
    const send = jest.fn();
    let db: Knex;
    let incidents: IncidentService;

    beforeAll(async () => {
      db = await databases.init(databaseId);
      await db.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
      incidents = createTestIncidentService(db, {
        offers: new OfferNotifier({
          logger: mockServices.logger.mock(),
          notifications: { send },
          portalPaths: readPortalPaths(mockServices.rootConfig()),
        }),
      });
    });

    beforeEach(async () => {
      send.mockReset();
      send.mockResolvedValue(undefined);
      await db('incident_events').delete();
      await db('incidents').delete();
    });

    const mine = async (withOffered?: boolean) => {
      const { items } = await incidents.listIncidents({
        scope: 'all',
        limit: 10,
        assigneeRef: ENGINEER,
        withOffered,
      });
      return items.map(({ id, offeredTo }) => ({ id, offeredTo }));
    };
    const countMine = async () =>
      (
        await incidents.summariseIncidents({
          scope: 'all',
          userRef: ENGINEER,
        })
      ).mine;

    it('is offered to the project engineer of its contract, whose clock runs', async () => {
      const incident = await incidents.reportIncident(
        { ...fault, device: server },
        DESK,
      );
      expect(incident).toMatchObject({
        offeredTo: ENGINEER,
        state: 'reported',
        clocks: { response: { status: 'running' } },
      });
      expect(incident.assigneeRef).toBeUndefined();
      expect(await mine()).toEqual([]);
      expect(await mine(true)).toEqual([
        { id: incident.id, offeredTo: ENGINEER },
      ]);
      expect(await countMine()).toBe(1);
      expect(send).toHaveBeenCalledWith({
        recipients: { type: 'entity', entityRef: ENGINEER },
        payload: expect.objectContaining({
          title: expect.stringContaining(incident.id),
          description: expect.stringContaining(server.title),
          link: `/maintenance/incidents/${incident.id}`,
        }),
      });
    });

    it('is offered no more once somebody has it', async () => {
      const { id } = await incidents.reportIncident(
        { ...fault, device: server },
        DESK,
      );
      const taken = await incidents.addEvent(
        await incidents.getLog(id),
        { type: 'acknowledge', version: 1 },
        'user:default/li.na',
      );
      expect(taken.offeredTo).toBeUndefined();
      expect(await mine(true)).toEqual([]);
      expect(await countMine()).toBe(0);
      expect(send).toHaveBeenCalledTimes(1);
    });

    it('is no news to the engineer who reported it, and nobody’s without a contract', async () => {
      const own = await incidents.reportIncident(
        { ...fault, device: server },
        ENGINEER,
      );
      expect(own.offeredTo).toBe(ENGINEER);
      const uncovered = await incidents.reportIncident(
        { ...fault, device: networkSwitch },
        DESK,
      );
      expect(uncovered.offeredTo).toBeUndefined();
      expect(send).not.toHaveBeenCalled();
    });

    it('is not offered again when its device turns out to be on the same contract', async () => {
      const { id } = await incidents.reportIncident(
        {
          ...fault,
          customerRef: server.customerRef,
          deviceDescription: 'SN1',
        },
        ENGINEER,
      );
      expect(send).not.toHaveBeenCalled();
      await incidents.recordEvent(
        await incidents.admitEvent(
          await incidents.getLog(id),
          { type: 'match', version: 1, deviceRef: server.deviceRef },
          DESK,
          server,
        ),
      );
      // It was offered to the same engineer before.
      expect(send).not.toHaveBeenCalled();
    });

    it('stands also where nobody could be told', async () => {
      send.mockRejectedValue(new Error('down'));
      await incidents.reportIncident({ ...fault, device: server }, DESK);
      expect(await mine(true)).toHaveLength(1);
    });

    it('is found by the migration that brings offers', async () => {
      await incidents.reportIncident({ ...fault, device: server }, DESK);
      const name = '20261130161000_unknown_devices.js';
      const directory = MIGRATIONS_DIRECTORY;
      await db.migrate.down({ directory, name });
      await db.migrate.up({ directory, name });
      expect(await mine(true)).toHaveLength(1);
      const { items } = await incidents.listIncidents({
        scope: 'all',
        limit: 10,
        q: server.serialNumber,
        deviceRef: server.deviceRef,
      });
      expect(items).toHaveLength(1);
    });
  });
});
