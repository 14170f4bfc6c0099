export * from './AuthorizedFirstInspectionService';
export * from './DatabaseAmendmentHistory';
export * from './DatabaseFirstInspectionStore';
export * from './DefaultFirstInspectionService';
export * from './FirstInspectionReader';
export * from './firstInspectionRoutes';
export * from './LedgerAmender';
