import { Knex } from 'knex';
import { CustomerTitles } from './CustomerTitles';

/** {@inheritDoc CustomerTitles} */
export class DatabaseCustomerTitles implements CustomerTitles {
  readonly #db: Knex;

  constructor(options: { db: Knex }) {
    this.#db = options.db;
  }

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
