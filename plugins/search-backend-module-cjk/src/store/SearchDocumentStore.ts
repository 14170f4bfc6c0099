import { IndexableDocument } from '@backstage/plugin-search-common';
import { ParsedTerm } from '../query/parseTerm';

/** A value that a field of a document can be compared with. */
export type FilterValue = string | number | boolean;

/** What to look for, and which part of what is found to return. */
export interface SearchDocumentQuery {
  /** Every document, if undefined. */
  term?: ParsedTerm;
  /** Every type, if undefined. */
  types?: string[];
  /**
   * By field, the values of which the field must be one, or hold one if it is
   * a list.
   */
  filters: Map<string, FilterValue[]>;
  offset: number;
  limit: number;
}

/** A document as it was found. */
export interface FoundDocument {
  type: string;
  document: IndexableDocument;
}

/** Keeps the documents of all types. A document is its type and location. */
export interface SearchDocumentStore {
  /** Adds documents; replaces those that changed and leaves the others alone. */
  write(type: string, documents: IndexableDocument[]): Promise<void>;

  /** Removes the documents of a type whose location is not among those given. */
  retain(type: string, locations: ReadonlySet<string>): Promise<void>;

  /** The best matches first, and how many there are in all. */
  query(
    query: SearchDocumentQuery,
  ): Promise<{ found: FoundDocument[]; total: number }>;
}
