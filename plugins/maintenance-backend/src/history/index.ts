export * from './AuthorizedHistoryService';
export * from './DefaultHistoryService';
export * from './historyRoutes';
export * from './HistorySource';
