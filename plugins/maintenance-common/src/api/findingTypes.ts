import { BodyOf, QueryOf, Schemas } from './schemaTypes';

/** @public */
export type Finding = Schemas['Finding'];
/** @public */
export type FindingInput = Schemas['FindingInput'];
/** @public */
export type FindingPage = Schemas['FindingPage'];
/** @public */
export type FindingQuery = QueryOf<'listFindings'>;
/** @public */
export type FindingState = Schemas['FindingState'];
/** @public */
export type FindingSeverity = Schemas['FindingSeverity'];
/** @public */
export type FindingSummary = Schemas['FindingSummary'];
/** @public */
export type FindingClosure = BodyOf<'closeFinding'>;
