import { TestDatabases } from '@backstage/backend-test-utils';
import { MIGRATIONS_DIRECTORY } from '../../platform/database/migrate';

describe('20261130090000_calendar_versions', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

  it.each(databases.eachSupportedId())(
    'goes up, down and up again on %p, and keeps calendars as they were',
    async databaseId => {
      const db = await databases.init(databaseId);
      await db.migrate.up({
        directory: MIGRATIONS_DIRECTORY,
        name: '20261122080000_devices_and_ledgers.js',
      });
      await db.migrate.up({
        directory: MIGRATIONS_DIRECTORY,
        name: '20261122090000_contracts.js',
      });
      const calendar = {
        id: 'night',
        title: 'Night',
        time_zone: 'Asia/Shanghai',
        always_open: true,
        created_at: new Date(0),
        created_by: 'user:default/li.na',
      };
      await db('calendars').insert(calendar);
      const migration = {
        directory: MIGRATIONS_DIRECTORY,
        name: '20261130090000_calendar_versions.js',
      };
      for (let round = 0; round < 2; round++) {
        await db.migrate.up(migration);
        await expect(db('calendar_versions')).resolves.toEqual([]);
        await expect(db('holiday_years')).resolves.toEqual([]);
        await expect(db('calendars').pluck('id')).resolves.toEqual(['night']);
        await db.migrate.down(migration);
        await expect(db.schema.hasTable('calendar_versions')).resolves.toBe(
          false,
        );
        await expect(db.schema.hasTable('holiday_years')).resolves.toBe(false);
      }
    },
  );
});
