import {
  mockServices,
  TestDatabaseId,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { createDemoModule } from './__testUtils__/createDemoModule';
import { startDemoPortal } from './__testUtils__/startDemoPortal';
import { DEMO_CUSTOMERS } from './customers';

jest.setTimeout(240_000);

const amounts = { past: 60, current: 29 };

describe('the import of the demo', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

  /** A portal with the devices of the example ledgers. */
  async function setUp(id: TestDatabaseId) {
    const logger = mockServices.logger.mock();
    const portal = await startDemoPortal(
      await databases.init(id),
      createDemoModule({ amounts, logger }),
    );
    await portal.importLedgers();
    return { ...portal, logger };
  }

  const filled = new Map<TestDatabaseId, ReturnType<typeof setUp>>();

  /** One that has been filled, for tests that change nothing. */
  async function fill(id: TestDatabaseId) {
    const filling = filled.get(id) ?? setUp(id);
    filled.set(id, filling);
    const portal = await filling;
    expect(await portal.load()).toBe(true);
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

  const pathOf = (customerRef: string) =>
    `/customers/${customerRef.replace('customer:', '')}`;

  describe.each(databases.eachSupportedId())('on %p', id => {
    it('fills a portal that looks alive', async () => {
      const { database, get } = await fill(id);

      const refs = DEMO_CUSTOMERS.map(({ ref }) => ref);
      const statuses: string[] = [];
      const counts: Record<string, number>[] = [];
      const total = { met: 0, breached: 0 };
      const today = new Date().toISOString().slice(0, 10);
      for (const customerRef of refs) {
        const contracts = await get('/contracts', { customerRef, limit: 50 });
        for (const { status } of contracts.items) statuses.push(status);
        const gaps = await get(`${pathOf(customerRef)}/coverage-gaps`, {
          limit: 1,
        });
        counts.push(gaps.counts);
        const attainment = await get(`${pathOf(customerRef)}/attainment`, {
          from: '2020-01-01',
          to: today,
        });
        total.met += attainment.total.all.met;
        total.breached += attainment.total.all.breached;
      }
      expect(new Set(statuses)).toEqual(
        new Set(['running', 'expiring', 'expired', 'planned']),
      );
      for (const kind of ['none', 'overlap', 'ends-soon']) {
        expect(counts.filter(count => count[kind] > 0).length).toBeGreaterThan(
          0,
        );
      }
      const { met, breached } = total;
      expect(met / (met + breached)).toBeGreaterThan(0.8);
      expect(met / (met + breached)).toBeLessThan(1);

      const desk = await get('/incidents/summary');
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
    });

    it('enters everything when it happened, by who did it', async () => {
      const { database, get } = await fill(id);
      const { items } = await get('/incidents', {
        order: 'reportedAt',
        limit: 100,
      });
      expect(items).toHaveLength(92);
      for (const { id: incidentId } of items) {
        const { items: events } = await get(`/incidents/${incidentId}/events`);
        for (const { at, recordedAt } of events) {
          expect(recordedAt >= at).toBe(true);
        }
      }
      const [{ actors }] = await database('incident_events').countDistinct({
        actors: 'actor_ref',
      });
      expect(Number(actors)).toBeGreaterThanOrEqual(7);
    });

    it('changes nothing the second time', async () => {
      const { database, load } = await fill(id);
      const before = await rowsOf(database);
      expect(await load()).toBe(true);
      expect(await rowsOf(database)).toEqual(before);
    });

    it('goes on where it was interrupted', async () => {
      const { database, load, logger } = await setUp(id);
      const interruption = new AbortController();
      logger.info.mockImplementation(() => interruption.abort());
      expect(await load(interruption.signal)).toBe(false);
      const [calendars, contracts, coverage, incidents] = await rowsOf(
        database,
      );
      expect(incidents).toBe(60);

      expect(await load()).toBe(true);
      const after = await rowsOf(database);
      expect(after.slice(0, 4)).toEqual([calendars, contracts, coverage, 92]);
      expect(await load()).toBe(true);
      expect(await rowsOf(database)).toEqual(after);
    });

    it('waits for devices', async () => {
      const portal = await startDemoPortal(
        await databases.init(id),
        createDemoModule({ amounts }),
      );
      expect(await portal.load()).toBe(false);
      expect(await rowsOf(portal.database)).toEqual([0, 0, 0, 0, 0]);
    });
  });
});
