export * from './ResourceAuthorizer';
export * from './applyListScope';
