export * from './customers';
export * from './directories';
export * from './events';
export * from './historyImport';
export * from './knowledgeBase';
export * from './maintenanceServiceRef';
export * from './permissions';
