export * from './incidentLifecycle';
export * from './incidentEventRules';
export * from './reportTime';
