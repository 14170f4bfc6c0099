export * from './maintenanceServiceRef';
export * from './permissions';
