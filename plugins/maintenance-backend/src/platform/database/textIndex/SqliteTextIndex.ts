import {
  SearchTerm,
  searchTerms,
  textTokens,
  TokenPattern,
} from '@weibao/cjk-text';
import { Knex } from 'knex';
import { TextIndex, TextTerm } from './TextIndex';

/**
 * A text column with our tokens between spaces, indexed by the FTS5 table
 * `<table>_search` that reads it as its content.
 */
export class SqliteTextIndex implements TextIndex {
  readonly #knex: Knex;
  readonly #table: string;

  constructor(knex: Knex, table: string) {
    this.#knex = knex;
    this.#table = table;
  }

  columnValue(texts: readonly (string | undefined)[]): string {
    return ` ${textTokens(texts).join(' ')} `;
  }

  terms(query: string): TextTerm[] {
    const index = `${this.#table}_search`;
    return searchTerms(query).map(term => ({
      isInRow: this.#isInRow(term),
      byIndex: builder =>
        builder.whereIn(
          `${this.#table}.id`,
          this.#knex(index)
            .select('rowid')
            .whereRaw('?? match ?', [index, toFts5Query(term)]),
        ),
    }));
  }

  #isInRow(term: SearchTerm): Knex.Raw {
    const conditions = term.map(patterns =>
      patterns.map(() => 'instr(??, ?) > 0').join(' and '),
    );
    return this.#knex.raw(
      `(${conditions.join(' or ')})`,
      term
        .flat()
        .flatMap(({ token, prefix }) => [
          `${this.#table}.search`,
          ` ${token}${prefix ? '' : ' '}`,
        ]),
    );
  }
}

function toFts5Query(term: SearchTerm): string {
  return term
    .map(patterns => `(${patterns.map(toPhrase).join(' AND ')})`)
    .join(' OR ');
}

function toPhrase({ token, prefix }: TokenPattern): string {
  return `"${token}"${prefix ? '*' : ''}`;
}
