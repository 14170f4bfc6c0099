import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { createTestApi } from '../../../__testUtils__/createTestApi';
import { createTestDeps } from '../../../__testUtils__/createTestDeps';
import {
  aDevice,
  rememberDevices,
} from '../../../inventory/devices/__testUtils__/rememberDevices';
import { MIGRATIONS_DIRECTORY } from '../../database/migrate';
import { IdempotentRequestStore } from './IdempotentRequestStore';

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
    /** What is left of the last request where the process was killed after its commit. */
    const cutOff = async () => {
      await db('idempotent_requests').update({ status: null, answer: null });
    };
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

    it('answers what was cut off between its commit and its answer', async () => {
      const first = await report('a').expect(201);
      await cutOff();
      const again = await report('a', fault, anInstance());
      expect(again.status).toBe(201);
      expect(again.body).toEqual(first.body);
      expect(await countIncidents()).toBe(1);
    });

    it('answers an event that was cut off after its commit', async () => {
      const { body: incident } = await report('a');
      const take = () =>
        http
          .post(`/incidents/${incident.id}/events`)
          .set('Idempotency-Key', 'take')
          .send({ type: 'acknowledge', version: 1 });
      const first = await take().expect(201);
      await cutOff();
      const again = await take();
      expect([again.status, again.body]).toEqual([201, first.body]);
    });

    it('notes nothing of an event that was too late', async () => {
      const { body: incident } = await report('a');
      const note = (key: string) =>
        http
          .post(`/incidents/${incident.id}/events`)
          .set('Idempotency-Key', key)
          .send({ type: 'note', note: 'Called back', version: 1 });
      await Promise.all([note('b'), note('c')]);
      const noted = await db('idempotent_requests')
        .whereIn('key', ['b', 'c'])
        .whereNotNull('record_address');
      expect(noted).toHaveLength(1);
    });

    it('does not create again what failed after its commit', async () => {
      const { body } = await report('a');
      await cutOff();
      const [row] = await db('idempotent_requests');
      await new IdempotentRequestStore({ db }).giveUp({
        actorRef: row.actor_ref,
        key: row.key,
        request: row.request,
        claim: row.claim,
      });
      const again = await report('a');
      expect(again.body.id).toBe(body.id);
    });

    it('does not create again what was cut off before anything was noted', async () => {
      await report('a').expect(201);
      await cutOff();
      await db('idempotent_requests').update({ record_address: null });
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
      const names = [
        '20261130122000_idempotent_requests.js',
        '20261130160000_created_records.js',
      ];
      for (const name of [...names].reverse()) {
        await db.migrate.down({ directory: MIGRATIONS_DIRECTORY, name });
      }
      for (const name of names) {
        await db.migrate.up({ directory: MIGRATIONS_DIRECTORY, name });
      }
      expect((await report('a')).status).toBe(201);
    });
  });
});
