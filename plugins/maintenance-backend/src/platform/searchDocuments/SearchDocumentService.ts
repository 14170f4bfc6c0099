import {
  SearchDocumentPage,
  SearchDocumentQuery,
  SearchDocumentType,
} from '@weibao/backstage-plugin-maintenance-common';

/** Everything of one type, as search indexes it. */
export interface SearchDocumentService {
  /** @throws InputError where the cursor belongs to another type */
  listDocuments(
    type: SearchDocumentType,
    query: SearchDocumentQuery,
  ): Promise<SearchDocumentPage>;
}
