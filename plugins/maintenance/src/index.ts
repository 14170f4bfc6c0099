export { maintenancePlugin as default } from './plugin';
export { maintenanceApiRef } from './api';
export * from './translations';
