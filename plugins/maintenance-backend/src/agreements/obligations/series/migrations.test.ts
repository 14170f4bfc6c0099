import { TestDatabases } from '@backstage/backend-test-utils';
import { MIGRATIONS_DIRECTORY } from '../../../platform/database/migrate';

const NAME = '20261130171000_obligation_series.js';

describe('20261130171000_obligation_series', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

  it.each(databases.eachSupportedId())(
    'goes up, down and up again on %p, keeping the obligations there are',
    async databaseId => {
      const db = await databases.init(databaseId);
      for (const name of [
        '20261122080000_devices_and_ledgers.js',
        '20261122090000_contracts.js',
        '20261123084000_obligations.js',
      ]) {
        await db.migrate.up({ directory: MIGRATIONS_DIRECTORY, name });
      }
      const now = new Date(0);
      await db('contracts').insert({
        id: 'C',
        version: 1,
        number: 'WB-1',
        title: 'Maintenance',
        search_text: 'wb-1',
        customer_ref: 'customer:default/acme',
        starts_on: '2026-01-01',
        ends_on: '2026-12-31',
        calendar_id: '24x7',
        levels: '{}',
        pauses_on: '[]',
        created_at: now,
        created_by: 'user:default/li.na',
        updated_at: now,
      });
      await db('obligations').insert({
        id: 'O',
        version: 1,
        contract_id: 'C',
        customer_ref: 'customer:default/acme',
        kind: 'task',
        phase: 'open',
        title: 'Task',
        due_on: '2026-12-01',
        created_at: now,
        created_by: 'user:default/li.na',
        updated_at: now,
      });

      const migration = { directory: MIGRATIONS_DIRECTORY, name: NAME };
      for (let round = 0; round < 2; round++) {
        await db.migrate.up(migration);
        const [obligation] = await db('obligations');
        expect(obligation).toMatchObject({ series_id: null, rule_date: null });
        expect(Boolean(obligation.overridden)).toBe(false);
        await expect(db('obligation_series')).resolves.toEqual([]);

        await db.migrate.down(migration);
        await expect(
          db.schema.hasColumn('obligations', 'series_id'),
        ).resolves.toBe(false);
        await expect(db('obligations').pluck('id')).resolves.toEqual(['O']);
      }
    },
  );
});
