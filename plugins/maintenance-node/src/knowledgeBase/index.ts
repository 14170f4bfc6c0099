export * from './dataDirectory';
export * from './readKnowledgeBaseConfig';
