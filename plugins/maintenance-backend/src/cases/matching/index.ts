export * from './compileCases';
export * from './fitCases';
export * from './MatchFacts';
export * from './matchCases';
export * from './rankFits';
