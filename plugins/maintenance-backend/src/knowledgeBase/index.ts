export * from './contentDigest';
export * from './createKnowledgeBase';
export * from './DocumentationBuilder';
export * from './KnowledgeBase';
export { CASES_FOLDER } from './readCaseFiles';
export * from './TechDocsSite';
