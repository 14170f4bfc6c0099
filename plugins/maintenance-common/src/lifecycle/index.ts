export * from './incidentLifecycle';
export * from './incidentEventRules';
