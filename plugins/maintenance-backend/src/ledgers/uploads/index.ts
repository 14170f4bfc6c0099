export * from './DatabaseLedgerUploadStore';
export * from './DefaultLedgerUploads';
export * from './LedgerUploads';
