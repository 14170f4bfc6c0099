import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { MIGRATIONS_DIRECTORY } from '../../platform/database/migrate';
import {
  createTestIncidentService,
  server,
} from './__testUtils__/createTestIncidentService';

jest.setTimeout(60_000);

/** The one that makes the tables, and those that add columns to them. */
const MIGRATIONS = [
  '20261122100000_incidents.js',
  '20261124081000_recurrences.js',
  '20261130120000_counted_clocks.js',
  '20261130121000_turned_clocks.js',
  '20261130161000_unknown_devices.js',
];
const TABLES = ['incidents', 'incident_events', 'incident_calendars'];

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

async function existing(knex: Knex): Promise<string[]> {
  const found = await Promise.all(
    TABLES.map(table => knex.schema.hasTable(table)),
  );
  return TABLES.filter((_table, index) => found[index]);
}

describe.each(databases.eachSupportedId())(
  'incident migration on %p',
  databaseId => {
    it('goes up, takes incidents, goes down and up again', async () => {
      const knex = await databases.init(databaseId);
      const directory = MIGRATIONS_DIRECTORY;
      await knex.migrate.latest({ directory });
      const report = async () => {
        const service = createTestIncidentService(knex);
        const incident = await service.reportIncident(
          { device: server, level: 'I', title: 'x', reporter: { name: 'y' } },
          'user:default/desk',
        );
        const { items } = await service.listIncidents({
          scope: 'all',
          limit: 10,
          q: server.serialNumber,
        });
        expect(items.map(({ id }) => id)).toEqual([incident.id]);
      };
      await report();

      for (const name of [...MIGRATIONS].reverse()) {
        await knex.migrate.down({ directory, name });
      }
      expect(await existing(knex)).toEqual([]);

      for (const name of MIGRATIONS) {
        await knex.migrate.up({ directory, name });
      }
      expect(await existing(knex)).toEqual(TABLES);
      await report();
    });

    it('tells of incidents that are there already when their clocks count', async () => {
      const knex = await databases.init(databaseId);
      const directory = MIGRATIONS_DIRECTORY;
      await knex.migrate.latest({ directory });
      let now = new Date('2026-03-02T02:00:00Z');
      const service = createTestIncidentService(knex, { now: () => now });
      const { id } = await service.reportIncident(
        { device: server, level: 'I', title: 'x', reporter: { name: 'y' } },
        'user:default/desk',
      );
      await service.addEvent(
        await service.getLog(id),
        { type: 'acknowledge', version: 1 },
        'user:default/engineer',
      );
      now = new Date('2026-03-02T04:30:00Z');
      const counted = async () => {
        const period = { from: '2026-03-01', to: '2026-03-31' };
        return (await service.getAttainment(server.customerRef, period)).total;
      };
      const before = await counted();
      expect(before.all).toMatchObject({ met: 1, breached: 2 });

      const name = '20261130120000_counted_clocks.js';
      await knex.migrate.down({ directory, name });
      await knex.migrate.up({ directory, name });
      expect(await counted()).toEqual(before);
    });
  },
);
