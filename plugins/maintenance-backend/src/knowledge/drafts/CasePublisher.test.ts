import {
  createMockDirectory,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { ServiceUnavailableError } from '@backstage/errors';
import { CaseDraft } from '@weibao/backstage-plugin-maintenance-common';
import git from 'isomorphic-git';
import fs, { mkdtempSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { aCaseFile } from '../cases/__testUtils__/cases';
import { KnowledgeBase } from '../knowledgeBase/KnowledgeBase';
import { LocalGitKnowledgeBase } from '../knowledgeBase/LocalGitKnowledgeBase';
import { createCaseDraftsApi } from './__testUtils__/createCaseDraftsApi';

const { content } = aCaseFile('battery', { title: 'Batteries swell' });

/** What is left when the process ends in the middle of a publication. */
describe('CasePublisher', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });
  const disk = createMockDirectory();

  describe.each(databases.eachSupportedId())('on %p', databaseId => {
    let directory: string;
    let knowledgeBase: KnowledgeBase;
    let api: Awaited<ReturnType<typeof createCaseDraftsApi>>;
    let draft: CaseDraft;

    beforeAll(async () => {
      api = await createCaseDraftsApi(await databases.init(databaseId));
    });

    beforeEach(async () => {
      directory = mkdtempSync(disk.resolve('kb-'));
      knowledgeBase = new LocalGitKnowledgeBase({
        entityRef: 'component:default/knowledge-base',
        directory,
        committer: { name: 'Portal', email: 'noreply@portal.example' },
      });
      await api.reset(knowledgeBase);
      const created = await api.author.post('', {
        markdown: content,
        slug: 'battery',
      });
      const { id } = created.body;
      draft = (await api.author.post(`/${id}/submit`, { version: 1 })).body;
    });

    afterEach(() => jest.restoreAllMocks());

    const commits = async () =>
      (await git.log({ fs, dir: directory })).map(({ oid }) => oid);
    const current = async () =>
      (await api.reviewer.get(`/${draft.id}`)).body as CaseDraft;

    function approve() {
      return api.reviewer.post(`/${draft.id}/review`, {
        version: draft.version,
        decision: 'approve',
      });
    }

    /** Agrees to the draft in a process that ends before it has kept the result. */
    async function approveAndDie() {
      const { updateDraft } = api.store;
      let kept = 0;
      const store = jest
        .spyOn(api.store, 'updateDraft')
        .mockImplementation(async next => {
          if (kept++ > 0) throw new Error('The process was killed');
          return updateDraft.call(api.store, next);
        });
      expect((await approve()).status).toBe(500);
      store.mockRestore();
      expect(await current()).toMatchObject({
        state: 'in-review',
        allowedActions: [],
      });
    }

    function letMinutesPass(minutes: number) {
      api.clock.now = new Date(api.clock.now.getTime() + minutes * 60_000);
    }

    it('publishes once what was committed, but not kept', async () => {
      await approveAndDie();
      const [commit] = await commits();

      await api.publisher.finishAll();
      expect((await current()).state).toBe('in-review');

      letMinutesPass(3);
      await api.publisher.finishAll();
      expect(await current()).toMatchObject({ state: 'published', commit });
      expect(await commits()).toHaveLength(2);
      expect((await api.cases.getCase('battery')).markdown).toBe(
        (await current()).markdown,
      );
      expect(api.onPublished).toHaveBeenCalledTimes(1);

      letMinutesPass(3);
      await api.publisher.finishAll();
      expect(await commits()).toHaveLength(2);
    });

    it('publishes what was agreed to, but not committed', async () => {
      const failed = jest
        .spyOn(knowledgeBase, 'publish')
        .mockRejectedValueOnce(new Error('The process was killed'));
      await approveAndDie();
      expect(await commits()).toHaveLength(1);
      failed.mockRestore();

      letMinutesPass(3);
      await api.publisher.finishAll();
      expect(await current()).toMatchObject({
        state: 'published',
        commit: (await commits())[0],
      });
      expect(await commits()).toHaveLength(2);
    });

    it('is finished by one of several at once', async () => {
      await approveAndDie();
      letMinutesPass(3);
      await Promise.all([api.publisher.finishAll(), api.publisher.finishAll()]);
      expect((await current()).state).toBe('published');
      expect(await commits()).toHaveLength(2);
      expect(api.onPublished).toHaveBeenCalledTimes(1);
    });

    it('goes on trying while the knowledge base is out of reach', async () => {
      await approveAndDie();
      letMinutesPass(3);
      const failed = jest
        .spyOn(knowledgeBase, 'publish')
        .mockRejectedValueOnce(new ServiceUnavailableError('locked'));
      await api.publisher.finishAll();
      expect((await current()).allowedActions).toEqual([]);
      failed.mockRestore();
      await api.publisher.finishAll();
      expect((await current()).state).toBe('published');
    });

    it('goes back to its review when the knowledge base refuses it', async () => {
      jest
        .spyOn(knowledgeBase, 'publish')
        .mockRejectedValueOnce(new Error('The process was killed'));
      await approveAndDie();
      await mkdir(join(directory, 'docs/cases'), { recursive: true });
      await writeFile(join(directory, 'docs/cases/battery.md'), 'by hand');
      letMinutesPass(3);
      await api.publisher.finishAll();
      expect(await current()).toMatchObject({
        state: 'in-review',
        allowedActions: ['approve', 'return', 'discard'],
      });
      expect(await commits()).toHaveLength(1);
    });
  });

  it('looks for what was cut off every minute', async () => {
    const api = await createCaseDraftsApi(await databases.init('SQLITE_3'));
    const scheduler = mockServices.scheduler.mock();
    await api.publisher.schedule({ scheduler });
    expect(scheduler.scheduleTask).toHaveBeenCalledWith(
      expect.objectContaining({
        id: 'maintenance-case-publications',
        scope: 'global',
        frequency: { minutes: 1 },
      }),
    );
  });
});
