import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { MIGRATIONS_DIRECTORY } from '../../platform/database/migrate';
import { FeedbackRecord, FeedbackStore } from './FeedbackStore';

jest.setTimeout(60_000);

const CHEN = 'user:default/chen.wei';
const LI = 'user:default/li.na';
const DEVICE = 'device:default/acme-db01';

const FEEDBACK: FeedbackRecord = {
  id: 'f1',
  slug: 'ssd-hours',
  userRef: CHEN,
  worked: true,
  givenAt: '2026-11-22T04:00:00.000Z',
  device: {
    deviceRef: DEVICE,
    title: 'Database 1',
    customerRef: 'customer:default/acme',
    manufacturer: 'HPE',
    model: 'ProLiant DL380 Gen10',
  },
};

describe('FeedbackStore', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

  describe.each(databases.eachSupportedId())('on %p', databaseId => {
    let db: Knex;
    let store: FeedbackStore;

    beforeAll(async () => {
      db = await databases.init(databaseId);
      await db.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
      store = new FeedbackStore({ db });
    });

    beforeEach(() => db('case_feedback').delete());

    const kept = () => db('case_feedback').orderBy('id').pluck('id');

    it('forgets what a user said on a device, and that alone', async () => {
      const incident = { id: 'INC-000007', title: 'Gone' };
      await store.putFeedback(FEEDBACK);
      await store.putFeedback({ ...FEEDBACK, id: 'f2', userRef: LI });
      await store.putFeedback({ ...FEEDBACK, id: 'f3', slug: 'fan-dust' });
      await store.putFeedback({ ...FEEDBACK, id: 'f4', incident });

      const { slug, userRef } = FEEDBACK;
      await store.removeFeedback({ slug, userRef, target: DEVICE });
      expect(await kept()).toEqual(['f2', 'f3', 'f4']);

      await store.removeFeedback({ slug, userRef, target: incident.id });
      expect(await kept()).toEqual(['f2', 'f3']);
    });

    it('counts no more what was forgotten', async () => {
      const { slug, userRef, device } = FEEDBACK;
      const own = { userRef, target: DEVICE, slugs: [slug] };
      await store.putFeedback(FEEDBACK);
      expect(await store.findOwnFeedback(own)).toEqual(new Map([[slug, true]]));

      await store.removeFeedback({ slug, userRef, target: DEVICE });
      expect(await store.findOwnFeedback(own)).toEqual(new Map());
      expect(await store.tallyFeedback([slug], device)).toEqual(new Map());
    });

    it('forgets what is not there without a fault', async () => {
      await store.putFeedback(FEEDBACK);
      await store.removeFeedback({
        slug: 'ssd-hours',
        userRef: LI,
        target: DEVICE,
      });
      expect(await kept()).toEqual(['f1']);
    });

    it('keeps what is said anew under a new id', async () => {
      const { slug, userRef } = FEEDBACK;
      await store.putFeedback(FEEDBACK);
      await store.removeFeedback({ slug, userRef, target: DEVICE });
      expect(await store.putFeedback({ ...FEEDBACK, id: 'f9' })).toBe('f9');
      expect(await kept()).toEqual(['f9']);
    });
  });
});
