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
    // Without quotes the word null would be no text.
    const tokens = textTokens(texts).map(token => `"${token}"`);
    return this.#knex.raw('array_to_tsvector(?::text[])', [
      `{${tokens.join(',')}}`,
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
