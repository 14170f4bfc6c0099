import { TestDatabases } from '@backstage/backend-test-utils';
import { MIGRATIONS_DIRECTORY } from '../../platform/database/migrate';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

describe.each(databases.eachSupportedId())(
  'the migration of ledger layouts on %p',
  databaseId => {
    it('goes up, down and up again, and keeps the ledgers', async () => {
      const knex = await databases.init(databaseId);
      const directory = MIGRATIONS_DIRECTORY;
      const name = '20261130100000_ledger_layouts.js';
      await knex.migrate.latest({ directory });
      const { state, ...row } = ledgerRow('one', 1);
      await knex('ledgers').insert(row);
      await knex.migrate.down({ directory, name });
      expect(await knex.schema.hasTable('ledger_layouts')).toBe(false);
      expect(await knex('ledgers').select('id')).toEqual([{ id: 'one' }]);
      await knex.migrate.up({ directory, name });
      expect(await knex('ledger_layouts')).toEqual([]);
      expect(await knex('ledgers').select('problems', 'choices')).toEqual([
        { problems: null, choices: null },
      ]);
    });
  },
);

describe.each(databases.eachSupportedId())(
  'the migration of text formats on %p',
  databaseId => {
    it('goes up, down and up again, and keeps what columns mean', async () => {
      const knex = await databases.init(databaseId);
      const directory = MIGRATIONS_DIRECTORY;
      const name = '20261130160000_layout_text_formats.js';
      await knex.migrate.latest({ directory });
      await knex('ledger_layouts').insert({
        customer_ref: 'customer:default/acme',
        layout: 'a',
        columns: '[]',
        encoding: 'big5',
        delimiter: 'comma',
        chosen_by: 'user:default/li.na',
        chosen_at: new Date(),
      });
      await knex.migrate.down({ directory, name });
      await knex.migrate.up({ directory, name });
      expect(
        await knex('ledger_layouts').select('columns', 'encoding', 'delimiter'),
      ).toEqual([{ columns: '[]', encoding: null, delimiter: null }]);
    });
  },
);

describe.each(databases.eachSupportedId())(
  'the migration of held ledgers on %p',
  databaseId => {
    it('takes those with it that were not imported', async () => {
      const knex = await databases.init(databaseId);
      const directory = MIGRATIONS_DIRECTORY;
      const name = '20261130150000_held_ledgers.js';
      await knex.migrate.latest({ directory });
      const states = ['imported', 'held', 'rejected'];
      await knex('ledgers').insert(
        states.map((state, generation) => ledgerRow(state, generation)),
      );
      await knex('ledger_rows').insert(
        states.map(id => ({ ledger_id: id, ordinal: 0, state: 'new' })),
      );
      await knex('held_ledgers').insert({
        ledger_id: 'held',
        content: Buffer.from('x'),
        upload: '{}',
        origin: '{}',
      });
      await knex.migrate.down({ directory, name });
      expect(await knex.schema.hasTable('held_ledgers')).toBe(false);
      expect(await knex('ledgers').select('id')).toEqual([{ id: 'imported' }]);
      await knex.migrate.up({ directory, name });
      expect(await knex('ledgers').select('state')).toEqual([
        { state: 'imported' },
      ]);
    });
  },
);

describe.each(databases.eachSupportedId())(
  'the migration of settled rows on %p',
  databaseId => {
    it('goes up, down and up again, and keeps the rows', async () => {
      const knex = await databases.init(databaseId);
      const directory = MIGRATIONS_DIRECTORY;
      const name = '20261130151000_settled_rows.js';
      await knex.migrate.latest({ directory });
      await knex('ledgers').insert(ledgerRow('imported', 1));
      await knex('ledger_rows').insert({
        ledger_id: 'imported',
        ordinal: 0,
        state: 'unchanged',
        settled: '{}',
      });
      await knex.migrate.down({ directory, name });
      await knex.migrate.up({ directory, name });
      expect(await knex('ledger_rows').select('state', 'settled')).toEqual([
        { state: 'unchanged', settled: null },
      ]);
    });
  },
);

describe.each(databases.eachSupportedId())(
  'the migration of undone ledgers on %p',
  databaseId => {
    it('goes up, down and up again, and keeps the ledgers', async () => {
      const knex = await databases.init(databaseId);
      const directory = MIGRATIONS_DIRECTORY;
      const name = '20261130152000_ledger_undo.js';
      await knex.migrate.latest({ directory });
      await knex('ledgers').insert(ledgerRow('imported', 1));
      await knex('replaced_devices').insert({
        ledger_id: 'imported',
        device_ref: 'device:default/a',
      });
      await knex.migrate.down({ directory, name });
      expect(await knex.schema.hasTable('replaced_devices')).toBe(false);
      await knex.migrate.up({ directory, name });
      expect(await knex('replaced_devices')).toEqual([]);
      expect(await knex('ledgers').select('id', 'last_sequence')).toEqual([
        { id: 'imported', last_sequence: null },
      ]);
    });
  },
);

function ledgerRow(state: string, generation: number) {
  return {
    id: state,
    state,
    customer_ref: 'customer:default/acme',
    ledger: 'devices',
    file_name: 'a.csv',
    sha256: 'x'.repeat(64),
    counts: '{}',
    columns: '[]',
    problems: '[]',
    imported_at: new Date(0),
    imported_by: 'user:default/li.na',
    generation,
  };
}
