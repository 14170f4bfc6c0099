export * from './incidentChanges';
