import {
  createMockDirectory,
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import techdocsPlugin from '@backstage/plugin-techdocs-backend';
import { rmSync, statSync } from 'node:fs';
import request from 'supertest';
import techdocsMarkdown from '.';
import { exampleSite } from './__testUtils__/exampleSite';

const SITE = '/api/techdocs/static/docs/default/component/kb';

describe('techdocsMarkdown', () => {
  const directory = createMockDirectory();
  let server: TestBackend['server'];

  beforeAll(async () => {
    directory.setContent({ site: exampleSite });
    ({ server } = await startTestBackend({
      features: [
        techdocsPlugin,
        techdocsMarkdown,
        catalogServiceMock.factory({
          entities: [
            {
              apiVersion: 'backstage.io/v1alpha1',
              kind: 'Component',
              metadata: {
                name: 'kb',
                namespace: 'default',
                uid: 'uid-of-kb',
                annotations: {
                  'backstage.io/techdocs-ref': 'dir:.',
                  'backstage.io/managed-by-location': `file:${directory.resolve(
                    'site/catalog-info.yaml',
                  )}`,
                },
              },
            },
          ],
        }),
        mockServices.rootConfig.factory({
          data: {
            techdocs: {
              builder: 'local',
              publisher: {
                type: 'local',
                local: { publishDirectory: directory.resolve('published') },
              },
            },
          },
        }),
      ],
    }));
  });

  afterEach(() => jest.restoreAllMocks());

  /** What the reader does when somebody opens a page. */
  async function sync(): Promise<{ updated: boolean; log: string }> {
    const { text } = await request(server)
      .get('/api/techdocs/sync/default/component/kb')
      .expect(200);
    const [, result] = /event: finish\ndata: (.*)/.exec(text) ?? [];
    if (!result) throw new Error(text);
    return { ...JSON.parse(result), log: text };
  }

  /** The backend looks for changes of a site at most once a minute. */
  function minutesLater(minutes: number): void {
    const now = Date.now() + minutes * 60_000;
    jest.spyOn(Date, 'now').mockReturnValue(now);
  }

  it('builds a site when somebody opens it', async () => {
    const { updated, log } = await sync();

    expect(updated).toBe(true);
    expect(log).toContain('Built 9 pages, problems: 0');
    const page = await request(server)
      .get(`${SITE}/cases/server/e-203/index.html`)
      .expect(200);
    expect(page.text).toContain('变频器 E-203 过流');
    const image = await request(server).get(`${SITE}/images/fan.png`);
    expect(image.body.toString()).toBe('PNG');
    const chinese = await request(server).get(
      `${SITE}/cases/${encodeURIComponent('风扇')}/index.html`,
    );
    expect(chinese.text).toContain('风扇 FAN-01');
  });

  it('tells search what is in it', async () => {
    const { body } = await request(server)
      .get(`${SITE}/search/search_index.json`)
      .expect(200);
    expect(body.docs.length).toBeGreaterThan(9);
  });

  it('tells the reader about it', async () => {
    const { body } = await request(server)
      .get('/api/techdocs/metadata/techdocs/default/component/kb')
      .expect(200);
    expect(body).toMatchObject({
      site_name: '维保知识库',
      site_description: '案例与指南',
      etag: expect.stringMatching(/./),
    });
  });

  it('does not build it again when nothing changed', async () => {
    const file = directory.resolve('published/default/component/kb/index.html');
    const { mtimeMs } = statSync(file);
    minutesLater(2);

    expect(await sync()).toMatchObject({ updated: false });
    expect(statSync(file).mtimeMs).toBe(mtimeMs);
  });

  it('builds what changed, says what is wrong, and removes what is gone', async () => {
    directory.addContent({
      site: { docs: { 'unlisted.md': '# x\n\n![](none.png)\n' } },
    });
    rmSync(directory.resolve('site/docs/guides/cold_start.md'));
    minutesLater(4);

    const { updated, log } = await sync();
    expect(updated).toBe(true);
    expect(log).toContain('docs/unlisted.md:3: none.png does not exist');
    await request(server).get(`${SITE}/unlisted/index.html`).expect(200);
    await request(server)
      .get(`${SITE}/guides/cold_start/index.html`)
      .expect(404);
  });
});
