import { QueryOf, Schemas } from './schemaTypes';

/** A record as search indexes it. @public */
export type SearchDocument = Schemas['SearchDocument'];
/** @public */
export type SearchDocumentPage = Schemas['SearchDocumentPage'];
/** @public */
export type SearchDocumentQuery = QueryOf<'listSearchDocuments'>;
/** @public */
export type SearchDocumentType = Schemas['SearchDocumentType'];
