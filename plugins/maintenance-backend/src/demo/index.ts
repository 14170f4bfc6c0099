export * from './loadDemoData';
export * from './planIncidents';
export * from './recordIncident';
export * from './scheduleDemoData';
export * from './tellIncident';
