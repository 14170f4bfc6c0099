import { StoredFile } from './fileTypes';
import { MaintenanceRequestOptions } from './MaintenanceRequestOptions';

/**
 * Photos and signatures that records refer to.
 *
 * @public
 */
export interface FileApi {
  uploadFile(
    file: Blob,
    upload: { customerRef: string },
    options?: MaintenanceRequestOptions,
  ): Promise<StoredFile>;
  /** The content of a stored image. */
  readFile(id: string, options?: MaintenanceRequestOptions): Promise<Blob>;
}
