import { createMockDirectory } from '@backstage/backend-test-utils';
import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { readSourceTree } from './readSourceTree';

describe('readSourceTree', () => {
  const directory = createMockDirectory();
  const docs = directory.resolve('docs');
  const read = () => readSourceTree(docs, 'docs');

  it('lists files in the order of mkdocs', async () => {
    directory.setContent({
      docs: {
        'b.md': '',
        'a.md': '',
        'README.md': '',
        Z: { 'x.md': '' },
        cases: { 'b.md': '', 'index.md': '', 'a.md': '' },
        'c.png': '',
      },
    });

    const { files, problems } = await read();
    expect(problems).toEqual([]);
    expect(files.map(({ path }) => path)).toEqual([
      'README.md',
      'a.md',
      'b.md',
      'c.png',
      'Z/x.md',
      'cases/index.md',
      'cases/a.md',
      'cases/b.md',
    ]);
  });

  it('leaves out what is hidden, templates, and what is no file', async () => {
    directory.setContent({
      docs: {
        'a.md': '',
        '.git': { config: '' },
        '.env': '',
        templates: { 'case.md': '' },
        cases: { templates: { 'kept.md': '' }, '.hidden.md': '' },
      },
    });
    execFileSync('mkfifo', [`${docs}/pipe.md`]);

    const { files } = await read();
    expect(files.map(({ path }) => path)).toEqual([
      'a.md',
      'cases/templates/kept.md',
    ]);
  });

  it('follows symbolic links within the folder only', async () => {
    directory.setContent({
      'secret.txt': 'secret',
      outside: { 'page.md': '' },
      docs: { 'a.md': '', cases: { 'e.md': '' } },
    });
    symlinkSync('a.md', `${docs}/linked.md`);
    symlinkSync('cases', `${docs}/faults`);
    symlinkSync('../secret.txt', `${docs}/secret.md`);
    symlinkSync('/etc/passwd', `${docs}/cases/passwd.txt`);
    symlinkSync('../outside', `${docs}/outside`);
    symlinkSync('nowhere', `${docs}/broken.md`);
    symlinkSync('..', `${docs}/cases/around`);
    symlinkSync('.', `${docs}/self`);

    const { files, problems } = await read();
    expect(files).toEqual([
      { path: 'a.md', absolutePath: `${docs}/a.md` },
      { path: 'linked.md', absolutePath: `${docs}/a.md` },
      { path: 'cases/e.md', absolutePath: `${docs}/cases/e.md` },
      { path: 'faults/e.md', absolutePath: `${docs}/cases/e.md` },
    ]);
    expect(problems.map(({ file, kind }) => `${file} ${kind}`).sort()).toEqual([
      'docs/broken.md link-broken',
      'docs/cases/around link-broken',
      'docs/cases/passwd.txt link-out-of-tree',
      'docs/faults/around link-broken',
      'docs/faults/passwd.txt link-out-of-tree',
      'docs/outside link-out-of-tree',
      'docs/secret.md link-out-of-tree',
      'docs/self link-broken',
    ]);
  });

  it('names a folder that is not there', async () => {
    directory.clear();
    await expect(read()).rejects.toThrow(
      'There is no documentation folder docs',
    );
  });
});
