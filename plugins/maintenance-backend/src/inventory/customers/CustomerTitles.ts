import { Knex } from 'knex';

/** What customers are called, as far as ledgers or the catalog have said. */
export class CustomerTitles {
  readonly #db: Knex;

  constructor(options: { db: Knex }) {
    this.#db = options.db;
  }

  /** Titles by entity ref, in one query; unknown customers are missing. */
  async getCustomerTitles(
    customerRefs: readonly string[],
  ): Promise<Map<string, string>> {
    const rows: { customer_ref: string; title: string }[] = await this.#db(
      'customers',
    )
      .whereIn('customer_ref', customerRefs)
      .select('customer_ref', 'title');
    return new Map(rows.map(row => [row.customer_ref, row.title]));
  }
}
