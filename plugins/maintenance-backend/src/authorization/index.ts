export * from './ResourceAuthorizer';
export * from './applyListScope';
export * from './actorOf';
export * from './auditWrite';
export * from './authorizers';
export * from './checkPermission';
