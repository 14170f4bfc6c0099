import { isError } from '@backstage/errors';
import { randomUUID } from 'node:crypto';
import { copyFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Files as they were before they were changed. They are copied before, so that
 * putting them back takes no space: the likeliest failure is a full disk.
 */
export class FilesAside {
  readonly #folder: string;
  readonly #kept = new Map<string, string | undefined>();

  /** @param folder - on the same disk as the files */
  static in(folder: string): FilesAside {
    return new FilesAside(folder);
  }

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** Remembers a file, or that there is nothing in its place. */
  async keep(path: string): Promise<void> {
    const aside = join(this.#folder, `aside.${randomUUID()}`);
    try {
      await copyFile(path, aside);
      this.#kept.set(path, aside);
    } catch (error) {
      await rm(aside, { force: true });
      if (!isError(error) || error.code !== 'ENOENT') throw error;
      this.#kept.set(path, undefined);
    }
  }

  /** Remembers a folder that was not there before. */
  made(folder: string): void {
    this.#kept.set(folder, undefined);
  }

  /**
   * Puts everything back, the last first, as far as that is possible.
   *
   * @returns paths of what could not be put back
   */
  async putBack(): Promise<string[]> {
    const failed: string[] = [];
    for (const [path, aside] of [...this.#kept].reverse()) {
      try {
        if (aside) await rename(aside, path);
        else await rm(path, { recursive: true, force: true });
      } catch {
        failed.push(path);
      }
    }
    return failed;
  }

  /** Forgets what was remembered; never fails. */
  async forget(): Promise<void> {
    for (const aside of this.#kept.values()) {
      if (aside) await rm(aside, { force: true }).catch(() => undefined);
    }
    this.#kept.clear();
  }
}
