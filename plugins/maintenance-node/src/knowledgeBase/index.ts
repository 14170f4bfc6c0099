export * from './readKnowledgeBaseConfig';
