import {
  DatabaseService,
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import {
  BatchSearchEngineIndexer,
  SearchEngine,
} from '@backstage/plugin-search-backend-node';
import {
  IndexableResultSet,
  SearchQuery,
} from '@backstage/plugin-search-common';
import { highlightDocument } from '../highlight/highlightDocument';
import {
  HighlightOptions,
  readHighlightOptions,
} from '../highlight/HighlightOptions';
import { parseTerm } from '../query/parseTerm';
import { DatabaseSearchDocumentStore } from '../store/DatabaseSearchDocumentStore';
import { SearchDocumentStore } from '../store/SearchDocumentStore';
import { decodePageCursor, encodePageCursor } from './pageCursor';
import { readFilters } from './readFilters';
import { SearchDocumentIndexer } from './SearchDocumentIndexer';

const DEFAULT_PAGE_SIZE = 25;

/**
 * A search engine that finds Chinese, Japanese and Korean words without
 * knowing where they begin, and English words by their stem. Keeps its index
 * in the search plugin's database, on SQLite or on PostgreSQL, with the same
 * results on both.
 *
 * @public
 */
export class CjkSearchEngine implements SearchEngine {
  readonly #store: SearchDocumentStore;
  readonly #highlightOptions: HighlightOptions;
  readonly #logger: LoggerService;
  #translate = (query: SearchQuery): SearchQuery => query;

  /**
   * Whether the search plugin's database is one that the engine can work with.
   */
  static async supports(database: DatabaseService): Promise<boolean> {
    return DatabaseSearchDocumentStore.supports(database);
  }

  /**
   * Creates the tables of the index where they are missing.
   *
   * @throws Error if the database is neither SQLite nor PostgreSQL.
   */
  static async create(options: {
    config: RootConfigService;
    database: DatabaseService;
    logger: LoggerService;
  }): Promise<CjkSearchEngine> {
    return new CjkSearchEngine(
      await DatabaseSearchDocumentStore.create(options.database),
      readHighlightOptions(options.config),
      options.logger,
    );
  }

  private constructor(
    store: SearchDocumentStore,
    highlightOptions: HighlightOptions,
    logger: LoggerService,
  ) {
    this.#store = store;
    this.#highlightOptions = highlightOptions;
    this.#logger = logger;
  }

  /**
   * Sets what rewrites queries before they run, for example to add synonyms.
   */
  setTranslator(translator: (query: SearchQuery) => SearchQuery): void {
    this.#translate = translator;
  }

  /** A stream that replaces the documents of a type by those written to it. */
  async getIndexer(type: string): Promise<BatchSearchEngineIndexer> {
    return new SearchDocumentIndexer({
      type,
      store: this.#store,
      logger: this.#logger.child({ documentType: type }),
    });
  }

  /**
   * The best matches first: the exact words in the title, the title, the exact
   * words anywhere, the rest. An empty term finds every document.
   *
   * @throws InputError if the page cursor or a filter cannot be read.
   */
  async query(searchQuery: SearchQuery): Promise<IndexableResultSet> {
    const query = this.#translate(searchQuery);
    const page = decodePageCursor(query.pageCursor);
    const pageSize = query.pageLimit || DEFAULT_PAGE_SIZE;
    const term = parseTerm(query.term);
    if (!term && query.term.trim()) {
      return { results: [], numberOfResults: 0 };
    }

    const { found, total } = await this.#store.query({
      term,
      types: query.types,
      filters: readFilters(query.filters),
      offset: page * pageSize,
      limit: pageSize,
    });
    const results = found.map(({ type, document }, index) => ({
      type,
      document,
      rank: page * pageSize + index + 1,
      highlight: highlightDocument(document, term, this.#highlightOptions),
    }));
    return {
      results,
      numberOfResults: total,
      nextPageCursor:
        total > (page + 1) * pageSize ? encodePageCursor(page + 1) : undefined,
      previousPageCursor: page > 0 ? encodePageCursor(page - 1) : undefined,
    };
  }
}
