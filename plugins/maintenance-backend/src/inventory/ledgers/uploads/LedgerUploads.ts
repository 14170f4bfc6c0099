import { LedgerUploadState } from '@weibao/backstage-plugin-maintenance-common';
import { LedgerProgress } from '../LedgerService';

/** Lets those who sent a ledger follow the work on it, from any instance. */
export interface LedgerUploads {
  /**
   * Does work that can be followed under an id.
   *
   * @param upload - `steps`: what the work consists of
   * @param work - tells its progress
   * @param ledgerIdOf - the ledger that came of it, if any
   * @throws ConflictError where something was followed under this id before,
   * and what the work throws
   */
  follow<T>(
    upload: {
      id: string;
      startedBy: string;
      steps: ReadonlyArray<LedgerProgress['step']>;
    },
    work: (onProgress: (progress: LedgerProgress) => void) => Promise<T>,
    ledgerIdOf: (result: T) => string | undefined,
  ): Promise<T>;

  /** @throws NotFoundError also where somebody else started it */
  getUpload(id: string, startedBy: string): Promise<LedgerUploadState>;
}
