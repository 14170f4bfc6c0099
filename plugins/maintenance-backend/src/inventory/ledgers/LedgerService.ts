import {
  Ledger,
  LedgerDetail,
  LedgerDetailQuery,
  LedgerPage,
  LedgerPreview,
  LedgerQuery,
  LedgerUpload,
  LedgerUploadState,
} from '@weibao/backstage-plugin-maintenance-common';
import { CustomerResource } from '@weibao/backstage-plugin-maintenance-node';
import { CallOptions } from '../../platform/authorization/CallOptions';
import { ListScope } from '../../platform/authorization/ResourceAuthorizer';

/** A spreadsheet with what it is said to be. */
export interface LedgerFile extends LedgerUpload {
  bytes: Buffer;
}

/** What a configured source says about its customer. */
export interface LedgerOrigin {
  /** The file or URL. */
  source: string;
  customer: { industry?: string; address?: string; ownerRef?: string };
}

/** How far the work on a ledger is: rows of a step, of how many. */
export type LedgerProgress = Pick<LedgerUploadState, 'step' | 'done' | 'total'>;

/** On whose behalf a ledger is read. */
export interface LedgerCall extends CallOptions {
  /** Told now and then; it must not take long. */
  onProgress?: (progress: LedgerProgress) => void;
  /** Absent for uploads. */
  origin?: LedgerOrigin;
}

/** Makes devices of the spreadsheets that customers send. */
export interface LedgerService {
  /**
   * What an import would do. Writes nothing.
   *
   * @throws InputError where the file is no device ledger, or where nobody
   * knows the customer and the ledger does not give it a title
   */
  previewLedger(file: LedgerFile, call: LedgerCall): Promise<LedgerPreview>;

  /**
   * Imports all rows without errors in one transaction. The file that was
   * imported last changes nothing.
   *
   * @throws InputError as {@link LedgerService.previewLedger}
   */
  importLedger(
    file: LedgerFile,
    call: LedgerCall,
  ): Promise<{ ledger: Ledger; imported: boolean }>;

  /** Imported ledgers, the newest first. */
  listLedgers(query: LedgerQuery & { scope: ListScope }): Promise<LedgerPage>;

  /**
   * A ledger with a page of its rows.
   *
   * @throws NotFoundError
   */
  getLedger(id: string, query: LedgerDetailQuery): Promise<LedgerDetail>;

  /** What permission rules look at, by id; unknown ids are missing. */
  getLedgerResources(
    ids: readonly string[],
  ): Promise<Map<string, CustomerResource>>;
}
