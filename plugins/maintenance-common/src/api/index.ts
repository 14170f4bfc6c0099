export * from './MaintenanceApi';
export * from './createMaintenanceClient';
export * from './operationTypes';
export * from './operations.generated';
export type { AnswerValue } from './AnswerValue';
export * from './namespaceAndName';
export * from './randomHex';
export * from './incidentSignal';
export type * from './schemas.generated';
