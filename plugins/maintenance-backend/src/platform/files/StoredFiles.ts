import { StoredFile } from '@weibao/backstage-plugin-maintenance-common';

/** A stored file, and to whom it belongs. */
export interface StoredFileRecord extends StoredFile {
  customerRef: string;
}

/**
 * Stored files as the other capabilities know them. It checks no permissions:
 * callers have checked theirs.
 */
export interface StoredFiles {
  /**
   * In one query, in the order of the ids.
   *
   * @throws InputError naming the first that is no stored file of the customer
   */
  requireFilesOf(
    customerRef: string,
    ids: readonly string[],
  ): Promise<StoredFileRecord[]>;
}
