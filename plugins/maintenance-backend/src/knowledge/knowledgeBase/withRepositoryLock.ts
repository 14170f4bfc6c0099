import { isError, ServiceUnavailableError } from '@backstage/errors';
import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const OWN_MARK = 'maintenance-backend ';
const LONGEST_WAIT_MILLISECONDS = 10_000;
const RETRY_MILLISECONDS = 25;

/** A commit takes a fraction of a second; whoever held it that long has died. */
const STALE_AFTER_MILLISECONDS = 60_000;

/**
 * Does something while nobody else writes to a repository: no other request,
 * no other backend on the same disk, and nobody with the `git` command, which
 * heeds the same lock.
 *
 * @throws ServiceUnavailableError where the lock is held for too long
 */
export async function withRepositoryLock<T>(
  directory: string,
  action: () => Promise<T>,
): Promise<T> {
  const lock = join(directory, '.git', 'index.lock');
  const mark = `${OWN_MARK}${randomUUID()}`;
  const giveUpAt = Date.now() + LONGEST_WAIT_MILLISECONDS;
  while (!(await take(lock, mark))) {
    if (Date.now() > giveUpAt) {
      throw new ServiceUnavailableError(
        `The knowledge base is locked by ${lock}; remove that file if no Git process is at work there`,
      );
    }
    await sleep(RETRY_MILLISECONDS);
  }
  try {
    return await action();
  } finally {
    // What is done is done; a lock that stays is stale in a minute.
    await rm(lock, { force: true }).catch(() => undefined);
  }
}

async function take(lock: string, mark: string): Promise<boolean> {
  try {
    await writeFile(lock, mark, { flag: 'wx' });
    return true;
  } catch (error) {
    if (!isError(error) || error.code !== 'EEXIST') throw error;
    await removeStale(lock);
    return false;
  }
}

/** Only locks of our own: what Git leaves behind is for people to look at. */
async function removeStale(lock: string): Promise<void> {
  try {
    const [{ mtimeMs }, mark] = await Promise.all([
      stat(lock),
      readFile(lock, 'utf8'),
    ]);
    const isStale =
      mark.startsWith(OWN_MARK) &&
      Date.now() - mtimeMs > STALE_AFTER_MILLISECONDS;
    if (!isStale) return;
    const aside = `${lock}.${randomUUID()}`;
    await rename(lock, aside);
    // Another may have removed it and locked anew between the look and the move.
    if ((await readFile(aside, 'utf8')) !== mark) await link(aside, lock);
    await rm(aside, { force: true });
  } catch (error) {
    if (!isError(error) || error.code !== 'ENOENT') throw error;
  }
}
