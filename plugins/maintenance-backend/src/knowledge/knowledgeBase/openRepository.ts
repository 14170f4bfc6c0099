import { ConflictError, isError, NotFoundError } from '@backstage/errors';
import { randomUUID } from 'node:crypto';
import {
  cp,
  lstat,
  mkdir,
  readdir,
  rename,
  rm,
  rmdir,
  writeFile,
} from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { GitRepository } from './GitRepository';
import { CommitPerson } from './KnowledgeBase';
import { CASES_FOLDER } from './readCaseFiles';
import { seedFolder } from './seedFolder';

const DEFAULT_TITLE = 'Knowledge base';

/** What a seed has because of what it is itself: a repository or a package. */
const NOT_OF_THE_SITE = ['.git', 'node_modules', 'package.json'];

/** A repository that a knowledge base lives in, and what a new one begins with. */
export interface RepositoryOptions {
  directory: string;
  seed?: string;
  title?: string;
  committer: CommitPerson;
}

/**
 * Opens a repository, or makes it where there is nothing yet. A new one is made
 * beside its place and moved there as a whole, so a start that is cut off
 * leaves nothing behind, and of two starts at once one wins.
 *
 * @throws ConflictError where something else is in its place
 */
export async function openRepository(
  options: RepositoryOptions,
): Promise<GitRepository> {
  const { directory } = options;
  if (await isFree(directory)) await makeRepository(options);
  try {
    return await GitRepository.open(directory);
  } catch (error) {
    throw new ConflictError(
      `The knowledge base cannot be kept in ${directory}: it has files, but is not a Git repository with a commit`,
      error,
    );
  }
}

async function isFree(directory: string): Promise<boolean> {
  const entries = await readdir(directory).catch(error => {
    if (isError(error) && error.code === 'ENOENT') return [];
    throw error;
  });
  return entries.length === 0;
}

async function makeRepository(options: RepositoryOptions): Promise<void> {
  const { directory, seed, title, committer } = options;
  const unfinished = join(
    dirname(directory),
    `.${basename(directory)}.${randomUUID()}`,
  );
  try {
    await mkdir(unfinished, { recursive: true });
    if (seed) await copySeed(seedFolder(seed), unfinished);
    else await writeEmptySite(unfinished, title ?? DEFAULT_TITLE);
    await GitRepository.initialise(unfinished, {
      message: 'Begin the knowledge base',
      author: committer,
    });
    await moveInto(unfinished, directory);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

async function copySeed(seed: string, target: string): Promise<void> {
  const isFolder = await lstat(seed).then(
    found => found.isDirectory(),
    () => false,
  );
  if (!isFolder) {
    throw new NotFoundError(
      `There is no folder ${seed}, with which maintenance.knowledgeBase.seed says to begin`,
    );
  }
  await cp(seed, target, {
    recursive: true,
    filter: async source =>
      !NOT_OF_THE_SITE.includes(relative(seed, source)) &&
      !(await lstat(source)).isSymbolicLink(),
  });
}

async function writeEmptySite(target: string, title: string): Promise<void> {
  await mkdir(join(target, CASES_FOLDER), { recursive: true });
  await Promise.all([
    writeFile(
      join(target, 'mkdocs.yml'),
      `site_name: ${JSON.stringify(title)}\ndocs_dir: docs\n`,
    ),
    writeFile(join(target, 'docs', 'index.md'), `# ${title}\n`),
  ]);
}

async function moveInto(from: string, to: string): Promise<void> {
  try {
    // Some systems do not move onto an empty folder.
    await rmdir(to).catch(() => undefined);
    await rename(from, to);
  } catch (error) {
    const isTaken =
      isError(error) &&
      ['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(String(error.code));
    if (!isTaken) throw error;
  }
}
