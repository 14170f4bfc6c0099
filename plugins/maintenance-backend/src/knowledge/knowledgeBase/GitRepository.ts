import {
  ConflictError,
  ForwardedError,
  NotFoundError,
} from '@backstage/errors';
import git from 'isomorphic-git';
import { createHash } from 'node:crypto';
import nodeFs from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import writeFileAtomically from 'write-file-atomic';
import { FilesAside } from './FilesAside';
import { CommitPerson } from './KnowledgeBase';

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

/** Git's own files are never half-written either. */
const fs = {
  promises: {
    ...nodeFs.promises,
    writeFile: (path: string, content: string | Buffer) =>
      writeFileAtomically(path, content),
  },
};

/** A new version of one file, and what is told about it. */
export interface FileCommit {
  path: string;
  content: string;
  message: string;
  author: CommitPerson;
  committer: CommitPerson;
}

/** What is needed of Git: to make a repository, look at it, commit one file. */
export class GitRepository {
  readonly #at: { fs: typeof fs; dir: string };

  /** Makes a repository of all files in a folder. */
  static async initialise(
    directory: string,
    options: { message: string; author: CommitPerson },
  ): Promise<GitRepository> {
    const at = { fs, dir: directory };
    await git.init({ ...at, defaultBranch: 'main' });
    await git.add({ ...at, filepath: '.' });
    await git.commit({ ...at, ...options });
    return new GitRepository(directory);
  }

  /** @throws NotFoundError where there is no repository with a commit */
  static async open(directory: string): Promise<GitRepository> {
    const repository = new GitRepository(directory);
    try {
      await repository.head();
    } catch {
      throw new NotFoundError(
        `${directory} is not a Git repository with a commit`,
      );
    }
    return repository;
  }

  private constructor(readonly directory: string) {
    this.#at = { fs, dir: directory };
  }

  /** The id of the last commit. */
  async head(): Promise<string> {
    return git.resolveRef({ ...this.#at, ref: 'HEAD' });
  }

  /** Ids of the committed files below a folder, by their paths. */
  async committedFiles(
    commit: string,
    folder: string,
  ): Promise<Map<string, string>> {
    const at = { ...this.#at, cache: {} };
    const files = new Map<string, string>();
    const visit = async (oid: string, path: string, filepath?: string) => {
      const { tree } = await git.readTree({ ...at, oid, filepath });
      for (const entry of tree) {
        const child = `${path}/${entry.path}`;
        if (entry.type === 'tree') await visit(entry.oid, child);
        else files.set(child, entry.oid);
      }
    };
    try {
      await visit(commit, folder, folder);
    } catch (error) {
      if (!(error instanceof git.Errors.NotFoundError)) throw error;
    }
    return files;
  }

  /**
   * The newest commit with a line in its message.
   *
   * @param since - there is none from before that; clocks may differ by a day
   */
  async findCommit(line: string, since: Date): Promise<string | undefined> {
    const commits = await git.log({
      ...this.#at,
      since: new Date(since.getTime() - DAY_MILLISECONDS),
    });
    return commits.find(({ commit }) =>
      commit.message.split('\n').includes(line),
    )?.oid;
  }

  /**
   * Commits a file and nothing else, whatever else has been changed or staged
   * by hand. On failure everything is as it was before. Callers hold the lock.
   *
   * @throws ConflictError where the file itself has been changed by hand, or
   * no branch is checked out
   * @returns the id of the commit
   */
  async commitFile(change: FileCommit): Promise<string> {
    const { path, content } = change;
    const branch = await git.currentBranch({ ...this.#at, fullname: true });
    if (!branch) {
      throw new ConflictError(
        `No branch is checked out in ${this.directory}; check one out first`,
      );
    }
    const head = await this.head();
    await this.#checkUntouched(path, content);

    const before = FilesAside.in(join(this.directory, '.git'));
    try {
      const commit = await this.#writeCommit(head, change);
      await this.#writeFile(path, content, before);
      await this.#stage(path, before);
      await git.writeRef({
        ...this.#at,
        ref: branch,
        value: commit,
        force: true,
      });
      return commit;
    } catch (error) {
      const left = await before.putBack();
      if (left.length === 0) throw error;
      throw new ForwardedError(
        `${left.join(', ')} could not be put back`,
        error,
      );
    } finally {
      await before.forget();
    }
  }

  /** What an earlier try has left is no change by hand. */
  async #checkUntouched(path: string, content: string): Promise<void> {
    const status = await git.status({ ...this.#at, filepath: path });
    if (status === 'unmodified' || status === 'absent') return;
    const current = await readFile(join(this.directory, path), 'utf8').catch(
      () => undefined,
    );
    if (current !== content) {
      throw new ConflictError(
        `${path} has changes in ${this.directory} that are not committed; commit or discard them first`,
      );
    }
  }

  async #writeFile(
    path: string,
    content: string,
    before: FilesAside,
  ): Promise<void> {
    const file = join(this.directory, path);
    const folder = await mkdir(dirname(file), { recursive: true });
    if (folder) before.made(folder);
    await before.keep(file);
    await writeFileAtomically(file, content);
  }

  async #stage(path: string, before: FilesAside): Promise<void> {
    await before.keep(join(this.directory, '.git', 'index'));
    await git.updateIndex({ ...this.#at, filepath: path, add: true });
  }

  async #writeCommit(head: string, change: FileCommit): Promise<string> {
    const { path, content, message, author, committer } = change;
    const [blob, { commit }] = await Promise.all([
      git.writeBlob({ ...this.#at, blob: Buffer.from(content) }),
      git.readCommit({ ...this.#at, oid: head }),
    ]);
    const tree = await this.#treeWith(commit.tree, path.split('/'), blob);
    const now = new Date();
    const signed = (person: CommitPerson) => ({
      ...person,
      timestamp: Math.floor(now.getTime() / 1000),
      timezoneOffset: now.getTimezoneOffset(),
    });
    return git.writeCommit({
      ...this.#at,
      commit: {
        message,
        tree,
        parent: [head],
        author: signed(author),
        committer: signed(committer),
      },
    });
  }

  /** The tree with one file replaced. */
  async #treeWith(
    tree: string | undefined,
    [name, ...below]: string[],
    blob: string,
  ): Promise<string> {
    const entries = tree
      ? (await git.readTree({ ...this.#at, oid: tree })).tree
      : [];
    const before = entries.find(({ path }) => path === name);
    const folder = before?.type === 'tree' ? before.oid : undefined;
    return git.writeTree({
      ...this.#at,
      tree: [
        ...entries.filter(entry => entry !== before),
        below.length > 0
          ? {
              mode: '040000',
              type: 'tree',
              path: name,
              oid: await this.#treeWith(folder, below, blob),
            }
          : { mode: '100644', type: 'blob', path: name, oid: blob },
      ],
    });
  }
}

/** The id that Git gives to a file with this content. */
export function gitObjectId(content: Uint8Array): string {
  return createHash('sha1')
    .update(`blob ${content.length}\0`)
    .update(content)
    .digest('hex');
}
