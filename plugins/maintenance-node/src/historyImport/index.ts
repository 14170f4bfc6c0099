export * from './HistoryImport';
export * from './HistoryReader';
export * from './HistoryWriter';
export * from './historyImportExtensionPoint';
export * from './ImportedHistory';
export * from './PastIncident';
