import {
  mockServices,
  TestDatabaseId,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { aCaseFile } from './__testUtils__/cases';
import { createCasesApi, DB01 } from './__testUtils__/createCasesApi';
import { CASE_TOPIC } from './CaseIndexer';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

describe.each(databases.eachSupportedId())(
  'the index of cases on %p',
  databaseId => {
    async function setUp(id: TestDatabaseId = databaseId) {
      const api = await createCasesApi(await databases.init(id));
      return {
        ...api,
        slugs: async () => (await api.cases.listAll()).map(({ slug }) => slug),
        state: () => api.cases.getKnowledgeBase(),
      };
    }

    it('waits for the first reading', async () => {
      const { state, slugs } = await setUp();
      expect(await state()).toEqual({
        entityRef: 'component:default/knowledge-base',
        publishing: 'commit',
        state: 'pending',
        cases: 0,
        problems: [],
      });
      expect(await slugs()).toEqual([]);
    });

    it('follows the knowledge base and tells what has changed', async () => {
      const { knowledgeBase, indexer, events, state, slugs, cases } =
        await setUp();
      knowledgeBase.put(aCaseFile('fan'), aCaseFile('disk'), aCaseFile('psu'));
      await indexer.index();
      expect(await slugs()).toEqual(['disk', 'fan', 'psu']);
      expect(await state()).toMatchObject({
        state: 'ready',
        cases: 3,
        indexedAt: '2026-11-22T04:00:00.000Z',
      });

      knowledgeBase.put(aCaseFile('fan', { title: 'Fans stop' }));
      knowledgeBase.put(aCaseFile('raid'));
      knowledgeBase.remove('docs/cases/psu.md');
      await indexer.index();
      expect(await slugs()).toEqual(['disk', 'fan', 'raid']);
      expect((await cases.getCase('fan')).title).toBe('Fans stop');
      const revision = (await state()).revision;
      expect(events.publish).toHaveBeenCalledTimes(2);
      expect(events.publish).toHaveBeenLastCalledWith({
        topic: CASE_TOPIC,
        eventPayload: { revision, slugs: ['fan', 'psu', 'raid'] },
      });
    });

    it('does nothing while the revision is the same', async () => {
      const { knowledgeBase, indexer, events, clock, state } = await setUp();
      knowledgeBase.put(aCaseFile('fan'));
      await indexer.index();
      clock.now = new Date('2026-11-22T05:00:00Z');
      await indexer.index();
      expect(knowledgeBase.reads).toBe(1);
      expect(events.publish).toHaveBeenCalledTimes(1);
      expect((await state()).indexedAt).toBe('2026-11-22T04:00:00.000Z');
    });

    it('tells nobody of a revision that changed no case', async () => {
      const { knowledgeBase, indexer, events, state } = await setUp();
      knowledgeBase.put(aCaseFile('fan'));
      await indexer.index();
      knowledgeBase.put(aCaseFile('fan'));
      await indexer.index();
      expect((await state()).revision).toBe('r3');
      expect(events.publish).toHaveBeenCalledTimes(1);
    });

    it('keeps broken files out, says where they are wrong, and takes the others', async () => {
      const { knowledgeBase, indexer, state, slugs } = await setUp();
      const broken = aCaseFile('broken');
      knowledgeBase.put(aCaseFile('fan'), {
        ...broken,
        content: broken.content.replace('severity: II', 'severity: X'),
      });
      await indexer.index();
      expect(await slugs()).toEqual(['fan']);
      expect((await state()).problems).toEqual([
        {
          path: 'docs/cases/broken.md',
          line: 5,
          message: 'severity must be one of I, II, III, IV',
        },
      ]);
    });

    it('serves what it has while the knowledge base cannot be read', async () => {
      const { knowledgeBase, indexer, state, slugs, logger } = await setUp();
      knowledgeBase.put(aCaseFile('fan'));
      await indexer.index();
      knowledgeBase.put(aCaseFile('disk'));
      knowledgeBase.failure = new Error('no such branch');
      await indexer.index();
      await indexer.index();
      expect(await slugs()).toEqual(['fan']);
      expect(await state()).toMatchObject({
        state: 'unreadable',
        message: 'Error: no such branch',
        cases: 1,
        indexedAt: '2026-11-22T04:00:00.000Z',
      });
      expect(logger.warn).toHaveBeenCalledTimes(1);

      knowledgeBase.failure = undefined;
      await indexer.index();
      expect(await slugs()).toEqual(['disk', 'fan']);
      expect((await state()).state).toBe('ready');
      expect((await state()).message).toBeUndefined();
    });

    it('is ready again when the sources are readable and unchanged', async () => {
      const { knowledgeBase, indexer, state } = await setUp();
      knowledgeBase.put(aCaseFile('fan'));
      await indexer.index();
      knowledgeBase.failure = new Error('disk is asleep');
      await indexer.index();
      knowledgeBase.failure = undefined;
      await indexer.index();
      expect(await state()).toMatchObject({ state: 'ready', cases: 1 });
    });

    it('is seen by other instances, which match with it', async () => {
      const { knowledgeBase, indexer, createInstance, report, incidents } =
        await setUp();
      const other = createInstance();
      knowledgeBase.put(aCaseFile('fan', { faultCodes: ['FAN-FAIL'] }));
      await indexer.index();
      const { id } = await report(DB01, { title: 'Alarm fan-fail' });
      const matched = async () => {
        const found = await other.cases.matchIncident(
          await incidents.getLog(id),
          { userRef: 'user:default/chen.wei', limit: 5 },
        );
        return found.map(match => match.case.slug);
      };
      expect(await matched()).toEqual(['fan']);

      knowledgeBase.remove('docs/cases/fan.md');
      knowledgeBase.put(aCaseFile('fans', { faultCodes: ['FAN-FAIL'] }));
      await indexer.index();
      expect(await matched()).toEqual(['fans']);
    });

    it('does not go back to what a slower instance has read', async () => {
      const { knowledgeBase, indexer, createInstance, slugs } = await setUp();
      const other = createInstance();
      knowledgeBase.put(aCaseFile('old'));
      let overtaken = false;
      knowledgeBase.whileRead = async () => {
        if (overtaken) return;
        overtaken = true;
        knowledgeBase.put(aCaseFile('new'));
        await other.indexer.index();
      };
      await indexer.index();
      expect(await slugs()).toEqual(['new', 'old']);
      expect(other.events.publish).toHaveBeenCalledTimes(1);
    });

    it('reads again for who published while it was reading', async () => {
      const { knowledgeBase, indexer, cases, slugs } = await setUp();
      knowledgeBase.put(aCaseFile('old'));
      let refreshed: Promise<void> | undefined;
      knowledgeBase.whileRead = async () => {
        if (refreshed) return;
        knowledgeBase.put(aCaseFile('new'));
        refreshed = cases.refresh();
      };
      await indexer.index();
      await refreshed;
      expect(await slugs()).toEqual(['new', 'old']);
    });

    it('reads as often as the knowledge base asks for', async () => {
      const { indexer, knowledgeBase } = await setUp();
      const scheduler = mockServices.scheduler.mock();
      await indexer.schedule({ scheduler });
      expect(scheduler.scheduleTask).toHaveBeenCalledWith(
        expect.objectContaining({ frequency: knowledgeBase.pollInterval }),
      );
    });

    it('takes hundreds of cases, long ones too', async () => {
      const { knowledgeBase, indexer, slugs, cases } = await setUp();
      knowledgeBase.put(
        ...Array.from({ length: 450 }, (_, i) => aCaseFile(`case-${i}`)),
        aCaseFile(
          'long',
          { title: 'null pointer' },
          Array.from({ length: 60_000 }, (_, i) =>
            String.fromCodePoint(0x4e00 + (i % 20_000)),
          ).join(''),
        ),
      );
      await indexer.index();
      expect(await slugs()).toHaveLength(451);
      const { items } = await cases.listCases({ q: 'null', limit: 5 });
      expect(items.map(({ slug }) => slug)).toEqual(['long']);
    });
  },
);
