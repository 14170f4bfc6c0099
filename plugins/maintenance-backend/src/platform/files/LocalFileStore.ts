import { isError, NotFoundError } from '@backstage/errors';
import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { FileStore } from './FileStore';

const FILE_ID = /^[0-9a-f]{2}[0-9a-f]{2}[0-9a-f-]+$/;

/** Keeps files in a directory, two levels of folders deep so that none grows large. */
export class LocalFileStore implements FileStore {
  readonly #directory: string;

  /** @param directory - an absolute path; made when the first file is written */
  constructor(options: { directory: string }) {
    this.#directory = options.directory;
  }

  async write(id: string, content: Buffer): Promise<void> {
    const path = this.#path(id);
    const unfinished = `${path}.${randomUUID()}`;
    await mkdir(dirname(path), { recursive: true });
    try {
      await writeFile(unfinished, content, { flag: 'wx' });
      await rename(unfinished, path);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
  }

  async read(id: string): Promise<Readable> {
    try {
      const file = await open(this.#path(id));
      return file.createReadStream();
    } catch (error) {
      if (isError(error) && error.code === 'ENOENT') {
        throw new NotFoundError(`The content of file ${id} is gone`);
      }
      throw error;
    }
  }

  async delete(id: string): Promise<void> {
    await rm(this.#path(id), { force: true });
  }

  #path(id: string): string {
    if (!FILE_ID.test(id)) throw new NotFoundError(`There is no file ${id}`);
    return join(this.#directory, id.slice(0, 2), id.slice(2, 4), id);
  }
}
