import { Knex } from 'knex';
import { ParsedTerm } from '../query/parseTerm';
import { FullTextEntry, FullTextIndex } from './FullTextIndex';
import { FilterValue } from './SearchDocumentStore';
import { toFts5Query } from './toFts5Query';

/** Full-text search on SQLite's FTS5. */
export class SqliteFullTextIndex implements FullTextIndex {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async write(tx: Knex.Transaction, entries: FullTextEntry[]): Promise<void> {
    await tx.raw(
      `INSERT OR REPLACE INTO search_terms (rowid, title, text, other)
      VALUES ${entries.map(() => '(?, ?, ?, ?)').join(', ')}`,
      entries.flatMap(entry => [
        entry.id,
        entry.title.join(' '),
        entry.text.join(' '),
        entry.other.join(' '),
      ]),
    );
  }

  async remove(tx: Knex.Transaction, ids: number[]): Promise<void> {
    await tx('search_terms').whereIn('rowid', ids).delete();
  }

  ranked(term: ParsedTerm): Knex.Raw {
    return this.#knex.raw(
      `SELECT rowid AS id,
        CASE
          WHEN rowid IN (SELECT rowid FROM search_terms WHERE search_terms MATCH :exactTitle) THEN 3
          WHEN rowid IN (SELECT rowid FROM search_terms WHERE search_terms MATCH :title) THEN 2
          WHEN rowid IN (SELECT rowid FROM search_terms WHERE search_terms MATCH :exact) THEN 1
          ELSE 0
        END AS tier,
        -bm25(search_terms, 10.0, 4.0, 1.0) AS score
      FROM search_terms
      WHERE search_terms MATCH :matches`,
      {
        matches: toFts5Query(term.matches),
        exact: toFts5Query(term.exact),
        title: toFts5Query(term.matches, 'title'),
        exactTitle: toFts5Query(term.exact, 'title'),
      },
    );
  }

  fieldIsOneOf(field: string, values: FilterValue[]): Knex.Raw {
    const isOneOf = `IN (${values.map(() => '?').join(', ')})`;
    return this.#knex.raw(
      `EXISTS (
        SELECT 1 FROM json_each(documents.document) AS field
        WHERE field.key = ? AND (
          (field.type <> 'array' AND field.value ${isOneOf}) OR
          (field.type = 'array' AND EXISTS (
            SELECT 1 FROM json_each(field.value) AS item
            WHERE item.value ${isOneOf}
          ))
        )
      )`,
      [field, ...values, ...values],
    );
  }
}
