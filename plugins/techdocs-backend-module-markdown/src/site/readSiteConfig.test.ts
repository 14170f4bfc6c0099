import { createMockDirectory } from '@backstage/backend-test-utils';
import { symlinkSync } from 'node:fs';
import { readSiteConfig } from './readSiteConfig';

describe('readSiteConfig', () => {
  const directory = createMockDirectory();
  const site = directory.resolve('site');
  const read = () => readSiteConfig(site, 'The entity');

  it('finds mkdocs.yml, and mkdocs.yaml before it', async () => {
    directory.setContent({ site: { 'mkdocs.yml': 'site_name: A' } });
    expect((await read()).config).toMatchObject({
      file: 'mkdocs.yml',
      name: 'A',
    });

    directory.addContent({ site: { 'mkdocs.yaml': 'site_name: B' } });
    expect((await read()).config).toMatchObject({
      file: 'mkdocs.yaml',
      name: 'B',
    });
  });

  it('goes without', async () => {
    directory.setContent({ site: { docs: {} } });
    expect(await read()).toMatchObject({
      config: { name: 'The entity' },
      docsFolder: `${site}/docs`,
      text: '',
    });
  });

  it.each(['../outside', '/etc', 'docs/../../outside'])(
    'refuses %s as documentation folder',
    async docsDir => {
      directory.setContent({
        outside: { 'a.md': '' },
        site: { 'mkdocs.yml': `docs_dir: ${docsDir}`, docs: {} },
      });
      await expect(read()).rejects.toThrow(/Relative path is not allowed/);
    },
  );

  it('refuses a documentation folder that is a link out of the site', async () => {
    directory.setContent({ outside: { 'a.md': '' }, site: {} });
    symlinkSync('../outside', `${site}/docs`);
    await expect(read()).rejects.toThrow(/Relative path is not allowed/);
  });

  it('refuses the folder of mkdocs.yml itself', async () => {
    directory.setContent({ site: { 'mkdocs.yml': 'docs_dir: ./' } });
    await expect(read()).rejects.toThrow(
      'docs_dir of mkdocs.yml must be a folder beside it',
    );
  });
});
