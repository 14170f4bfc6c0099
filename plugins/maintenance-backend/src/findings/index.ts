export * from './AuthorizedFindingService';
export * from './DatabaseFindingStore';
export * from './DefaultFindingService';
export * from './FindingFollower';
export * from './findingRoutes';
export * from './FindingService';
export * from './InspectedPlaces';
export * from './OpenFindings';
