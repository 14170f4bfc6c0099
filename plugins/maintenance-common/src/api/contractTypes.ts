import { BodyOf, QueryOf, Schemas } from './schemaTypes';

/** @public */
export type Contract = Schemas['Contract'];
/** @public */
export type ContractInput = Schemas['ContractInput'];
/** @public */
export type ContractPatch = Schemas['ContractPatch'];
/** @public */
export type ContractPage = Schemas['ContractPage'];
/** @public */
export type ContractStatus = Schemas['ContractStatus'];
/** @public */
export type ContractSummary = Schemas['ContractSummary'];
/** @public */
export type ContractQuery = QueryOf<'listContracts'>;
/** @public */
export type ContractRenewal = BodyOf<'renewContract'>;
/** @public */
export type ContractWarning = Schemas['Warning'];

/** @public */
export type CoverageRow = Schemas['CoverageRow'];
/** @public */
export type CoverageRowInput = Schemas['CoverageRowInput'];
/** @public */
export type CoverageRowPage = Schemas['CoverageRowPage'];
/** @public */
export type CoverageRowQuery = QueryOf<'listContractCoverage'>;
/** Which contract covers a device at an instant, and why. @public */
export type Coverage = Schemas['Coverage'];
/** @public */
export type CoverageReason = Schemas['CoverageReason'];
/** @public */
export type CoverageGap = Schemas['CoverageGap'];
/** @public */
export type CoverageGapKind = Schemas['CoverageGapKind'];
/** @public */
export type CoverageGapPage = Schemas['CoverageGapPage'];
/** @public */
export type CoverageGapQuery = QueryOf<'listCoverageGaps'>;
