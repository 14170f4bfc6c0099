export * from './events';
export * from './knowledgeBase';
export * from './maintenanceServiceRef';
export * from './permissions';
export * from './readReportingZone';
