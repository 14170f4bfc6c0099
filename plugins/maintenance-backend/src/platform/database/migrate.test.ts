import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import knexFactory, { Knex } from 'knex';
import { untilBlocked } from './__testUtils__/untilBlocked';
import { MIGRATIONS_DIRECTORY, openDatabase } from './migrate';

describe('openDatabase', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
  const connections: Knex[] = [];

  afterAll(async () => {
    await Promise.all(connections.map(connection => connection.destroy()));
  });

  /** What another process has of the same database. */
  function connectAgain(db: Knex): Knex {
    const connection = knexFactory(db.client.config);
    connections.push(connection);
    return connection;
  }

  const open = (knex: Knex) => openDatabase(mockServices.database({ knex }));

  it.each(databases.eachSupportedId())('migrates once on %p', async id => {
    const db = await databases.init(id);
    await open(db);
    await open(db);
    expect(await db('incidents')).toEqual([]);
  });

  it('lets instances that start together wait for each other', async () => {
    const db = await databases.init('POSTGRES_15');
    const instances = [db, connectAgain(db), connectAgain(db)];
    await Promise.all(instances.map(open));
    expect(await db('incidents')).toEqual([]);
  });

  it('is not held up by a process that died while it migrated', async () => {
    const db = await databases.init('POSTGRES_15');
    await open(db);
    await db.migrate.down({ directory: MIGRATIONS_DIRECTORY });

    const holder = await db.transaction();
    await holder.raw('LOCK TABLE knex_migrations IN SHARE MODE');
    const dying = open(connectAgain(db));
    const death = dying.catch(error => error);
    await untilBlocked(db, dying);
    await db.raw(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    expect(await death).toBeInstanceOf(Error);
    await holder.rollback();

    await open(db);
    expect(await db('history_imports')).toEqual([]);
  });
});
