import { Knex } from 'knex';
import { TextIndex, TextTerm } from './TextIndex';
import { searchTerms, textTokens } from './textTokens';

/**
 * A `tsvector` column with a GIN index. Vector and query are made of our
 * tokens as they are: PostgreSQL's parser would keep a Chinese run in one
 * piece and take codes apart.
 */
export class PostgresTextIndex implements TextIndex {
  readonly #knex: Knex;
  readonly #column: string;

  constructor(knex: Knex, table: string) {
    this.#knex = knex;
    this.#column = `${table}.search`;
  }

  columnValue(texts: readonly (string | undefined)[]): Knex.Raw {
    return this.#knex.raw('array_to_tsvector(?::text[])', [
      `{${textTokens(texts).join(',')}}`,
    ]);
  }

  terms(query: string): TextTerm[] {
    return searchTerms(query).map(({ token, prefix }) => {
      const isInRow = this.#knex.raw('?? @@ ?::tsquery', [
        this.#column,
        `'${token}'${prefix ? ':*' : ''}`,
      ]);
      return { isInRow, byIndex: builder => builder.where(isInRow) };
    });
  }
}
