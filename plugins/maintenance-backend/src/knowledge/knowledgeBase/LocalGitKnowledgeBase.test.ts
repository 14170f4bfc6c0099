/* eslint jest/no-standalone-expect: ["error", { "additionalTestBlockFunctions": ["itWithGit", "itWithGit.each"] }] */
import { createMockDirectory } from '@backstage/backend-test-utils';
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import fsPromises from 'node:fs/promises';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { aCaseFile } from '../cases/__testUtils__/cases';
import { contentDigest } from './contentDigest';
import { KnowledgeBaseChange } from './KnowledgeBase';
import { LocalGitKnowledgeBase } from './LocalGitKnowledgeBase';

const caseMarkdown = (facts: { title?: string } = {}) =>
  aCaseFile('', facts).content;
const committer = { name: '维保', email: 'noreply@portal.example' };
const SSD = 'docs/cases/ssd-hours.md';

const hasGit = spawnSync('git', ['--version']).status === 0;
/** What only the git command itself can judge. */
const itWithGit = hasGit ? it : it.skip;

function change(facts: Partial<KnowledgeBaseChange> = {}): KnowledgeBaseChange {
  return {
    key: 'draft-1',
    begunAt: new Date(),
    path: 'docs/cases/battery.md',
    content: caseMarkdown({ title: '电池鼓包' }),
    subject: 'Add the case battery',
    author: { name: '吴静', email: 'wu.jing@hengwei.example' },
    reviewer: { name: '刘洋', email: 'liu.yang@hengwei.example' },
    ...facts,
  };
}

describe('LocalGitKnowledgeBase', () => {
  const disk = createMockDirectory();
  const directory = disk.resolve('data/knowledge-base');

  beforeEach(() =>
    disk.setContent({
      seed: {
        'mkdocs.yml': 'site_name: Cases\n',
        '.git': { HEAD: 'not ours' },
        docs: {
          'index.md': '# Cases\n',
          cases: {
            'index.md': '# All\n',
            'ssd-hours.md': caseMarkdown(),
            storage: { 'raid-battery.md': caseMarkdown({ title: 'RAID' }) },
          },
        },
      },
    }),
  );
  afterEach(() => jest.restoreAllMocks());

  it('begins with the site of a package, without what makes it a package', async () => {
    const cases = open({ seed: '@weibao/knowledge-base-hardware' });
    expect((await cases.read())?.files).toHaveLength(24);
    const names = await fsPromises.readdir(directory);
    expect(names.sort()).toEqual([
      '.git',
      'LICENSE',
      'catalog-info.yaml',
      'docs',
      'mkdocs.yml',
    ]);
  });

  it('says which package to begin with is missing', async () => {
    await expect(open({ seed: 'no-such-cases' }).read()).rejects.toThrow(
      'seed is no-such-cases, but the backend has no such package; a folder is given as ./no-such-cases',
    );
  });

  function open(facts: { seed?: string; directory?: string } = {}) {
    return new LocalGitKnowledgeBase({
      entityRef: 'component:default/knowledge-base',
      directory,
      seed: disk.resolve('seed'),
      committer,
      ...facts,
    });
  }

  function git(...args: string[]): string {
    return execFileSync('git', args, { cwd: directory, encoding: 'utf8' });
  }

  const write = (path: string, content: string) =>
    fsPromises.writeFile(join(directory, path), content);
  const textOf = (path: string) =>
    fsPromises.readFile(join(directory, path), 'utf8');

  describe('at its first use', () => {
    it('begins with the seed, once', async () => {
      const first = await open().read();
      expect(first?.files).toEqual([
        { path: SSD, content: caseMarkdown() },
        {
          path: 'docs/cases/storage/raid-battery.md',
          content: caseMarkdown({ title: 'RAID' }),
        },
      ]);
      disk.addContent({ 'seed/docs/cases/later.md': caseMarkdown() });
      expect(await open().read()).toEqual(first);
    });

    it('may be begun by several at once', async () => {
      const revisions = await Promise.all(
        [1, 2, 3, 4].map(async () => (await open().read())?.revision),
      );
      expect(new Set(revisions).size).toBe(1);
      expect(await fsPromises.readdir(disk.resolve('data'))).toEqual([
        'knowledge-base',
      ]);
    });

    it('begins with an empty site where there is no seed', async () => {
      expect((await open({ seed: undefined }).read())?.files).toEqual([]);
      expect(await textOf('mkdocs.yml')).toContain('site_name');
    });

    it('leaves nothing behind when it fails, and tries again', async () => {
      const knowledgeBase = open({ seed: disk.resolve('elsewhere') });
      await expect(knowledgeBase.read()).rejects.toThrow(
        /There is no folder .*elsewhere/,
      );
      expect(await fsPromises.readdir(disk.resolve('data'))).toEqual([]);
      disk.addContent({ elsewhere: { 'mkdocs.yml': 'site_name: x\n' } });
      expect((await knowledgeBase.read())?.files).toEqual([]);
    });

    it('does not take over a folder that is something else', async () => {
      disk.addContent({ data: { 'knowledge-base': { 'notes.txt': 'x' } } });
      await expect(open().read()).rejects.toThrow(
        'it has files, but is not a Git repository with a commit',
      );
    });

    itWithGit('makes a repository that git understands', async () => {
      await open().read();
      expect(git('status', '--porcelain')).toBe('');
      expect(git('log', '--format=%an <%ae> %s')).toBe(
        '维保 <noreply@portal.example> Begin the knowledge base\n',
      );
      git('fsck', '--strict');
    });
  });

  describe('reading', () => {
    it('answers only what has changed', async () => {
      const knowledgeBase = open();
      const before = await knowledgeBase.read();
      expect(await knowledgeBase.read(before?.revision)).toBeUndefined();

      await knowledgeBase.publish(change());
      const after = await knowledgeBase.read(before?.revision);
      expect(after?.files).toHaveLength(3);
      expect(await knowledgeBase.read(after?.revision)).toBeUndefined();
    });

    it('shows what is changed by hand before it is committed', async () => {
      const knowledgeBase = open();
      const committed = await knowledgeBase.read();
      await write(SSD, 'changed');
      const changed = await knowledgeBase.read(committed?.revision);
      expect(changed?.files[0]).toEqual({ path: SSD, content: 'changed' });
      expect(await knowledgeBase.read(changed?.revision)).toBeUndefined();

      await fsPromises.rm(join(directory, SSD));
      const removed = await knowledgeBase.read(changed?.revision);
      expect(removed?.files).toHaveLength(1);

      await write(SSD, caseMarkdown());
      expect(await knowledgeBase.read()).toEqual(committed);
    });

    itWithGit('sees commits that were made with git', async () => {
      const knowledgeBase = open();
      const before = await knowledgeBase.read();
      await write(SSD, 'by hand');
      commitAll('By hand');
      git('gc', '--quiet');
      const after = await knowledgeBase.read(before?.revision);
      expect(after?.revision).toBe(git('rev-parse', 'HEAD').trim());
    });

    it('does not follow links out of the knowledge base', async () => {
      const knowledgeBase = open();
      await knowledgeBase.read();
      disk.addContent({ 'secret.md': 'secret' });
      await fsPromises.symlink(
        disk.resolve('secret.md'),
        join(directory, 'docs/cases/secret.md'),
      );
      expect((await knowledgeBase.read())?.files).toHaveLength(2);
    });
  });

  describe('publishing', () => {
    itWithGit('makes one commit with its author and its reviewer', async () => {
      const knowledgeBase = open();
      await knowledgeBase.read();
      const commit = await knowledgeBase.publish(
        change({ subject: '电池\n\nReviewed-by: nobody' }),
      );
      expect(git('rev-parse', 'HEAD').trim()).toBe(commit);
      expect(git('log', '-1', '--format=%an <%ae>|%cn <%ce>|%B')).toBe(
        `吴静 <wu.jing@hengwei.example>|维保 <noreply@portal.example>|${[
          '电池 Reviewed-by: nobody',
          '',
          'Case: battery',
          'Draft: draft-1',
          'Reviewed-by: 刘洋 <liu.yang@hengwei.example>',
        ].join('\n')}\n\n`,
      );
      expect(git('show', '--format=', '--name-status', 'HEAD').trim()).toBe(
        'A\tdocs/cases/battery.md',
      );
      expect(git('status', '--porcelain')).toBe('');
      git('fsck', '--strict');
    });

    itWithGit('lets no name add to a commit', async () => {
      const knowledgeBase = open();
      await knowledgeBase.publish(
        change({
          author: { name: 'Eve <eve@x>\nparent 0', email: 'e>\n@x' },
          reviewer: { name: 'Li\nDraft: other', email: 'li@x' },
        }),
      );
      expect(git('log', '-1', '--format=%an <%ae>|%(trailers:key=Draft)')).toBe(
        'Eve eve@x parent 0 <e @x>|Draft: draft-1\n\n',
      );
      git('fsck', '--strict');
    });

    it('commits a draft once, however often one tries', async () => {
      const first = await open().publish(change());
      // What is published has been revised since.
      const revision = change({
        key: 'draft-2',
        content: 'revised',
        replaces: contentDigest(change().content),
      });
      await open().publish(revision);
      expect(await open().publish(change())).toBe(first);
      expect(await textOf('docs/cases/battery.md')).toBe('revised');
    });

    itWithGit('leaves alone what people are doing in the folder', async () => {
      const knowledgeBase = open();
      await knowledgeBase.read();
      await write('docs/index.md', '# Being written\n');
      await write('mkdocs.yml', 'site_name: Staged\n');
      git('add', 'mkdocs.yml');
      await write('docs/cases/note.md', 'unfinished');

      await knowledgeBase.publish(change());

      expect(git('status', '--porcelain')).toBe(
        [' M docs/index.md', 'M  mkdocs.yml', '?? docs/cases/note.md', ''].join(
          '\n',
        ),
      );
      expect(git('show', '--format=', '--name-only', 'HEAD').trim()).toBe(
        'docs/cases/battery.md',
      );
    });

    it('does not overwrite what somebody has begun to change by hand', async () => {
      const knowledgeBase = open();
      await knowledgeBase.read();
      await write(SSD, 'begun by hand');
      await expect(
        knowledgeBase.publish(
          change({ path: SSD, replaces: contentDigest('begun by hand') }),
        ),
      ).rejects.toThrow(
        /ssd-hours.md has changes in .* that are not committed/,
      );
      expect(await textOf(SSD)).toBe('begun by hand');
    });

    it.each([
      [
        'a second case with one name',
        { path: 'docs/cases/power/ssd-hours.md' },
        'docs/cases/ssd-hours.md is a case with the name "ssd-hours", too',
      ],
      [
        'a new case in the place of another',
        { path: SSD },
        'There is a case "ssd-hours" already',
      ],
      [
        'a revision of what has changed since',
        { path: SSD, replaces: contentDigest('what it said before') },
        'The case "ssd-hours" has been changed since it was read to be revised',
      ],
      [
        'a revision of what is gone',
        { replaces: contentDigest('x') },
        'The case "battery" has been changed',
      ],
      [
        'a way out',
        { path: 'docs/cases/../../../x.md' },
        'is not the path of a case',
      ],
      ['a page that is no case', { path: 'docs/x.md' }, 'is not the path'],
      [
        "Git's own folder",
        { path: 'docs/cases/.git/hooks.md' },
        'is not the path',
      ],
    ])('refuses %s', async (_, facts, message) => {
      const knowledgeBase = open();
      const before = await knowledgeBase.read();
      await expect(knowledgeBase.publish(change(facts))).rejects.toThrow(
        message,
      );
      expect(await knowledgeBase.read()).toEqual(before);
    });

    it('does not write through a link that leads out', async () => {
      const knowledgeBase = open();
      await knowledgeBase.read();
      disk.addContent({ outside: {} });
      await fsPromises.symlink(
        disk.resolve('outside'),
        join(directory, 'docs/cases/link'),
      );
      await expect(
        knowledgeBase.publish(change({ path: 'docs/cases/link/battery.md' })),
      ).rejects.toThrow('outside');
      expect(await fsPromises.readdir(disk.resolve('outside'))).toEqual([]);
    });

    itWithGit('takes many at once, from several portals', async () => {
      await open().read();
      const names = Array.from({ length: 12 }, (_, i) => `case-${i}`);
      await Promise.all(
        names.map(name =>
          open().publish(change({ key: name, path: `docs/cases/${name}.md` })),
        ),
      );
      expect(git('rev-list', '--count', 'HEAD').trim()).toBe('13');
      expect(git('ls-files', 'docs/cases/case-*').trim().split('\n')).toEqual(
        [...names].sort().map(name => `docs/cases/${name}.md`),
      );
      expect(git('status', '--porcelain')).toBe('');
      git('fsck', '--strict');
    });

    itWithGit('waits for git, and for nobody who has died', async () => {
      const knowledgeBase = open();
      await knowledgeBase.read();
      const lock = '.git/index.lock';
      await write(lock, 'git is at work');
      const published = knowledgeBase.publish(change());
      await sleep(100);
      expect(git('rev-list', '--count', 'HEAD').trim()).toBe('1');
      await fsPromises.rm(join(directory, lock));
      await published;

      // What a portal leaves that was killed.
      await fsPromises.mkdir(join(directory, lock));
      const longAgo = new Date(Date.now() - 120_000);
      await fsPromises.utimes(join(directory, lock), longAgo, longAgo);
      await knowledgeBase.publish(
        change({ key: 'draft-2', path: 'docs/cases/second.md' }),
      );
      expect(git('status', '--porcelain')).toBe('');
    });

    itWithGit.each([
      ['a new case', {}],
      ['a new case in a new folder', { path: 'docs/cases/power/battery.md' }],
      ['a revision', { path: SSD, replaces: contentDigest(caseMarkdown()) }],
    ])('leaves nothing of %s when a write fails', async (_, facts) => {
      const knowledgeBase = open();
      const before = await knowledgeBase.read();
      const { rename } = fs;
      const namesOfGit = () => fsPromises.readdir(join(directory, '.git'));
      const namesBefore = await namesOfGit();
      const failed = new Set<string>();
      /** Fails at the first file that has not been failed at yet. */
      async function failNext(): Promise<string> {
        let target: string | undefined;
        const spy = jest
          .spyOn(fs, 'rename')
          .mockImplementation((from, to, done) => {
            const path = relative(directory, String(to));
            if (!failed.has(path)) target ??= path;
            if (path === target) done(new Error('The disk is full'));
            else rename(from, to, done);
          });
        const result = await knowledgeBase.publish(change(facts)).then(
          () => 'published',
          (error: Error) => error.message,
        );
        spy.mockRestore();
        if (target) failed.add(target);
        return result;
      }

      for (;;) {
        const result = await failNext();
        if (result === 'published') break;
        expect(result).toContain('The disk is full');
        expect(git('status', '--porcelain')).toBe('');
        expect(await knowledgeBase.read()).toEqual(before);
      }
      expect((await namesOfGit()).sort()).toEqual(namesBefore.sort());
      expect([...failed]).toEqual(
        expect.arrayContaining([
          change(facts).path,
          '.git/index',
          '.git/refs/heads/main',
          expect.stringContaining('.git/objects/'),
        ]),
      );
      expect(git('rev-list', '--count', 'HEAD').trim()).toBe('2');
      git('fsck', '--strict');
    });

    itWithGit('takes up a try that was killed in the middle', async () => {
      const knowledgeBase = open();
      await knowledgeBase.read();
      await write('docs/cases/battery.md', change().content);
      git('add', 'docs/cases/battery.md');
      await knowledgeBase.publish(change());
      expect(git('status', '--porcelain')).toBe('');
      expect(git('rev-list', '--count', 'HEAD').trim()).toBe('2');
    });

    itWithGit('does not commit where no branch is checked out', async () => {
      const knowledgeBase = open();
      await knowledgeBase.read();
      git('checkout', '--quiet', '--detach');
      await expect(knowledgeBase.publish(change())).rejects.toThrow(
        'No branch is checked out',
      );
      expect(git('status', '--porcelain')).toBe('');
    });
  });

  function commitAll(message: string) {
    git(
      '-c',
      'user.name=Li Na',
      '-c',
      'user.email=li.na@hengwei.example',
      'commit',
      '--quiet',
      '--all',
      '--message',
      message,
    );
  }
});
