import {
  customerReadPermission,
  inspectionUpdatePermission,
  RESOURCE_TYPE_INSPECTION,
  StoredFile,
} from '@weibao/backstage-plugin-maintenance-common';
import { CustomerResource } from '@weibao/backstage-plugin-maintenance-node';
import { Readable } from 'node:stream';
import { ResourceAuthorizer } from '../authorization/ResourceAuthorizer';
import { CustomerAuthorizer } from '../authorization/authorizers';
import { CallOptions } from '../authorization/CallOptions';
import { noFile } from './DefaultFileService';
import { FileService } from './FileService';

/**
 * Lets images be stored by whoever carries out inspections for the customer,
 * and read by whoever sees the customer.
 */
export class AuthorizedFileService implements FileService {
  readonly #files: FileService;
  readonly #customerAuthorizer: CustomerAuthorizer;
  readonly #inspectionAuthorizer: ResourceAuthorizer<
    CustomerResource,
    typeof RESOURCE_TYPE_INSPECTION
  >;

  static create(options: {
    files: FileService;
    customerAuthorizer: CustomerAuthorizer;
    inspectionAuthorizer: ResourceAuthorizer<
      CustomerResource,
      typeof RESOURCE_TYPE_INSPECTION
    >;
  }): AuthorizedFileService {
    return new AuthorizedFileService(options);
  }

  private constructor(
    options: Parameters<typeof AuthorizedFileService.create>[0],
  ) {
    this.#files = options.files;
    this.#customerAuthorizer = options.customerAuthorizer;
    this.#inspectionAuthorizer = options.inspectionAuthorizer;
  }

  async uploadFile(
    customerRef: string,
    content: Buffer,
    options: CallOptions,
  ): Promise<StoredFile> {
    await this.#inspectionAuthorizer.check(
      inspectionUpdatePermission,
      { customerRef },
      options.credentials,
    );
    return this.#files.uploadFile(customerRef, content, options);
  }

  getFileResource(id: string): Promise<CustomerResource> {
    return this.#files.getFileResource(id);
  }

  async readFile(
    id: string,
    options: CallOptions,
  ): Promise<{ file: StoredFile; content: Readable }> {
    const readable = await this.#customerAuthorizer.isAllowed(
      customerReadPermission,
      await this.#files.getFileResource(id),
      options.credentials,
    );
    if (!readable) throw noFile(id);
    return this.#files.readFile(id, options);
  }
}
