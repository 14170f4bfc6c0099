import {
  SearchDocumentPage,
  SearchDocumentQuery,
  SearchDocumentType,
} from '@weibao/backstage-plugin-maintenance-common';
import { z } from 'zod';
import { decodeCursor, encodeCursor } from '../database/cursor';
import { SearchDocumentSource } from './SearchDocumentSource';

const DEFAULT_LIMIT = 200;

/** Each capability is the source of its own documents. */
type Sources = Record<SearchDocumentType, SearchDocumentSource>;

/** Everything of one type, as search indexes it. */
export class SearchDocumentService {
  readonly #sources: Sources;

  constructor(options: { sources: Sources }) {
    this.#sources = options.sources;
  }

  /** @throws InputError where the cursor belongs to another type */
  async listDocuments(
    type: SearchDocumentType,
    { cursor, limit = DEFAULT_LIMIT }: SearchDocumentQuery,
  ): Promise<SearchDocumentPage> {
    const order = `documents of ${type}`;
    const [after] = cursor ? decodeCursor(order, [z.string()], cursor) : [];
    const { documents, nextAfter } = await this.#sources[type].readDocuments({
      after,
      limit,
    });
    return {
      items: documents,
      ...(nextAfter && { nextCursor: encodeCursor(order, [nextAfter]) }),
    };
  }
}
