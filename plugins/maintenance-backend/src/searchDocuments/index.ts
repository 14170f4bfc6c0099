export { AuthorizedSearchDocumentService } from './AuthorizedSearchDocumentService';
export { DefaultSearchDocumentService } from './DefaultSearchDocumentService';
export { joinText } from './joinText';
export { registerSearchDocumentRoutes } from './searchDocumentRoutes';
export type {
  DocumentBatch,
  DocumentListing,
  SearchDocumentSource,
} from './SearchDocumentSource';
