import { SearchDocument } from '@weibao/backstage-plugin-maintenance-common';

/** Which part of a source is read. */
export interface DocumentListing {
  /** The key of the last document already read. */
  after?: string;
  limit: number;
}

/** Documents of a source in the order of their keys. */
export interface DocumentBatch {
  documents: SearchDocument[];
  /** Where the next batch begins; absent after the last one. */
  nextAfter?: string;
}

/**
 * Records as search indexes them. It checks no permissions: search asks for
 * every reader again before it shows a document.
 */
export interface SearchDocumentSource {
  readDocuments(listing: DocumentListing): Promise<DocumentBatch>;
}
