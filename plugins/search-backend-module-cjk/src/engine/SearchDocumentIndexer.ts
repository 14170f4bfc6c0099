import { LoggerService } from '@backstage/backend-plugin-api';
import { BatchSearchEngineIndexer } from '@backstage/plugin-search-backend-node';
import { IndexableDocument } from '@backstage/plugin-search-common';
import { SearchDocumentStore } from '../store/SearchDocumentStore';

// Each batch is one transaction. Small enough to let searches through on
// SQLite, which has one connection.
const BATCH_SIZE = 200;

/**
 * Replaces the documents of one type by those written to it. If the writing
 * breaks off, documents that were not written yet stay as they were.
 */
export class SearchDocumentIndexer extends BatchSearchEngineIndexer {
  readonly #type: string;
  readonly #store: SearchDocumentStore;
  readonly #logger: LoggerService;
  readonly #locations = new Set<string>();

  constructor(options: {
    type: string;
    store: SearchDocumentStore;
    logger: LoggerService;
  }) {
    super({ batchSize: BATCH_SIZE });
    this.#type = options.type;
    this.#store = options.store;
    this.#logger = options.logger;
  }

  async initialize(): Promise<void> {}

  async index(documents: IndexableDocument[]): Promise<void> {
    await this.#store.write(this.#type, documents);
    for (const { location } of documents) {
      this.#locations.add(location);
    }
  }

  async finalize(): Promise<void> {
    if (this.#locations.size === 0) {
      // More likely a source that does not answer than one that is empty.
      this.#logger.warn(
        `Index for ${
          this.#type
        } was not replaced: indexer received 0 documents`,
      );
      return;
    }
    await this.#store.retain(this.#type, this.#locations);
  }
}
