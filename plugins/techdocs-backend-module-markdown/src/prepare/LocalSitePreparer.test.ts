import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { symlinkSync, utimesSync } from 'node:fs';
import { LocalSitePreparer } from './LocalSitePreparer';

describe('LocalSitePreparer', () => {
  const directory = createMockDirectory();
  const reader = { readTree: jest.fn(), readUrl: jest.fn(), search: jest.fn() };
  const create = () =>
    LocalSitePreparer.create({
      config: new ConfigReader({}),
      logger: mockServices.logger.mock(),
      reader,
    });
  let preparer = create();

  const entity: Entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: 'kb',
      annotations: {
        'backstage.io/techdocs-ref': 'dir:.',
        'backstage.io/managed-by-location': `file:${directory.resolve(
          'site/catalog-info.yaml',
        )}`,
      },
    },
  };
  const etagOf = async (of = entity) => (await preparer.prepare(of)).etag;

  beforeEach(() => {
    preparer = create();
    directory.setContent({
      site: {
        'catalog-info.yaml': '',
        'mkdocs.yml': 'site_name: A',
        docs: { 'index.md': 'one', images: { 'a.png': 'PNG' } },
        node_modules: { 'x.js': '' },
      },
    });
  });

  it('prepares the folder itself, which is not to be removed', async () => {
    expect(await preparer.prepare(entity)).toEqual({
      preparedDir: directory.resolve('site'),
      etag: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(preparer.shouldCleanPreparedDirectory()).toBe(false);
  });

  it('says so when nothing changed', async () => {
    const etag = await etagOf();

    await expect(preparer.prepare(entity, { etag })).rejects.toThrow(
      expect.objectContaining({ name: 'NotModifiedError' }),
    );
    await expect(create().prepare(entity, { etag })).rejects.toThrow(
      expect.objectContaining({ name: 'NotModifiedError' }),
    );
  });

  it('is not misled by times, nor by files that are no part of the site', async () => {
    const etag = await etagOf();
    utimesSync(directory.resolve('site/docs/index.md'), 1, 1);
    directory.addContent({
      site: {
        'README.md': 'x',
        node_modules: { 'x.js': 'y' },
        docs: { '.draft.md': 'x' },
      },
    });

    expect(await etagOf()).toBe(etag);
  });

  it.each<[string, () => void]>([
    [
      'a page',
      () => directory.addContent({ site: { docs: { 'index.md': 'two!' } } }),
    ],
    [
      'an image',
      () =>
        directory.addContent({
          site: { docs: { images: { 'a.png': 'JPG!' } } },
        }),
    ],
    [
      'the configuration',
      () => directory.addContent({ site: { 'mkdocs.yml': 'site_name: B' } }),
    ],
    [
      'a new page',
      () => directory.addContent({ site: { docs: { 'b.md': '' } } }),
    ],
    [
      'a removed page',
      () =>
        directory.setContent({
          site: { 'mkdocs.yml': 'site_name: A', docs: {} },
        }),
    ],
    [
      'a link that is refused',
      () => symlinkSync('/etc/passwd', directory.resolve('site/docs/x')),
    ],
  ])('notices %s', async (_, change) => {
    const before = await etagOf();
    change();
    const after = await etagOf();

    expect(after).not.toBe(before);
    await expect(
      preparer.prepare(entity, { etag: before }),
    ).resolves.toMatchObject({ etag: after });
  });

  it('notices a new title of the entity, which may be the name of the site', async () => {
    const renamed = {
      ...entity,
      metadata: { ...entity.metadata, title: 'Other' },
    };
    expect(await etagOf(renamed)).not.toBe(await etagOf());
  });

  it('leaves sites of source hosts to Backstage', async () => {
    const response = { etag: 'commit', dir: async () => '/tmp/tree' };
    reader.readTree.mockResolvedValue(response);
    const remote = {
      ...entity,
      metadata: {
        ...entity.metadata,
        annotations: {
          'backstage.io/techdocs-ref': 'dir:.',
          'backstage.io/managed-by-location':
            'url:https://github.com/weibao/kb/blob/main/catalog-info.yaml',
        },
      },
    };

    expect(await preparer.prepare(remote, { etag: 'old' })).toEqual({
      preparedDir: '/tmp/tree',
      etag: 'commit',
    });
  });
});
