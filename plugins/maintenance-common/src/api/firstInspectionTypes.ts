import { BodyOf, Schemas } from './schemaTypes';

/** @public */
export type LedgerCheck = Schemas['LedgerCheck'];
/** @public */
export type LedgerCheckInput = Schemas['LedgerCheckInput'];
/** @public */
export type LedgerCheckState = Schemas['LedgerCheckState'];
/** @public */
export type Discrepancy = Schemas['Discrepancy'];
/** @public */
export type DiscrepancySheet = Schemas['DiscrepancySheet'];
/** @public */
export type LedgerAmendment = Schemas['LedgerAmendment'];
/** @public */
export type SheetSignature = BodyOf<'signDiscrepancySheet'>;
