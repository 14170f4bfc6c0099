import { LedgerApi } from './LedgerApi';
import { LedgerDetailQuery, LedgerQuery, LedgerUpload } from './ledgerTypes';
import { MaintenanceConnection } from './MaintenanceConnection';
import { MaintenanceRequestOptions as Options } from './MaintenanceRequestOptions';

type Answer<Operation extends keyof LedgerApi> = ReturnType<
  LedgerApi[Operation]
>;

/** The part of the client that is about ledgers. */
export class LedgerClient implements LedgerApi {
  readonly #connection: MaintenanceConnection;

  constructor(connection: MaintenanceConnection) {
    this.#connection = connection;
  }

  listLedgers(query?: LedgerQuery, options?: Options): Answer<'listLedgers'> {
    return this.#connection.call({ path: ['ledgers'], query }, options);
  }

  getLedger(
    id: string,
    query?: LedgerDetailQuery,
    options?: Options,
  ): Answer<'getLedger'> {
    return this.#connection.call({ path: ['ledgers', id], query }, options);
  }

  getLedgerUpload(id: string, options?: Options): Answer<'getLedgerUpload'> {
    return this.#connection.call({ path: ['ledger-uploads', id] }, options);
  }

  previewLedger(
    file: Blob,
    upload: LedgerUpload,
    options?: Options,
  ): Answer<'previewLedger'> {
    return this.#connection.call(
      { method: 'POST', path: ['ledgers', 'preview'], query: upload, file },
      options,
    );
  }

  importLedger(
    file: Blob,
    upload: LedgerUpload,
    options?: Options,
  ): Answer<'importLedger'> {
    return this.#connection.call(
      { method: 'POST', path: ['ledgers'], query: upload, file },
      options,
    );
  }
}
