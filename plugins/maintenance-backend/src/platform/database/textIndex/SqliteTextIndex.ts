import { Knex } from 'knex';
import { TextIndex, TextTerm } from './TextIndex';
import { searchTerms, textTokens } from './textTokens';

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
    return searchTerms(query).map(({ token, prefix }) => ({
      isInRow: this.#knex.raw('instr(??, ?) > 0', [
        `${this.#table}.search`,
        ` ${token}${prefix ? '' : ' '}`,
      ]),
      byIndex: builder =>
        builder.whereIn(
          `${this.#table}.id`,
          this.#knex(index)
            .select('rowid')
            .whereRaw('?? match ?', [index, `"${token}"${prefix ? '*' : ''}`]),
        ),
    }));
  }
}
