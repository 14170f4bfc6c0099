import {
  Ledger,
  LedgerDetail,
  LedgerDetailQuery,
  LedgerPage,
  LedgerPreview,
  LedgerQuery,
  LedgerUpload,
  LedgerUploadState,
} from './ledgerTypes';
import { MaintenanceRequestOptions } from './MaintenanceRequestOptions';

/**
 * Device ledgers as customers send them: previewed, then imported.
 *
 * @public
 */
export interface LedgerApi {
  listLedgers(
    query?: LedgerQuery,
    options?: MaintenanceRequestOptions,
  ): Promise<LedgerPage>;
  getLedger(
    id: string,
    query?: LedgerDetailQuery,
    options?: MaintenanceRequestOptions,
  ): Promise<LedgerDetail>;
  getLedgerUpload(
    id: string,
    options?: MaintenanceRequestOptions,
  ): Promise<LedgerUploadState>;
  previewLedger(
    file: Blob,
    upload: LedgerUpload,
    options?: MaintenanceRequestOptions,
  ): Promise<LedgerPreview>;
  importLedger(
    file: Blob,
    upload: LedgerUpload,
    options?: MaintenanceRequestOptions,
  ): Promise<Ledger>;
}
