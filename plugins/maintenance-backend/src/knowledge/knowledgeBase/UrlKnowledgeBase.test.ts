import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import {
  createMockDirectory,
  mockServices,
  registerMswTestHooks,
} from '@backstage/backend-test-utils';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { execFileSync } from 'node:child_process';
import { aCaseFile } from '../cases/__testUtils__/cases';
import { UrlKnowledgeBase } from './UrlKnowledgeBase';

const ARCHIVE = 'https://api.github.com/repos/acme/docs/tarball';

const caseMarkdown = (facts: { title?: string } = {}) =>
  aCaseFile('', facts).content;

/** A Git host with a repository that has the knowledge base in a folder. */
describe('UrlKnowledgeBase', () => {
  const server = setupServer();
  registerMswTestHooks(server);
  const disk = createMockDirectory();
  let downloads: string[] = [];

  function commit(sha: string, cases: { [name: string]: string }) {
    disk.setContent({
      [`acme-docs-${sha}`]: {
        'README.md': '# Docs\n',
        docs: { cases: { 'not-ours.md': caseMarkdown() } },
        kb: {
          'mkdocs.yml': 'site_name: Cases\n',
          docs: { 'index.md': '# Cases\n', cases },
        },
      },
    });
    server.use(
      http.get(
        'https://api.github.com/repos/acme/docs/commits/main/status',
        () =>
          HttpResponse.json({
            sha,
            repository: { archive_url: `${ARCHIVE}{/ref}` },
          }),
      ),
      http.get(`${ARCHIVE}/:sha`, ({ params }) => {
        downloads.push(String(params.sha));
        return HttpResponse.arrayBuffer(
          new Uint8Array(
            execFileSync('tar', ['-cz', `acme-docs-${sha}`], {
              cwd: disk.path,
            }),
          ).buffer,
        );
      }),
    );
  }

  function open() {
    return new UrlKnowledgeBase({
      entityRef: 'component:default/knowledge-base',
      url: 'https://github.com/acme/docs/tree/main/kb',
      pollInterval: { minutes: 5 },
      reader: UrlReaders.default({
        config: mockServices.rootConfig(),
        logger: mockServices.logger.mock(),
      }),
    });
  }

  beforeEach(() => {
    downloads = [];
  });

  it('reads the cases of a folder, again when there is a new commit', async () => {
    commit('one', { 'ssd-hours.md': caseMarkdown(), 'index.md': '# All\n' });
    const knowledgeBase = open();
    const first = await knowledgeBase.read();
    expect(first).toEqual({
      revision: 'one',
      files: [{ path: 'docs/cases/ssd-hours.md', content: caseMarkdown() }],
    });
    expect(await knowledgeBase.read('one')).toBeUndefined();
    expect(await knowledgeBase.read()).toEqual(first);
    expect(downloads).toEqual(['one']);

    commit('two', { 'ssd-hours.md': 'changed' });
    expect(await knowledgeBase.read('one')).toEqual({
      revision: 'two',
      files: [{ path: 'docs/cases/ssd-hours.md', content: 'changed' }],
    });
    expect(downloads).toEqual(['one', 'two']);
  });

  it('downloads nothing that another instance has read', async () => {
    commit('one', { 'ssd-hours.md': caseMarkdown() });
    expect(await open().read('one')).toBeUndefined();
    expect(downloads).toEqual([]);
    expect(await open().read('zero')).toMatchObject({ revision: 'one' });
  });

  it('says so when the host does not answer', async () => {
    server.use(
      http.get('https://api.github.com/*', () =>
        HttpResponse.text('Down', { status: 503 }),
      ),
    );
    await expect(open().read()).rejects.toThrow('503');
  });

  it('publishes nothing itself', async () => {
    await expect(open().publish()).rejects.toThrow(
      'https://github.com/acme/docs/tree/main/kb is changed by pull requests',
    );
  });
});
