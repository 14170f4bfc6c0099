import { ResourcePermission } from '@backstage/plugin-permission-common';
import {
  findingReadPermission,
  inspectionReadPermission,
  inspectionUpdatePermission,
  obligationReadPermission,
  StoredFile,
} from '@weibao/backstage-plugin-maintenance-common';
import { Readable } from 'node:stream';
import { actorOf } from '../authorization/actorOf';
import { Authorizers } from '../authorization/Authorizers';
import { CallOptions } from '../authorization/CallOptions';
import { FileUse } from './FileRecordStore';
import { FileService, noFile } from './FileService';

/** What it takes to read a record of the customer that refers to a file. */
const READ_PERMISSIONS: Record<FileUse, ResourcePermission> = {
  finding: findingReadPermission,
  inspection: inspectionReadPermission,
  obligation: obligationReadPermission,
};

/**
 * Lets images be stored by whoever carries out inspections for the customer,
 * and read by whoever reads the records that refer to them. Before any does,
 * only who stored an image sees it.
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
    const { uses, createdBy, ...resource } = await this.#files.getFileResource(
      id,
    );
    const decisions = await this.#authorizers.decide(
      Object.values(READ_PERMISSIONS),
      options,
    );
    const isReadable =
      uses.length > 0
        ? uses.some(use => decisions.allows(READ_PERMISSIONS[use], resource))
        : createdBy === actorOf(options.credentials);
    if (!isReadable) throw noFile(id);
    return this.#files.readFile(id);
  }
}
