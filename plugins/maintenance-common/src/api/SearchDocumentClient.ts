import { MaintenanceConnection } from './MaintenanceConnection';
import { MaintenanceRequestOptions as Options } from './MaintenanceRequestOptions';
import { SearchDocumentApi } from './SearchDocumentApi';
import { SearchDocumentQuery, SearchDocumentType } from './searchDocumentTypes';

type Answer<Operation extends keyof SearchDocumentApi> = ReturnType<
  SearchDocumentApi[Operation]
>;

/** The part of the client that is about search documents. */
export class SearchDocumentClient implements SearchDocumentApi {
  readonly #connection: MaintenanceConnection;

  constructor(connection: MaintenanceConnection) {
    this.#connection = connection;
  }

  listSearchDocuments(
    type: SearchDocumentType,
    query?: SearchDocumentQuery,
    options?: Options,
  ): Answer<'listSearchDocuments'> {
    return this.#connection.call(
      { path: ['search-documents', type], query },
      options,
    );
  }
}
