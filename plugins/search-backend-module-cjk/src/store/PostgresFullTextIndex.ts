import { Knex } from 'knex';
import { ParsedTerm } from '../query/parseTerm';
import { FullTextEntry, FullTextIndex } from './FullTextIndex';
import { FilterValue } from './SearchDocumentStore';
import { toTsquery } from './toTsquery';
import { toTsvector } from './toTsvector';

/** Full-text search on PostgreSQL's tsvector and tsquery. */
export class PostgresFullTextIndex implements FullTextIndex {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async write(tx: Knex.Transaction, entries: FullTextEntry[]): Promise<void> {
    await tx('search_terms')
      .insert(
        entries.map(entry => ({ id: entry.id, terms: toTsvector(entry) })),
      )
      .onConflict('id')
      .merge();
  }

  async remove(tx: Knex.Transaction, ids: number[]): Promise<void> {
    await tx('search_terms').whereIn('id', ids).delete();
  }

  ranked(term: ParsedTerm): Knex.Raw {
    return this.#knex.raw(
      `SELECT id,
        CASE
          WHEN terms @@ CAST(:exactTitle AS tsquery) THEN 3
          WHEN terms @@ CAST(:title AS tsquery) THEN 2
          WHEN terms @@ CAST(:exact AS tsquery) THEN 1
          ELSE 0
        END AS tier,
        ts_rank_cd(terms, CAST(:matches AS tsquery)) AS score
      FROM search_terms
      WHERE terms @@ CAST(:matches AS tsquery)`,
      {
        matches: toTsquery(term.matches),
        exact: toTsquery(term.exact),
        title: toTsquery(term.matches, 'A'),
        exactTitle: toTsquery(term.exact, 'A'),
      },
    );
  }

  fieldIsOneOf(field: string, values: FilterValue[]): Knex.Raw {
    const contained = values.flatMap(value => [
      JSON.stringify({ [field]: value }),
      JSON.stringify({ [field]: [value] }),
    ]);
    return this.#knex.raw(
      `(${contained.map(() => 'documents.document @> ?').join(' OR ')})`,
      contained,
    );
  }
}
