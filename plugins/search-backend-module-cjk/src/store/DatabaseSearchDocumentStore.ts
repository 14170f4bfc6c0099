import { DatabaseService } from '@backstage/backend-plugin-api';
import { IndexableDocument } from '@backstage/plugin-search-common';
import { Knex } from 'knex';
import { createHash } from 'node:crypto';
import { FullTextIndex } from './FullTextIndex';
import { indexTerms } from './indexTerms';
import { migrateInTurn } from './migrateInTurn';
import { PostgresFullTextIndex } from './PostgresFullTextIndex';
import {
  FoundDocument,
  SearchDocumentQuery,
  SearchDocumentStore,
} from './SearchDocumentStore';
import { SqliteFullTextIndex } from './SqliteFullTextIndex';

// Part of every document's hash: raise it when documents get other terms than
// before, and all are indexed anew.
const INDEX_VERSION = 1;
const DELETE_CHUNK_SIZE = 500;

interface DocumentRow {
  id: number;
  type: string;
  location: string;
  hash: string;
  document: string;
}

/** Documents in the search plugin's database, on PostgreSQL or SQLite. */
export class DatabaseSearchDocumentStore implements SearchDocumentStore {
  readonly #knex: Knex;
  readonly #index: FullTextIndex;

  /** Whether there is a full-text index for the kind of database. */
  static async supports(database: DatabaseService): Promise<boolean> {
    return createFullTextIndex(await database.getClient()) !== undefined;
  }

  /** Creates the tables where they are missing. */
  static async create(
    database: DatabaseService,
  ): Promise<DatabaseSearchDocumentStore> {
    const knex = await database.getClient();
    const index = createFullTextIndex(knex);
    if (!index) {
      throw new Error(
        `There is no full-text index for databases of kind "${knex.client.config.client}"`,
      );
    }
    if (!database.migrations?.skip) await migrateInTurn(knex);
    return new DatabaseSearchDocumentStore(knex, index);
  }

  private constructor(knex: Knex, index: FullTextIndex) {
    this.#knex = knex;
    this.#index = index;
  }

  async write(type: string, documents: IndexableDocument[]): Promise<void> {
    // Of documents with one location the last counts.
    const byLocation = new Map(
      documents.map(document => [document.location, document]),
    );
    const rows = Array.from(byLocation.values(), document =>
      toRow(type, document),
    );
    const known = await this.#knex<DocumentRow>('search_documents')
      .select('location', 'hash')
      .where({ type })
      .whereIn('location', [...byLocation.keys()]);
    const knownHashes = new Map(known.map(row => [row.location, row.hash]));
    const changed = rows.filter(
      row => knownHashes.get(row.location) !== row.hash,
    );
    if (!changed.length) {
      return;
    }

    await this.#knex.transaction(async tx => {
      const written = await tx<DocumentRow>('search_documents')
        .insert(changed)
        .onConflict(['type', 'location'])
        .merge(['hash', 'document'])
        .returning(['id', 'location']);
      await this.#index.write(
        tx,
        written.map(({ id, location }) => ({
          id,
          ...indexTerms(byLocation.get(location)!),
        })),
      );
    });
  }

  async retain(type: string, locations: ReadonlySet<string>): Promise<void> {
    const rows = await this.#knex<DocumentRow>('search_documents')
      .select('id', 'location')
      .where({ type });
    const ids = rows
      .filter(row => !locations.has(row.location))
      .map(row => row.id);
    for (let start = 0; start < ids.length; start += DELETE_CHUNK_SIZE) {
      const chunk = ids.slice(start, start + DELETE_CHUNK_SIZE);
      await this.#knex.transaction(async tx => {
        await this.#index.remove(tx, chunk);
        await tx('search_documents').whereIn('id', chunk).delete();
      });
    }
  }

  async query(
    query: SearchDocumentQuery,
  ): Promise<{ found: FoundDocument[]; total: number }> {
    const { term, types, filters, offset, limit } = query;

    // Sorts ids alone; documents are read only for the page that is returned.
    const page = this.#knex('search_documents as documents')
      .select('documents.id', this.#knex.raw('COUNT(*) OVER () AS total'))
      .offset(offset)
      .limit(limit);
    if (term) {
      page
        .select('ranked.tier', 'ranked.score')
        .join('ranked', 'ranked.id', 'documents.id')
        .orderBy(['ranked.tier', 'ranked.score'].map(descending));
    }
    page.orderBy('documents.id');
    if (types) {
      page.whereIn('documents.type', types);
    }
    for (const [field, values] of filters) {
      page.where(this.#index.fieldIsOneOf(field, values));
    }

    const rowsQuery = this.#knex('page')
      .select('documents.type', 'documents.document', 'page.total')
      .join('search_documents as documents', 'documents.id', 'page.id');
    if (term) {
      rowsQuery
        .withMaterialized('ranked', this.#index.ranked(term))
        .orderBy(['page.tier', 'page.score'].map(descending));
    }
    const rows = await rowsQuery.with('page', page).orderBy('documents.id');

    return {
      found: rows.map(row => ({
        type: row.type,
        document:
          typeof row.document === 'string'
            ? JSON.parse(row.document)
            : row.document,
      })),
      total: rows.length ? Number(rows[0].total) : 0,
    };
  }
}

function createFullTextIndex(knex: Knex): FullTextIndex | undefined {
  switch (knex.client.config.client) {
    case 'pg':
      return new PostgresFullTextIndex(knex);
    case 'better-sqlite3':
    case 'sqlite3':
      return new SqliteFullTextIndex(knex);
    default:
      return undefined;
  }
}

function toRow(
  type: string,
  document: IndexableDocument,
): Omit<DocumentRow, 'id'> {
  // PostgreSQL stores neither NUL nor half of a surrogate pair, and one such
  // document must not keep all others out of the index.
  const json = JSON.stringify(document, (_, value) =>
    typeof value === 'string'
      ? value.replace(/\p{Surrogate}/gu, '\uFFFD').replaceAll('\0', '\uFFFD')
      : value,
  );
  return {
    type,
    location: document.location,
    document: json,
    hash: createHash('sha256')
      .update(`${INDEX_VERSION}\n${json}`)
      .digest('hex'),
  };
}

function descending(column: string) {
  return { column, order: 'desc' as const };
}
