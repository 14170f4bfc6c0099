export * from './AuthorizedCaseService';
export * from './CaseDirectory';
export * from './CaseIndexer';
export * from './caseRoutes';
export * from './CaseService';
export * from './DatabaseCaseStore';
export * from './DatabaseFeedbackStore';
export * from './DefaultCaseService';
