export * from './CaseMetadata';
export { amendCase, formatCase } from './formatCase';
export { parseCase } from './parseCase';
export type { ParsedCase } from './parseCase';
export { normalizeFaultCode } from './faultCodes';
export { normalizePart, partLabel } from './normalizePart';
export { partNames } from './partNames';
