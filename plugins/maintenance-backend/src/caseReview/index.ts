export * from './AuthorizedCaseReviewService';
export * from './caseReviewRoutes';
export * from './DefaultCaseReviewService';
