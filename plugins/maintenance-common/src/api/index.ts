export * from './types';
export * from './MaintenanceApi';
export * from './MaintenanceClient';
