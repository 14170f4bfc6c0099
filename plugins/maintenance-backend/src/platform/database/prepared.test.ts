import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { prepared } from './prepared';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

async function setUp(id: TestDatabaseId) {
  const db = await databases.init(id);
  await db.schema.createTable('parts', table => {
    table.increments('id');
    table.string('name');
  });
  await db('parts').insert([{ name: 'fan' }, { name: 'disk' }]);
  return db;
}

function findByName(db: Knex, name: string) {
  return prepared(db, db('parts').where({ name }).select('id', 'name'));
}

describe.each(databases.eachSupportedId())('prepared on %p', id => {
  it('answers like the statement itself', async () => {
    const db = await setUp(id);
    for (const name of ['fan', 'disk', 'fan']) {
      const rows = await findByName(db, name);
      expect(rows).toEqual([{ id: name === 'fan' ? 1 : 2, name }]);
    }
    expect(await findByName(db, 'pump')).toEqual([]);
  });

  it('goes on after a column was added, as on an update of another instance', async () => {
    const db = await setUp(id);
    await findByName(db, 'fan');
    await db.schema.alterTable('parts', table => table.string('maker'));
    expect(await findByName(db, 'fan')).toEqual([{ id: 1, name: 'fan' }]);
  });
});

if (databases.supports('POSTGRES_15')) {
  it('keeps each text once, whatever its values', async () => {
    const db = await setUp('POSTGRES_15');
    // One connection from here on.
    await db.transaction(async tx => {
      const kept = async () =>
        (await tx.raw('select statement from pg_prepared_statements')).rows.map(
          ({ statement }: { statement: string }) => statement,
        );
      await findByName(tx, 'fan');
      await findByName(tx, 'disk');
      expect(await kept()).toEqual([
        'select "id", "name" from "parts" where "name" = $1',
      ]);
      const { rowCount } = await prepared(
        tx,
        tx.raw('delete from parts where id in (?)', [
          tx('parts').where('name', 'fan').select('id'),
        ]),
      );
      expect(rowCount).toBe(1);
      expect(await kept()).toHaveLength(2);
      await tx('parts').select('id');
      expect(await kept()).toHaveLength(2);
    });
  });
}
