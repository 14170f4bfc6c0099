import {
  createMockDirectory,
  mockCredentials,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import {
  CaseDraft,
  parseCase,
} from '@weibao/backstage-plugin-maintenance-common';
import { mkdtempSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import request from 'supertest';
import { aCaseFile } from '../cases/__testUtils__/cases';
import { UnconfiguredKnowledgeBase } from '../knowledgeBase/UnconfiguredKnowledgeBase';
import { LocalGitKnowledgeBase } from '../knowledgeBase/LocalGitKnowledgeBase';
import { UrlKnowledgeBase } from '../knowledgeBase/UrlKnowledgeBase';
import {
  AUTHOR,
  createCaseDraftsApi,
  REVIEWER,
} from './__testUtils__/createCaseDraftsApi';

const SSD = aCaseFile('ssd-hours', { title: 'SSDs fail', status: 'reviewed' });
const BATTERY = aCaseFile('battery', {
  title: '电池鼓包',
  language: 'zh',
  status: 'draft',
}).content;

describe('case drafts over HTTP', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });
  const disk = createMockDirectory();

  describe.each(databases.eachSupportedId())('on %p', databaseId => {
    let directory: string;
    let knowledgeBase: LocalGitKnowledgeBase;
    let api: Awaited<ReturnType<typeof createCaseDraftsApi>>;

    beforeAll(async () => {
      api = await createCaseDraftsApi(await databases.init(databaseId));
    });

    beforeEach(async () => {
      disk.setContent({
        seed: { docs: { cases: { 'ssd-hours.md': SSD.content } } },
      });
      directory = mkdtempSync(disk.resolve('kb-'));
      knowledgeBase = new LocalGitKnowledgeBase({
        entityRef: 'component:default/knowledge-base',
        directory,
        seed: disk.resolve('seed'),
        committer: { name: 'Portal', email: 'noreply@portal.example' },
      });
      await api.reset(knowledgeBase);
    });

    async function begin(input: object = {}): Promise<CaseDraft> {
      const response = await api.author.post('', {
        markdown: BATTERY,
        ...input,
      });
      expect(response.body).not.toHaveProperty('error');
      expect(response.status).toBe(201);
      return response.body;
    }

    async function submit(input: object = {}): Promise<CaseDraft> {
      const { id, version } = await begin(input);
      const response = await api.author.post(`/${id}/submit`, { version });
      expect(response.body).not.toHaveProperty('error');
      return response.body;
    }

    const approve = ({ id, version }: CaseDraft, by = api.reviewer) =>
      by.post(`/${id}/review`, { version, decision: 'approve' });
    const textOf = (path: string) => readFile(join(directory, path), 'utf8');

    describe('writing', () => {
      it('begins a draft and goes on with it', async () => {
        const draft = await begin();
        expect(draft).toEqual({
          id: expect.any(String),
          version: 1,
          state: 'writing',
          title: '电池鼓包',
          language: 'zh',
          markdown: BATTERY,
          problems: [],
          authorRef: AUTHOR,
          incidentIds: [],
          redactions: [],
          createdAt: expect.any(String),
          updatedAt: expect.any(String),
          allowedActions: ['edit', 'submit', 'discard'],
        });
        const { body } = await api.author.patch(`/${draft.id}`, {
          version: 1,
          slug: 'battery',
          markdown: BATTERY.replace('severity: II', 'severity: V'),
        });
        expect(body).toMatchObject({
          version: 2,
          slug: 'battery',
          title: '电池鼓包',
          problems: [
            { line: 5, message: 'severity must be one of I, II, III, IV' },
          ],
        });
        expect((await api.author.get(`/${draft.id}`)).body).toEqual(body);
        expect(api.auditor.createEvent).toHaveBeenCalledWith(
          expect.objectContaining({ eventId: 'case-draft-update' }),
        );
      });

      it('does not overwrite what somebody else has saved', async () => {
        const { id } = await begin();
        await api.author.patch(`/${id}`, { version: 1, slug: 'one' });
        const stale = await api.author.patch(`/${id}`, {
          version: 1,
          slug: 'two',
        });
        expect(stale.status).toBe(409);
        expect(stale.body.error.message).toContain('is at version 2');
      });

      it('is for the author alone', async () => {
        const { id } = await begin();
        const changed = await api.reviewer.patch(`/${id}`, {
          version: 1,
          slug: 'x',
        });
        expect(changed.status).toBe(403);
        expect(changed.body.error.message).toBe(
          `Only the author of the draft, ${AUTHOR}, may do this`,
        );
        for (const move of ['submit', 'withdraw']) {
          const moved = await api.reviewer.post(`/${id}/${move}`, {
            version: 1,
          });
          expect(moved.status).toBe(403);
        }
        expect((await api.reviewer.get(`/${id}`)).body.allowedActions).toEqual([
          'discard',
        ]);
      });

      it('refuses what no database can keep', async () => {
        const response = await api.author.post('', {
          markdown: `${BATTERY}\n\0`,
        });
        expect(response.status).toBe(400);
        expect(response.body.error.message).toMatch(
          /^Line \d+ of markdown has a NUL character/,
        );
      });

      it('knows no draft that there is not', async () => {
        expect((await api.author.get('/none')).status).toBe(404);
      });
    });

    it('lists drafts, those changed last first, in pages', async () => {
      const first = await begin({ slug: 'one' });
      const second = await submit({ slug: 'two' });
      await api.as('user:default/other').post('', { markdown: BATTERY });
      const third = await begin({ slug: 'three' });
      await api.author.patch(`/${first.id}`, { version: 1, slug: 'four' });

      const list = async (query: string): Promise<string[]> => {
        const slugs: string[] = [];
        let cursor = '';
        do {
          const { body } = await api.reviewer.get(`${query}${cursor}`);
          slugs.push(...body.items.map(({ slug }: CaseDraft) => slug));
          cursor = body.nextCursor && `&cursor=${body.nextCursor}`;
        } while (cursor);
        return slugs;
      };
      expect(await list(`?limit=1&authorRef=User:default/Wu.Jing`)).toEqual([
        'four',
        'three',
        'two',
      ]);
      expect(await list('?limit=1&state=writing,published')).toEqual([
        'four',
        'three',
        undefined,
      ]);
      expect(await list('?state=in-review')).toEqual([second.slug]);
      expect(third.state).toBe('writing');
      expect((await api.author.get('?cursor=nonsense')).status).toBe(400);
    });

    describe('submitting', () => {
      it('asks the reviewers, but not the author', async () => {
        const draft = await submit({ slug: 'battery' });
        expect(draft).toMatchObject({
          state: 'in-review',
          version: 2,
          submittedAt: expect.any(String),
          allowedActions: ['withdraw', 'discard'],
        });
        expect(api.notifications.send).toHaveBeenCalledWith({
          recipients: {
            type: 'entity',
            entityRef: 'group:default/service-managers',
            excludeEntityRef: AUTHOR,
          },
          payload: expect.objectContaining({
            title: '待评审案例: 电池鼓包',
            link: `/service/cases/drafts/${draft.id}`,
          }),
        });
        const seen = await api.reviewer.get(`/${draft.id}`);
        expect(seen.body.allowedActions).toEqual([
          'approve',
          'return',
          'discard',
        ]);
      });

      it('takes a draft back to go on writing', async () => {
        const { id, version } = await submit();
        const edited = await api.author.patch(`/${id}`, {
          version,
          slug: 'x',
        });
        expect(edited.status).toBe(409);
        expect(edited.body.error.message).toContain('is in-review');
        const { body } = await api.author.post(`/${id}/withdraw`, { version });
        expect(body).toMatchObject({ state: 'writing', version: 3 });
      });

      it('tells what is not well formed, with its lines', async () => {
        const { id } = await begin({ markdown: 'title: x\n' });
        const response = await api.author.post(`/${id}/submit`, { version: 1 });
        expect(response.status).toBe(400);
        expect(response.body.error.message).toBe(
          'The draft is not well formed: line 1: a case begins with its front matter between two lines of ---',
        );
      });

      it.each([
        ['电池鼓包', 'case-20261123-1'],
        ['UPS battery 鼓包', 'ups-battery'],
        ['SSD hours', 'ssd-hours-2'],
      ])('names %s %s', async (title, slug) => {
        const markdown = aCaseFile('', { title }).content;
        expect(await submit({ markdown })).toMatchObject({ slug });
      });

      it.each([
        [
          'a case',
          'ssd-hours',
          409,
          'is taken by the case "SSDs fail"; give the draft another one',
        ],
        ['the address of a question', 'match', 400, 'is reserved'],
      ])('refuses the name of %s', async (_, slug, status, message) => {
        const { id } = await begin({ slug });
        const response = await api.author.post(`/${id}/submit`, { version: 1 });
        expect(response.status).toBe(status);
        expect(response.body.error.message).toContain(message);
      });

      it('refuses the name of another draft in review, also at the same time', async () => {
        const drafts = await Promise.all([
          begin({ slug: 'battery' }),
          begin({ slug: 'battery' }),
          begin({ slug: 'battery' }),
        ]);
        const answers = await Promise.all(
          drafts.map(({ id }) =>
            api.author.post(`/${id}/submit`, { version: 1 }),
          ),
        );
        expect(answers.map(({ status }) => status).sort()).toEqual([
          200, 409, 409,
        ]);
        expect(
          answers.find(({ status }) => status === 409)?.body.error.message,
        ).toBe('Another draft with the name "battery" is reviewed already');
      });
    });

    describe('reviewing', () => {
      it('publishes what another person has agreed to', async () => {
        const draft = await submit({ slug: 'battery' });
        const { body, status } = await approve(draft);
        expect(status).toBe(200);
        expect(body).toMatchObject({
          state: 'published',
          version: 4,
          reviewerRef: REVIEWER,
          reviewedAt: expect.any(String),
          commit: expect.stringMatching(/^[0-9a-f]{40}$/),
          allowedActions: [],
        });
        expect(await textOf('docs/cases/battery.md')).toBe(body.markdown);
        expect(parseCase(body.markdown).metadata).toMatchObject({
          status: 'reviewed',
          author: AUTHOR,
          reviewer: REVIEWER,
          date: '2026-11-23',
        });
        // It is in the index already.
        expect(await api.cases.getCase('battery')).toMatchObject({
          title: '电池鼓包',
          markdown: body.markdown,
        });
        expect(api.onPublished).toHaveBeenCalledTimes(1);
        expect(api.notifications.send).toHaveBeenLastCalledWith({
          recipients: { type: 'entity', entityRef: AUTHOR },
          payload: expect.objectContaining({ title: '案例已发布: 电池鼓包' }),
        });
      });

      it('does not let the author agree', async () => {
        const draft = await submit();
        for (const decision of ['approve', 'return']) {
          const response = await api.author.post(`/${draft.id}/review`, {
            version: draft.version,
            decision,
            note: 'fine',
          });
          expect(response.status).toBe(403);
          expect(response.body.error.message).toBe(
            `${AUTHOR} has written the draft; another person reviews it`,
          );
        }
      });

      it('returns a draft with a note', async () => {
        const { id, version } = await submit();
        const review = { version, decision: 'return' };
        const bare = await api.reviewer.post(`/${id}/review`, review);
        expect(bare.status).toBe(400);
        expect(bare.body.error.message).toContain('note is missing');
        const { body } = await api.reviewer.post(`/${id}/review`, {
          ...review,
          note: '缺少来源',
        });
        expect(body).toMatchObject({
          state: 'writing',
          reviewNote: '缺少来源',
          reviewerRef: REVIEWER,
        });
        expect(api.notifications.send).toHaveBeenLastCalledWith(
          expect.objectContaining({
            payload: expect.objectContaining({
              title: '案例被退回: 电池鼓包',
              description: '缺少来源',
            }),
          }),
        );
        const again = await api.author.post(`/${id}/submit`, {
          version: body.version,
        });
        expect(again.body.state).toBe('in-review');
      });

      it('agrees to one version, once', async () => {
        const draft = await submit({ slug: 'battery' });
        const answers = await Promise.all([
          approve(draft),
          approve(draft, api.as('user:default/huang.kai')),
        ]);
        expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
        expect((await approve(draft)).status).toBe(409);
      });

      it('gives a draft back to its review when it cannot be published', async () => {
        const draft = await submit({ slug: 'battery' });
        await writeFile(join(directory, 'docs/cases/battery.md'), 'by hand');
        const refused = await approve(draft);
        expect(refused.status).toBe(409);
        expect(refused.body.error.message).toContain(
          'There is a case "battery" already',
        );
        const { body } = await api.reviewer.get(`/${draft.id}`);
        expect(body).toMatchObject({ state: 'in-review', version: 4 });
        expect(body.allowedActions).toContain('approve');
        expect(body.reviewerRef).toBeUndefined();
      });
    });

    describe('revising a case', () => {
      const revised = aCaseFile('', { title: 'SSDs fail early' }).content;

      it('replaces it', async () => {
        const draft = await submit({ revises: 'ssd-hours', markdown: revised });
        expect(draft).toMatchObject({
          slug: 'ssd-hours',
          revises: 'ssd-hours',
        });
        expect((await approve(draft)).status).toBe(200);
        expect(await textOf('docs/cases/ssd-hours.md')).toContain(
          'SSDs fail early',
        );
      });

      it.each([
        [{ revises: 'none' }, 'There is no case "none" to revise'],
        [
          { revises: 'ssd-hours', slug: 'other' },
          'slug is "other", but the draft revises the case "ssd-hours"',
        ],
      ])('refuses %p', async (input, message) => {
        const response = await api.author.post('', {
          markdown: revised,
          ...input,
        });
        expect(response.status).toBe(400);
        expect(response.body.error.message).toBe(message);
      });

      it('keeps its name', async () => {
        const { id } = await begin({ revises: 'ssd-hours' });
        const renamed = await api.author.patch(`/${id}`, {
          version: 1,
          slug: 'other',
        });
        expect(renamed.status).toBe(400);
      });

      it('does not undo what has changed since, whenever that is noticed', async () => {
        const first = await submit({ revises: 'ssd-hours', markdown: revised });
        const second = await begin({ revises: 'ssd-hours' });
        // The index has not seen it yet.
        await writeFile(join(directory, 'docs/cases/ssd-hours.md'), 'new');
        const refused = await approve(first);
        expect(refused.status).toBe(409);
        expect(await textOf('docs/cases/ssd-hours.md')).toBe('new');

        await writeFile(
          join(directory, 'docs/cases/ssd-hours.md'),
          aCaseFile('', { title: 'By hand' }).content,
        );
        await api.cases.refresh();
        const late = await api.author.post(`/${second.id}/submit`, {
          version: 1,
        });
        expect(late.status).toBe(409);
        expect(late.body.error.message).toContain(
          'has been changed since this draft was begun',
        );
      });
    });

    describe('discarding', () => {
      it('is for the author and for reviewers', async () => {
        const own = await begin();
        const other = await submit();
        const discard = (by: typeof api.author, draft: CaseDraft) =>
          by.post(`/${draft.id}/discard`, { version: draft.version });
        api.policy.isAllowed = name => name !== 'maintenance.case.review';
        expect((await discard(api.reviewer, other)).status).toBe(403);
        expect((await discard(api.author, own)).body.state).toBe('discarded');
        api.policy.isAllowed = name => name !== 'maintenance.case.write';
        expect((await discard(api.reviewer, other)).body.state).toBe(
          'discarded',
        );
        expect((await discard(api.reviewer, other)).status).toBe(409);
      });
    });

    describe('permissions', () => {
      it('show drafts to those who write or review', async () => {
        const { id } = await submit();
        api.policy.isAllowed = name => name === 'maintenance.case.review';
        const seen = await api.reviewer.get(`/${id}`);
        expect(seen.body.allowedActions).toEqual([
          'approve',
          'return',
          'discard',
        ]);
        expect((await api.author.get(`/${id}`)).body.allowedActions).toEqual([
          'discard',
        ]);
        api.policy.isAllowed = name => name === 'maintenance.case.read';
        expect((await api.reviewer.get(`/${id}`)).status).toBe(403);
        expect((await api.reviewer.get('')).status).toBe(403);
      });

      it('are asked before anything is changed', async () => {
        const draft = await submit();
        api.policy.isAllowed = () => false;
        const answers = await Promise.all([
          api.author.post('', { markdown: BATTERY }),
          api.author.patch(`/${draft.id}`, { version: 2, slug: 'x' }),
          api.author.post(`/${draft.id}/submit`, { version: 2 }),
          api.author.post(`/${draft.id}/withdraw`, { version: 2 }),
          api.author.post(`/${draft.id}/discard`, { version: 2 }),
          approve(draft),
        ]);
        expect(answers.map(({ status }) => status)).toEqual(
          answers.map(() => 403),
        );
      });

      it('are of no use to services, which write no cases', async () => {
        const response = await request(api.app)
          .post('/case-drafts')
          .set('authorization', mockCredentials.service.header())
          .send({ markdown: BATTERY });
        expect(response.status).toBe(403);
      });
    });

    it('keeps drafts that other capabilities write', async () => {
      const draft = await api.register.createDraft({
        markdown: BATTERY,
        authorRef: AUTHOR,
        recurrenceKey: 'ssd',
        incidentIds: ['INC-000007'],
        redactions: [{ kind: 'customer', count: 2 }],
      });
      expect(draft).toMatchObject({
        recurrenceKey: 'ssd',
        incidentIds: ['INC-000007'],
        redactions: [{ kind: 'customer', count: 2 }],
        allowedActions: ['edit', 'submit', 'discard'],
      });
      const keys = Array.from({ length: 900 }, (_, i) => `key-${i}`);
      expect(await api.register.findOpenDrafts([...keys, 'ssd'])).toEqual(
        new Map([['ssd', draft.id]]),
      );
      await api.author.post(`/${draft.id}/discard`, { version: 1 });
      expect(await api.register.findOpenDrafts(['ssd'])).toEqual(new Map());
    });

    it('tells which case a group of incidents became', async () => {
      const { id } = await api.register.createDraft({
        markdown: BATTERY,
        slug: 'battery',
        authorRef: AUTHOR,
        recurrenceKey: 'ups',
        incidentIds: [],
        redactions: [],
      });
      expect(await api.register.listWrittenCases()).toEqual(new Map());
      await api.author.post(`/${id}/submit`, { version: 1 });
      const { body } = await api.reviewer.post(`/${id}/review`, {
        version: 2,
        decision: 'approve',
      });
      expect(body.state).toBe('published');
      expect(await api.register.listWrittenCases()).toEqual(
        new Map([['ups', ['battery']]]),
      );
    });

    it('publishes nothing that would be no case', async () => {
      const { id } = await api.register.createDraft({
        markdown: BATTERY,
        authorRef: 'plugin:import',
        incidentIds: [],
        redactions: [],
      });
      const draft = await api.store.findDraft(id);
      await api.store.updateDraft({
        ...draft!,
        version: 2,
        phase: 'in-review',
        slug: 'battery',
      });
      const refused = await api.reviewer.post(`/${id}/review`, {
        version: 2,
        decision: 'approve',
      });
      expect(refused.status).toBe(400);
      expect(refused.body.error.message).toContain('author must be');
      expect((await api.reviewer.get(`/${id}`)).body.state).toBe('in-review');
    });

    it('begins none where there is no knowledge base', async () => {
      await api.reset(
        new UnconfiguredKnowledgeBase({
          entityRef: 'component:default/knowledge-base',
        }),
      );
      const response = await api.author.post('', { markdown: BATTERY });
      expect(response.status).toBe(409);
      expect(response.body.error.message).toContain(
        'maintenance.knowledgeBase is not configured',
      );
      expect((await api.author.get('')).body.items).toEqual([]);
    });

    it('leaves the review to pull requests where cases are published so', async () => {
      const reader = mockServices.urlReader.mock();
      reader.readTree.mockResolvedValue({
        etag: 'one',
        files: async () => [],
        archive: jest.fn(),
        dir: jest.fn(),
      });
      await api.reset(
        new UrlKnowledgeBase({
          entityRef: knowledgeBase.entityRef,
          pollInterval: { minutes: 5 },
          url: 'https://git.example/acme/cases',
          reader,
        }),
      );
      const { body } = await api.author.post('', { markdown: BATTERY });
      expect(body.allowedActions).toEqual(['edit', 'discard']);
      const response = await api.author.post(`/${body.id}/submit`, {
        version: 1,
      });
      expect(response.status).toBe(400);
      expect(response.body.error.message).toContain('pull requests');
    });
  });
});
