import {
  SearchTerm,
  searchTerms,
  textTokens,
  TokenPattern,
} from '@weibao/cjk-text';
import { Knex } from 'knex';
import { TextIndex, TextTerm } from './TextIndex';

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
    return searchTerms(query).map(term => {
      const isInRow = this.#knex.raw('?? @@ ?::tsquery', [
        this.#column,
        toTsquery(term),
      ]);
      return { isInRow, byIndex: builder => builder.where(isInRow) };
    });
  }
}

function toTsquery(term: SearchTerm): string {
  return term
    .map(patterns => `(${patterns.map(toLexeme).join(' & ')})`)
    .join(' | ');
}

function toLexeme({ token, prefix }: TokenPattern): string {
  return `'${token}'${prefix ? ':*' : ''}`;
}
