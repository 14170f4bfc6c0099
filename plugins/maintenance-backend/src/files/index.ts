export * from './AuthorizedFileService';
export * from './createFileStore';
export * from './DatabaseFileRecordStore';
export * from './DefaultFileService';
export * from './fileRoutes';
export * from './FileStore';
export * from './StoredFiles';
