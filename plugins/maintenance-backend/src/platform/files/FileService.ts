import { InputError, NotFoundError } from '@backstage/errors';
import { StoredFile } from '@weibao/backstage-plugin-maintenance-common';
import { CustomerResource } from '@weibao/backstage-plugin-maintenance-node';
import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { actorOf } from '../authorization/actorOf';
import { CallOptions } from '../authorization/CallOptions';
import { FileOwners } from './FileOwners';
import {
  FileRecord,
  FileRecordStore,
  FileUse,
  StoredFileRecord,
} from './FileRecordStore';
import { FileStore } from './FileStore';
import { inspectImage } from './inspectImage';

/**
 * Images that belong to customers: photos and drawn signatures. Their content is
 * in one store, what is known of them in another.
 */
export class FileService {
  readonly #records: FileRecordStore;
  readonly #contents: FileStore;
  readonly #owners: FileOwners;

  constructor(options: {
    records: FileRecordStore;
    contents: FileStore;
    owners: FileOwners;
  }) {
    this.#records = options.records;
    this.#contents = options.contents;
    this.#owners = options.owners;
  }

  /**
   * Stores an image without its metadata.
   *
   * @throws InputError where there is no such customer, or the content is not an
   * image that is taken
   */
  async uploadFile(
    customerRef: string,
    content: Buffer,
    options: CallOptions,
  ): Promise<StoredFile> {
    const { content: shown, ...image } = inspectImage(content);
    if (!(await this.#owners.isKnown(customerRef, options))) {
      throw new InputError(
        `customerRef is "${customerRef}", but there is no such customer`,
      );
    }
    const file: FileRecord = {
      id: randomUUID(),
      customerRef,
      ...image,
      size: shown.length,
      sha256: createHash('sha256').update(shown).digest('hex'),
      createdAt: new Date().toISOString(),
      createdBy: actorOf(options.credentials),
    };
    await this.#contents.write(file.id, shown, file);
    try {
      await this.#records.insertFile(file);
    } catch (error) {
      await this.#contents.delete(file.id);
      throw error;
    }
    return toStoredFile(file);
  }

  /**
   * What decides on who may see a file: whose it is, which kinds of records
   * refer to it, and who stored it.
   *
   * @throws NotFoundError
   */
  async getFileResource(
    id: string,
  ): Promise<CustomerResource & { uses: FileUse[]; createdBy: string }> {
    const { customerRef, createdBy } = await this.#get(id);
    return { customerRef, createdBy, uses: await this.#records.listUses(id) };
  }

  /** @throws NotFoundError */
  async readFile(id: string): Promise<{ file: StoredFile; content: Readable }> {
    const file = await this.#get(id);
    return { file: toStoredFile(file), content: await this.#contents.read(id) };
  }

  /**
   * Files that a record is about to refer to, in the order of the ids. Whoever
   * reads such records of the customer sees them from now on. It checks no
   * permissions: callers have checked theirs.
   *
   * @throws InputError naming the first that is no stored file of the customer
   */
  async requireFilesOf(
    customerRef: string,
    ids: readonly string[],
    use: FileUse,
  ): Promise<StoredFileRecord[]> {
    const files = await this.#records.getFiles([...new Set(ids)]);
    const required = ids.map(id => {
      const file = files.get(id);
      if (file?.customerRef !== customerRef) {
        throw new InputError(`"${id}" is no stored image of ${customerRef}`);
      }
      return file;
    });
    await this.#records.recordUse(ids, use);
    return required;
  }

  async #get(id: string): Promise<FileRecord> {
    const file = (await this.#records.getFiles([id])).get(id);
    if (!file) throw noFile(id);
    return file;
  }
}

export function noFile(id: string): NotFoundError {
  return new NotFoundError(`There is no file "${id}"`);
}

function toStoredFile(file: FileRecord): StoredFile {
  const { id, contentType, size, sha256 } = file;
  return { id, contentType, size, sha256 };
}
