import { LedgerColumnChoice } from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import { RememberedLayout } from '../reading/columns/ColumnChoices';

interface LayoutRow {
  customer_ref: string;
  layout: string;
  columns: string;
  chosen_by: string;
  chosen_at: Date | number;
}

/** What the columns of a customer's layouts mean, where somebody has said so. */
export class LedgerLayoutStore {
  readonly #database: Knex;

  constructor(options: { db: Knex }) {
    this.#database = options.db;
  }

  /** The customer's layouts, by their names. */
  async listLayouts(
    customerRef: string,
  ): Promise<Map<string, RememberedLayout>> {
    const rows = await this.#database<LayoutRow>('ledger_layouts').where(
      'customer_ref',
      customerRef,
    );
    return new Map(
      rows.map(({ layout, columns, chosen_at }) => [
        layout,
        { columns: JSON.parse(columns), at: new Date(chosen_at).toISOString() },
      ]),
    );
  }

  /** What was chosen last counts. */
  async remember(
    customerRef: string,
    choices: ReadonlyMap<string, readonly LedgerColumnChoice[]>,
    chosen: { at: string; by: string },
    transaction: Knex.Transaction,
  ): Promise<void> {
    for (const [layout, columns] of choices) {
      await transaction<LayoutRow>('ledger_layouts')
        .insert({
          customer_ref: customerRef,
          layout,
          columns: JSON.stringify(columns),
          chosen_by: chosen.by,
          chosen_at: new Date(chosen.at),
        })
        .onConflict(['customer_ref', 'layout'])
        .merge();
    }
  }
}
