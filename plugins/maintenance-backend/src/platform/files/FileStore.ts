import { Readable } from 'node:stream';

/** Keeps the content of files by their ids, which are ours and never repeat. */
export interface FileStore {
  write(
    id: string,
    content: Buffer,
    options: { contentType: string },
  ): Promise<void>;

  /** @throws NotFoundError where the content is gone */
  read(id: string): Promise<Readable>;

  /** Nothing where there is no such file. */
  delete(id: string): Promise<void>;
}
