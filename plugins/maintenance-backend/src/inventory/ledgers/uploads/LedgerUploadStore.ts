import { LedgerUploadState } from '@weibao/backstage-plugin-maintenance-common';

/** An upload as it is kept. */
export interface LedgerUploadRecord extends LedgerUploadState {
  startedBy: string;
  updatedAt: Date;
}

/** Keeps how far uploads are, for all instances. */
export interface LedgerUploadStore {
  /** @throws ConflictError where there is one with this id */
  insertUpload(upload: LedgerUploadRecord): Promise<void>;

  updateUpload(upload: LedgerUploadRecord): Promise<void>;

  findUpload(id: string): Promise<LedgerUploadRecord | undefined>;

  /** Forgets those that have not changed since. */
  forgetBefore(instant: Date): Promise<void>;
}
