import { TestDatabases } from '@backstage/backend-test-utils';
import { MIGRATIONS_DIRECTORY } from '../../platform/database/migrate';

const NAME = '20261123084000_obligations.js';

describe('20261123084000_obligations', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

  it.each(databases.eachSupportedId())(
    'goes up, down and up again on %p, naming the devices of ledgers',
    async databaseId => {
      const db = await databases.init(databaseId);
      for (const name of [
        '20261122080000_devices_and_ledgers.js',
        '20261122090000_contracts.js',
      ]) {
        await db.migrate.up({ directory: MIGRATIONS_DIRECTORY, name });
      }
      await db('ledgers').insert({
        id: 'L',
        customer_ref: 'customer:default/acme',
        ledger: 'devices',
        file_name: 'a.csv',
        sha256: '',
        counts: '{}',
        columns: '[]',
        imported_at: new Date(0),
        imported_by: 'user:default/li.na',
        generation: 1,
      });
      const device = JSON.stringify({ namespace: 'default', name: 'DB-1' });
      await db('ledger_rows').insert([
        { ledger_id: 'L', ordinal: 0, state: 'new', device },
        { ledger_id: 'L', ordinal: 1, state: 'unchanged', device },
        { ledger_id: 'L', ordinal: 2, state: 'error', device: null },
      ]);

      const migration = { directory: MIGRATIONS_DIRECTORY, name: NAME };
      for (let round = 0; round < 2; round++) {
        await db.migrate.up(migration);
        await expect(
          db('ledger_rows').orderBy('ordinal').pluck('device_ref'),
        ).resolves.toEqual(['device:default/db-1', null, null]);
        await expect(db('obligations')).resolves.toEqual([]);
        await expect(db('calendar_subscriptions')).resolves.toEqual([]);

        await db.migrate.down(migration);
        await expect(db.schema.hasTable('obligations')).resolves.toBe(false);
        await expect(
          db.schema.hasColumn('ledger_rows', 'device_ref'),
        ).resolves.toBe(false);
      }
    },
  );
});
