import { ServiceUnavailableError } from '@backstage/errors';
import { join } from 'node:path';
import { lock } from 'proper-lockfile';

const RETRIES = { retries: 400, factor: 1, minTimeout: 25, maxTimeout: 25 };

/** A commit takes a fraction of a second; whoever held it that long has died. */
const STALE_AFTER_MILLISECONDS = 60_000;

/**
 * Does something while nobody else writes to a repository: no other request,
 * no other backend on the same disk, and nobody with the `git` command, which
 * heeds the same lock. Ours is a folder, so that what Git itself leaves behind
 * is never taken for one of ours: it is for people to look at.
 *
 * @throws ServiceUnavailableError where the lock is held for longer than ten
 * seconds
 */
export async function withRepositoryLock<T>(
  directory: string,
  action: () => Promise<T>,
): Promise<T> {
  const lockfilePath = join(directory, '.git', 'index.lock');
  const release = await lock(directory, {
    lockfilePath,
    retries: RETRIES,
    stale: STALE_AFTER_MILLISECONDS,
    // Whoever removes it by hand has been told by us to do so.
    onCompromised: () => undefined,
  }).catch(error => {
    throw new ServiceUnavailableError(
      `The knowledge base is locked by ${lockfilePath}; remove that file if no Git process is at work there`,
      error,
    );
  });
  try {
    return await action();
  } finally {
    // What is done is done; a lock that stays is stale in a minute.
    await release().catch(() => undefined);
  }
}
