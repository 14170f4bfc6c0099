import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { ConflictError, InputError } from '@backstage/errors';
import {
  CASE_SLUG_PATTERN,
  caseSlugOf,
  isCasePath,
} from '@weibao/backstage-plugin-maintenance-common';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { commitMessage, draftTrailer, plainPerson } from './commitMessage';
import { contentDigest } from './contentDigest';
import { gitObjectId, GitRepository } from './GitRepository';
import {
  CommitPerson,
  KnowledgeBase,
  KnowledgeBaseChange,
  KnowledgeBaseSnapshot,
} from './KnowledgeBase';
import { openRepository } from './openRepository';
import {
  CaseFile,
  CASES_FOLDER,
  listCasePaths,
  readCaseFiles,
} from './readCaseFiles';
import { withRepositoryLock } from './withRepositoryLock';

/** Keeps the knowledge base in a Git repository on the disk, one commit a change. */
export class LocalGitKnowledgeBase implements KnowledgeBase {
  readonly publishing = 'commit';
  readonly pollInterval = { seconds: 20 };
  readonly entityRef: string;
  readonly #options: ConstructorParameters<typeof LocalGitKnowledgeBase>[0];
  #opened?: Promise<GitRepository>;

  /**
   * Nothing is read or made before the first use.
   *
   * @param options - `directory` is an absolute path, `seed` a path or a package; `title` names
   * a knowledge base that begins without seed; `committer` is the portal
   */
  constructor(options: {
    entityRef: string;
    directory: string;
    seed?: string;
    title?: string;
    committer: CommitPerson;
  }) {
    this.#options = options;
    this.entityRef = options.entityRef;
  }

  async read(
    knownRevision?: string,
  ): Promise<KnowledgeBaseSnapshot | undefined> {
    const repository = await this.#open();
    const head = await repository.head();
    const [files, committed] = await Promise.all([
      readCaseFiles(repository.directory),
      repository.committedFiles(head, CASES_FOLDER),
    ]);
    const revision = revisionOf(head, files, committed);
    if (revision === knownRevision) return undefined;
    return {
      revision,
      files: files.map(({ path, content }) => ({
        path,
        content: content.toString('utf8'),
      })),
    };
  }

  async publish(change: KnowledgeBaseChange): Promise<string> {
    const repository = await this.#open();
    const { directory } = repository;
    const file = safePath(directory, change.path);
    return withRepositoryLock(directory, async () => {
      const trailer = draftTrailer(change.key);
      const earlier = await repository.findCommit(trailer, change.begunAt);
      if (earlier) return earlier;
      await checkReplaced(directory, file, change);
      return repository.commitFile({
        path: change.path,
        content: change.content,
        message: commitMessage(change),
        author: plainPerson(change.author),
        committer: plainPerson(this.#options.committer),
      });
    });
  }

  /** Tries again after a failure, which somebody may have seen to meanwhile. */
  async #open(): Promise<GitRepository> {
    this.#opened ??= openRepository(this.#options).catch(error => {
      this.#opened = undefined;
      throw error;
    });
    return this.#opened;
  }
}

/** The commit; with a digest of the files where they have been changed by hand. */
function revisionOf(
  head: string,
  files: readonly CaseFile[],
  committed: Map<string, string>,
): string {
  const ids = files.map(({ path, content }) => ({
    path,
    id: gitObjectId(content),
  }));
  const expected = [...committed.keys()].filter(isCasePath);
  const isClean =
    expected.length === files.length &&
    ids.every(({ path, id }) => committed.get(path) === id);
  if (isClean) return head;
  const digest = createHash('sha256').update(JSON.stringify(ids)).digest('hex');
  return `${head}+${digest.slice(0, 12)}`;
}

/** @throws InputError where the path is not one of a case within the directory */
function safePath(directory: string, path: string): string {
  const isSafe =
    isCasePath(path) &&
    CASE_SLUG_PATTERN.test(caseSlugOf(path)) &&
    !path.includes('\\') &&
    !path.split('/').some(name => name.startsWith('.'));
  if (!isSafe) {
    throw new InputError(
      `"${path}" is not the path of a case, such as ${CASES_FOLDER}/ssd-hours.md`,
    );
  }
  return resolveSafeChildPath(directory, path);
}

async function checkReplaced(
  directory: string,
  file: string,
  { path, content, replaces }: KnowledgeBaseChange,
): Promise<void> {
  const slug = caseSlugOf(path);
  const other = (await listCasePaths(directory)).find(
    known => known !== path && caseSlugOf(known) === slug,
  );
  if (other) {
    throw new ConflictError(`${other} is a case with the name "${slug}", too`);
  }
  const current = await readFile(file, 'utf8').catch(() => undefined);
  const digest = current === undefined ? undefined : contentDigest(current);
  // The content itself is there after a try that was cut off.
  if (digest === replaces || current === content) return;
  throw new ConflictError(
    replaces === undefined
      ? `There is a case "${slug}" already`
      : `The case "${slug}" has been changed since it was read to be revised`,
  );
}
