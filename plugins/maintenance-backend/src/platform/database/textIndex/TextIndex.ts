import { Knex } from 'knex';

/** Narrows a query to some rows. */
export type TextCondition = (query: Knex.QueryBuilder) => void;

/** A term of a search, asked in either of two ways that find the same rows. */
export interface TextTerm {
  /** An expression about a row, for rows that the rest of a query leads to. */
  isInRow: Knex.Raw;
  /** Leads to the rows by the index. */
  byIndex: TextCondition;
}

/**
 * Free-text search over the `search` column of one table. Each dialect keeps
 * our own tokens (see `textTokens`) in its own kind of index, so that Chinese
 * and codes are found alike on all of them.
 */
export interface TextIndex {
  /** The value of the `search` column for a row that is found by these texts. */
  columnValue(texts: readonly (string | undefined)[]): string | Knex.Raw;

  /** What must all be found; nothing for a query without a letter or digit. */
  terms(query: string): TextTerm[];
}
