import { StoredFile } from '@weibao/backstage-plugin-maintenance-common';
import { CustomerResource } from '@weibao/backstage-plugin-maintenance-node';
import { Readable } from 'node:stream';
import { CallOptions } from '../authorization/CallOptions';

/** Images that belong to customers: photos and drawn signatures. */
export interface FileService {
  /**
   * @throws InputError where there is no such customer, or the content is not an
   * image that is taken
   */
  uploadFile(
    customerRef: string,
    content: Buffer,
    options: CallOptions,
  ): Promise<StoredFile>;

  /** @throws NotFoundError */
  getFileResource(id: string): Promise<CustomerResource>;

  /** @throws NotFoundError */
  readFile(
    id: string,
    options: CallOptions,
  ): Promise<{ file: StoredFile; content: Readable }>;
}
