import {
  inspectionUpdatePermission,
  StoredFile,
} from '@weibao/backstage-plugin-maintenance-common';
import { Readable } from 'node:stream';
import { Authorizers } from '../authorization/Authorizers';
import { CallOptions } from '../authorization/CallOptions';
import { FileService, noFile } from './FileService';

/**
 * Lets images be stored by whoever carries out inspections for the customer,
 * and read by whoever sees the customer.
 */
export class AuthorizedFileService {
  readonly #files: FileService;
  readonly #authorizers: Authorizers;

  constructor(options: { files: FileService; authorizers: Authorizers }) {
    this.#files = options.files;
    this.#authorizers = options.authorizers;
  }

  async uploadFile(
    customerRef: string,
    content: Buffer,
    options: CallOptions,
  ): Promise<StoredFile> {
    await this.#authorizers.inspection.check(
      inspectionUpdatePermission,
      { customerRef },
      options,
    );
    return this.#files.uploadFile(customerRef, content, options);
  }

  async readFile(
    id: string,
    options: CallOptions,
  ): Promise<{ file: StoredFile; content: Readable }> {
    await this.#authorizers.customer.checkRead(
      await this.#files.getFileResource(id),
      () => noFile(id),
      options,
    );
    return this.#files.readFile(id);
  }
}
