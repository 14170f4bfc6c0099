import { TestDatabases } from '@backstage/backend-test-utils';
import { MIGRATIONS_DIRECTORY } from '../platform/database/migrate';

const BEFORE = '20261122110000_demo_data.js';
const NAME = '20261130080000_history_imports.js';
const directory = MIGRATIONS_DIRECTORY;

describe('the table of history imports', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

  describe.each(databases.eachSupportedId())('on %p', id => {
    /** A database before the migration, with the demo as far as it had got. */
    async function setUp(demo?: { incidents: number; loaded_at: Date | null }) {
      const db = await databases.init(id);
      await db.migrate.latest({ directory });
      await db.migrate.down({ directory, name: NAME });
      const started_at = new Date('2026-11-01T08:00:00Z');
      if (demo)
        await db('demo_data').insert({ id: 'demo', started_at, ...demo });
      return db;
    }

    it.each([
      ['loaded', new Date('2026-11-01T08:00:07Z')],
      ['interrupted, whose steps are not known any more', null],
    ])('keeps a demo that was %s from being loaded again', async (_, at) => {
      const db = await setUp({ incidents: 409, loaded_at: at });
      await db.migrate.up({ directory, name: NAME });
      const rows = await db('history_imports');
      expect(rows).toEqual([
        expect.objectContaining({ id: 'demo', steps: 409 }),
      ]);
      expect(rows[0].finished_at).not.toBeNull();

      await db.migrate.down({ directory, name: NAME });
      const before = await db('demo_data');
      expect(before).toEqual([
        expect.objectContaining({ id: 'demo', incidents: 409 }),
      ]);
      expect(before[0].loaded_at).not.toBeNull();
    });

    it('is empty where there was no demo, and can be taken back', async () => {
      const db = await setUp();
      await db.migrate.up({ directory, name: NAME });
      expect(await db('history_imports')).toEqual([]);
      await db.migrate.down({ directory, name: NAME });
      await db.migrate.down({ directory, name: BEFORE });
      expect(await db.schema.hasTable('demo_data')).toBe(false);
      await db.migrate.up({ directory, name: BEFORE });
      expect(await db('demo_data')).toEqual([]);
    });
  });
});
