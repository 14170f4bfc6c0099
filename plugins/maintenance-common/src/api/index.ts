export * from './types';
export * from './MaintenanceApi';
export * from './MaintenanceClient';
export * from './caseTypes';
export type { CaseApi } from './CaseApi';
export type { MaintenanceClientOptions } from './MaintenanceConnection';
