import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { MIGRATIONS_DIRECTORY } from '../platform/database/migrate';
import { verifyHashChain } from '../incidents/log/hashChain';
import { createDemoServices } from './__testUtils__/createDemoServices';
import { DEMO_CUSTOMERS } from './customers';
import { loadDemoData } from './loadDemoData';

jest.setTimeout(120_000);

const amounts = { past: 60, current: 29 };

describe('loadDemoData', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

  /** A database with the devices of the example ledgers. */
  async function setUp(id: TestDatabaseId) {
    const database = await databases.init(id);
    const demo = await createDemoServices(database);
    await demo.importLedgers();
    const credentials = await demo.options.auth.getOwnServiceCredentials();
    return {
      ...demo,
      database,
      options: { ...demo.options, amounts },
      contractsOf: async (customerRef: string) =>
        demo.services.contracts.service.listContracts({
          customerRef,
          limit: 50,
        }),
      gapsOf: async (customerRef: string) =>
        demo.services.coverage.service.listCoverageGaps(
          customerRef,
          { at: new Date(), limit: 1 },
          { credentials },
        ),
    };
  }

  const filled = new Map<TestDatabaseId, ReturnType<typeof setUp>>();

  /** One that has been filled, for tests that change nothing. */
  async function fill(id: TestDatabaseId) {
    const filling = filled.get(id) ?? setUp(id);
    filled.set(id, filling);
    const portal = await filling;
    expect(await loadDemoData(portal.options)).toBe(true);
    return portal;
  }

  async function rowsOf(database: Knex) {
    const tables = [
      'calendars',
      'contracts',
      'contract_coverage',
      'incidents',
      'incident_events',
    ];
    const counts = await Promise.all(
      tables.map(table => database(table).count({ rows: '*' }).first()),
    );
    return counts.map(count => Number(count?.rows));
  }

  describe.each(databases.eachSupportedId())('on %p', id => {
    it('fills a portal that looks alive', async () => {
      const { contractsOf, database, gapsOf, incidents, options } = await setUp(
        id,
      );
      expect(await loadDemoData(options)).toBe(true);

      const refs = DEMO_CUSTOMERS.map(({ ref }) => ref);
      const contracts = await Promise.all(refs.map(contractsOf));
      const statuses = contracts.flatMap(page =>
        page.items.map(({ status }) => status),
      );
      expect(new Set(statuses)).toEqual(
        new Set(['running', 'expiring', 'expired', 'planned']),
      );
      const gaps = await Promise.all(refs.map(gapsOf));
      for (const kind of ['none', 'overlap', 'ends-soon'] as const) {
        expect(
          gaps.filter(({ counts }) => counts[kind] > 0).length,
        ).toBeGreaterThan(0);
      }

      const desk = await incidents.summariseIncidents({ scope: 'all' });
      expect(desk.open).toBeGreaterThanOrEqual(24);
      expect(desk.atRisk).toBeGreaterThanOrEqual(4);
      expect(desk.breached).toBeGreaterThanOrEqual(3);
      expect(desk.unassigned).toBeGreaterThanOrEqual(4);
      expect(desk.awaitingClosure).toBeGreaterThanOrEqual(5);
      const states = await database('incidents').distinct('state');
      expect(states.map(({ state }) => state)).toEqual(
        expect.arrayContaining([
          'reported',
          'acknowledged',
          'scheduled',
          'on-site',
          'resolved',
          'signed-off',
          'closed',
        ]),
      );

      const today = new Date().toISOString().slice(0, 10);
      const attainments = await Promise.all(
        refs.map(ref =>
          incidents.getAttainment(ref, { from: '2020-01-01', to: today }),
        ),
      );
      const met = attainments.reduce((n, { total }) => n + total.all.met, 0);
      const breached = attainments.reduce(
        (n, { total }) => n + total.all.breached,
        0,
      );
      expect(met / (met + breached)).toBeGreaterThan(0.8);
      expect(met / (met + breached)).toBeLessThan(1);
    });

    it('keeps whole, tamper-evident logs, entered when things happened', async () => {
      const { database, incidents } = await fill(id);
      const { items } = await incidents.listIncidents({
        scope: 'all',
        order: 'reportedAt',
        limit: 100,
      });
      expect(items).toHaveLength(92);
      for (const { id: incidentId } of items) {
        const { events } = await incidents.getLog(incidentId);
        expect(verifyHashChain(incidentId, events)).toEqual({ intact: true });
        expect(events.every(event => event.recordedAt >= event.at)).toBe(true);
      }
      const [{ actors }] = await database('incident_events').countDistinct({
        actors: 'actor_ref',
      });
      expect(Number(actors)).toBeGreaterThanOrEqual(7);
    });

    it('changes nothing the second time', async () => {
      const { database, options } = await fill(id);
      const before = await rowsOf(database);
      expect(await loadDemoData(options)).toBe(true);
      expect(await rowsOf(database)).toEqual(before);
    });

    it('goes on where it was interrupted', async () => {
      const { database, options } = await setUp(id);
      const interruption = new AbortController();
      options.logger.info.mockImplementation(() => interruption.abort());
      expect(await loadDemoData(options, interruption.signal)).toBe(false);
      const [calendars, contracts, coverage, incidents] = await rowsOf(
        database,
      );
      expect(incidents).toBe(60);

      expect(await loadDemoData(options)).toBe(true);
      const after = await rowsOf(database);
      expect(after.slice(0, 4)).toEqual([calendars, contracts, coverage, 92]);
      expect(await loadDemoData(options)).toBe(true);
      expect(await rowsOf(database)).toEqual(after);
    });

    it('waits for devices', async () => {
      const database = await databases.init(id);
      const { options } = await createDemoServices(database);
      expect(await loadDemoData(options)).toBe(false);
      expect(await rowsOf(database)).toEqual([0, 0, 0, 0, 0]);
    });

    it('can take its table back', async () => {
      const database = await databases.init(id);
      await database.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
      const migration = {
        directory: MIGRATIONS_DIRECTORY,
        name: '20261122110000_demo_data.js',
      };
      await database.migrate.down(migration);
      expect(await database.schema.hasTable('demo_data')).toBe(false);
      await database.migrate.up(migration);
      expect(await database('demo_data')).toEqual([]);
    });
  });
});
