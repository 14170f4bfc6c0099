export * from './MaintenanceApi';
export * from './createMaintenanceClient';
export * from './operationTypes';
export type { AnswerValue } from './AnswerValue';
export * from './namespaceAndName';
export * from './incidentSignal';
export type * from './schemas.generated';
