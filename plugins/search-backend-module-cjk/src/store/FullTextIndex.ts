import { Knex } from 'knex';
import { ParsedTerm } from '../query/parseTerm';
import { FilterValue } from './SearchDocumentStore';

/** The index terms of a document, in the order of its text. */
export interface FullTextEntry {
  /** The id of the document. */
  id: number;
  title: string[];
  text: string[];
  /** The terms of all other fields. */
  other: string[];
}

/** What databases do differently: full-text search, and looking into JSON. */
export interface FullTextIndex {
  /** Adds entries, or replaces those with the same id. */
  write(tx: Knex.Transaction, entries: FullTextEntry[]): Promise<void>;

  /** Removes the entries with the given ids. */
  remove(tx: Knex.Transaction, ids: number[]): Promise<void>;

  /**
   * A query for `id`, `tier` and `score` of every entry that matches. The
   * tiers: 3, the title has the exact words; 2, the title matches; 1, another
   * field has the exact words; 0, the rest. Within a tier the higher score is
   * the better match.
   */
  ranked(term: ParsedTerm): Knex.Raw;

  /** A condition: the field of `documents.document` is or has one of the values. */
  fieldIsOneOf(field: string, values: FilterValue[]): Knex.Raw;
}
