import {
  isResourcePermission,
  Permission,
} from '@backstage/plugin-permission-common';
import {
  DocumentCollatorFactory,
  IndexableDocument,
} from '@backstage/plugin-search-common';
import {
  PortalPaths,
  SearchDocument,
} from '@weibao/backstage-plugin-maintenance-common';
import { Readable } from 'node:stream';
import { DocumentSource } from './DocumentSource';
import { DocumentType } from './documentTypes';

/**
 * Streams all documents of one type, page by page. When a page cannot be read,
 * the stream breaks off, and the engine keeps what it has.
 */
export class MaintenanceCollatorFactory implements DocumentCollatorFactory {
  readonly type: string;
  readonly visibilityPermission: Permission;
  readonly #documentType: DocumentType;
  readonly #source: DocumentSource;
  readonly #portalPaths: PortalPaths;

  constructor(options: {
    documentType: DocumentType;
    source: DocumentSource;
    portalPaths: PortalPaths;
  }) {
    const { documentType, source, portalPaths } = options;
    this.type = documentType.name;
    this.visibilityPermission = documentType.visibilityPermission;
    this.#documentType = documentType;
    this.#source = source;
    this.#portalPaths = portalPaths;
  }

  async getCollator(): Promise<Readable> {
    return Readable.from(this.#collate());
  }

  async *#collate(): AsyncGenerator<IndexableDocument> {
    const locate = await this.#documentType.createLocate(
      this.#source,
      this.#portalPaths,
    );
    let cursor: string | undefined;
    do {
      const { items, nextCursor } = await this.#source.readPage(
        this.#documentType.source,
        cursor,
      );
      for (const document of items) {
        yield {
          ...this.#indexable(document),
          location: locate(document),
        };
      }
      cursor = nextCursor;
    } while (cursor);
  }

  #indexable(document: SearchDocument): Omit<IndexableDocument, 'location'> {
    const { id, title, text, facets } = document;
    return {
      ...facets,
      title,
      text,
      ...(isResourcePermission(this.visibilityPermission) && {
        authorization: { resourceRef: id },
      }),
    };
  }
}
