import { NotFoundError } from '@backstage/errors';
import { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { Problem } from '../problems';
import { SourceFile } from './SourceFile';

/** What is below a documentation folder. */
export interface SourceTree {
  files: SourceFile[];
  problems: Problem[];
}

class SourceTreeWalk implements SourceTree {
  readonly files: SourceFile[] = [];
  readonly problems: Problem[] = [];
  readonly root: string;
  readonly #displayName: string;

  constructor(root: string, displayName: string) {
    this.root = root;
    this.#displayName = displayName;
  }

  /** @param around - the folder itself and those around it, by their real paths */
  async visit(folder: string, path: string, around: string[]): Promise<void> {
    const folders: SourceFile[] = [];
    const entries = await readdir(folder, { withFileTypes: true });
    for (const entry of entries.sort(inOrder)) {
      const file = {
        path: path + entry.name,
        absolutePath: join(folder, entry.name),
      };
      if (entry.name.startsWith('.') || file.path === 'templates') continue;
      if (entry.isSymbolicLink()) {
        await this.#follow(file, around, folders);
      } else if (entry.isFile()) {
        this.files.push(file);
      } else if (entry.isDirectory()) {
        folders.push(file);
      }
    }
    for (const { path: name, absolutePath } of folders) {
      await this.visit(absolutePath, `${name}/`, [...around, absolutePath]);
    }
  }

  async #follow(
    link: SourceFile,
    around: string[],
    folders: SourceFile[],
  ): Promise<void> {
    const target = await realpath(link.absolutePath).catch(() => undefined);
    const file = `${this.#displayName}/${link.path}`;
    if (!target || around.includes(target)) {
      this.problems.push({ file, kind: 'link-broken' });
      return;
    }
    if (!target.startsWith(this.root + sep)) {
      this.problems.push({ file, kind: 'link-out-of-tree' });
      return;
    }
    const kind = await stat(target);
    const followed = { path: link.path, absolutePath: target };
    if (kind.isFile()) this.files.push(followed);
    if (kind.isDirectory()) folders.push(followed);
  }
}

/**
 * Lists the files of a documentation folder in the order of mkdocs: the files
 * of a folder before its subfolders, `index` and `README` first. Hidden files
 * and a folder `templates` at the top are no part of it.
 *
 * Symbolic links are followed as long as they stay within the folder.
 *
 * @param folder - absolute path of the documentation folder
 * @param displayName - of the folder, in messages
 * @throws NotFoundError when there is no such folder
 */
export async function readSourceTree(
  folder: string,
  displayName: string,
): Promise<SourceTree> {
  const root = await realpath(folder).catch(() => {
    throw new NotFoundError(`There is no documentation folder ${displayName}`);
  });
  const walk = new SourceTreeWalk(root, displayName);
  await walk.visit(walk.root, '', [walk.root]);
  return { files: walk.files, problems: walk.problems };
}

function inOrder(a: Dirent, b: Dirent): number {
  const rank = ({ name }: Dirent) =>
    /^(?:index|README)(?:\.|$)/.test(name) ? 0 : 1;
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  return a.name < b.name ? -1 : 1;
}
