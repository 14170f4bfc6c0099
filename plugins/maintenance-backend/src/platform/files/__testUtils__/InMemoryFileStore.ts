import { NotFoundError } from '@backstage/errors';
import { Readable } from 'node:stream';
import { FileStore } from '../FileStore';

/** Forgets its files with the test that made it. */
export class InMemoryFileStore implements FileStore {
  readonly #contents = new Map<string, Buffer>();

  async write(id: string, content: Buffer): Promise<void> {
    this.#contents.set(id, content);
  }

  async read(id: string): Promise<Readable> {
    const content = this.#contents.get(id);
    if (!content) throw new NotFoundError(`The content of file ${id} is gone`);
    return Readable.from([content]);
  }

  async delete(id: string): Promise<void> {
    this.#contents.delete(id);
  }
}
