import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { createTestApi } from '../../../__testUtils__/createTestApi';
import { createTestDeps } from '../../../__testUtils__/createTestDeps';
import {
  aDevice,
  rememberDevices,
} from '../../../inventory/devices/__testUtils__/rememberDevices';
import { MIGRATIONS_DIRECTORY } from '../../database/migrate';

jest.setTimeout(60_000);

const fault = {
  deviceRef: 'device:default/db1',
  level: 'II',
  title: 'Disk failed',
  reporter: { name: 'Ho' },
};

describe('Idempotency-Key', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

  describe.each(databases.eachSupportedId())('on %p', databaseId => {
    let db: Knex;
    let now: Date;
    const anInstance = () =>
      createTestApi(createTestDeps(db, { now: () => now })).http;
    let http: ReturnType<typeof anInstance>;

    beforeAll(async () => {
      db = await databases.init(databaseId);
      await db.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
      await rememberDevices(db, [aDevice('db1')]);
    });

    beforeEach(async () => {
      now = new Date('2026-03-02T02:00:00Z');
      for (const table of [
        'idempotent_requests',
        'incident_events',
        'incidents',
      ]) {
        await db(table).delete();
      }
      http = anInstance();
    });

    const report = (key: string, body: object = fault, by = http) =>
      by.post('/incidents').set('Idempotency-Key', key).send(body);
    const countIncidents = async () => (await db('incidents')).length;

    it('answers the same request as it did the first time, on any instance', async () => {
      const first = await report('a');
      const again = await report('a', fault, anInstance());
      expect([first.status, again.status]).toEqual([201, 201]);
      expect(again.body).toEqual(first.body);
      expect(await countIncidents()).toBe(1);

      const other = await report('b');
      expect(other.body.id).not.toBe(first.body.id);
    });

    it('refuses another request with the same key', async () => {
      await report('a').expect(201);
      const other = await report('a', { ...fault, title: 'Fan failed' });
      expect(other.status).toBe(422);
      expect(other.body.error.message).toContain('choose a new one');
      expect(await countIncidents()).toBe(1);
    });

    it('creates once what is asked for at the same time', async () => {
      const instances = Array.from({ length: 4 }, anInstance);
      const answers = await Promise.all(
        instances.map(instance => report('a', fault, instance)),
      );
      expect(await countIncidents()).toBe(1);
      for (const { status } of answers) expect([201, 409]).toContain(status);
      expect(answers.map(({ status }) => status)).toContain(201);
    });

    it('does not create again what was cut off before its answer was kept', async () => {
      await report('a').expect(201);
      await db('idempotent_requests').update({ status: null, answer: null });
      const again = await report('a');
      expect(again.status).toBe(409);
      expect(again.body.error.message).toContain(
        'look whether it came through',
      );
      expect(await countIncidents()).toBe(1);
    });

    it('frees the key of what was refused', async () => {
      const absent = { ...fault, deviceRef: 'device:default/none' };
      const refused = await report('a', absent);
      const accepted = await report('a');
      expect([refused.status, accepted.status]).toEqual([400, 201]);
    });

    it('forgets a key after a day', async () => {
      await report('a').expect(201);
      now = new Date('2026-03-03T02:00:01Z');
      await report('a').expect(201);
      expect(await countIncidents()).toBe(2);
      expect(await db('idempotent_requests')).toHaveLength(1);
    });

    it('goes down and up again', async () => {
      const name = '20261130122000_idempotent_requests.js';
      await db.migrate.down({ directory: MIGRATIONS_DIRECTORY, name });
      await db.migrate.up({ directory: MIGRATIONS_DIRECTORY, name });
      expect((await report('a')).status).toBe(201);
    });
  });
});
