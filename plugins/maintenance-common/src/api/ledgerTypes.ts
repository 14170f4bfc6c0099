import { QueryOf, Schemas } from './schemaTypes';

/** @public */
export type Ledger = Schemas['Ledger'];
/** @public */
export type LedgerColumn = Schemas['LedgerColumn'];
/** @public */
export type LedgerCounts = Schemas['LedgerCounts'];
/** @public */
export type LedgerDetail = Schemas['LedgerDetail'];
/** @public */
export type LedgerDetailQuery = QueryOf<'getLedger'>;
/** @public */
export type LedgerPage = Schemas['LedgerPage'];
/** @public */
export type LedgerPreview = Schemas['LedgerPreview'];
/** @public */
export type LedgerProblem = Schemas['LedgerProblem'];
/** @public */
export type LedgerQuery = QueryOf<'listLedgers'>;
/** @public */
export type LedgerRow = Schemas['LedgerRow'];
/** @public */
export type LedgerRowState = Schemas['LedgerRowState'];
/** What accompanies an uploaded spreadsheet. @public */
export type LedgerUpload = QueryOf<'importLedger'>;
/** How far the work on a ledger is. @public */
export type LedgerUploadState = Schemas['LedgerUploadState'];
