import { MaintenanceRequestOptions } from './MaintenanceRequestOptions';
import {
  SearchDocumentPage,
  SearchDocumentQuery,
  SearchDocumentType,
} from './searchDocumentTypes';

/**
 * Records as search indexes them.
 *
 * @public
 */
export interface SearchDocumentApi {
  /** Everything of one type as search indexes it; for services only. */
  listSearchDocuments(
    type: SearchDocumentType,
    query?: SearchDocumentQuery,
    options?: MaintenanceRequestOptions,
  ): Promise<SearchDocumentPage>;
}
