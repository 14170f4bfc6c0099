import {
  SearchDocumentPage,
  SearchDocumentType,
} from '@weibao/backstage-plugin-maintenance-common';

/** Where the documents of the maintenance plugin are read. */
export interface DocumentSource {
  /**
   * @param cursor - of the page before; none for the first
   * @throws Error when it cannot be read
   */
  readPage(
    type: SearchDocumentType,
    cursor?: string,
  ): Promise<SearchDocumentPage>;

  /**
   * Entity ref of the component whose TechDocs the fault cases are.
   *
   * @throws Error when it cannot be read
   */
  readKnowledgeBaseRef(): Promise<string>;
}
