import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';

interface KnownFile {
  size: number;
  modifiedAt: number;
  digest: string;
}

/**
 * Digests of the contents of files. A file whose size and time of change are
 * those of last time is not read again.
 */
export class FileDigests {
  readonly #known = new Map<string, KnownFile>();

  async digestOf(path: string): Promise<string> {
    const { size, mtimeMs } = await stat(path);
    const known = this.#known.get(path);
    if (known?.size === size && known.modifiedAt === mtimeMs) {
      return known.digest;
    }
    const content = await readFile(path);
    const digest = createHash('sha256').update(content).digest('hex');
    this.#known.set(path, { size, modifiedAt: mtimeMs, digest });
    return digest;
  }
}
