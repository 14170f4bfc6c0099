import { LedgerColumnChoice } from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import { RememberedLayout } from '../reading/columns/ColumnChoices';
import { TextFormat } from '../spreadsheet/Spreadsheet';

interface LayoutRow {
  customer_ref: string;
  layout: string;
  columns: string;
  encoding: TextFormat['encoding'] | null;
  delimiter: TextFormat['delimiter'] | null;
  chosen_by: string;
  chosen_at: Date | number;
}

/** What is said of a layout; what is absent stays as it was remembered. */
export interface SaidOfLayout {
  columns?: LedgerColumnChoice[];
  /** `null` where it is to be guessed again. */
  text?: TextFormat | null;
}

/** How the files of a customer are read, where somebody has said so, by layout. */
export class LedgerLayoutStore {
  readonly #database: Knex;

  constructor(options: { db: Knex }) {
    this.#database = options.db;
  }

  /** The customer's layouts by their names, what was said last first. */
  async listLayouts(
    customerRef: string,
  ): Promise<Map<string, RememberedLayout>> {
    const rows = await this.#database<LayoutRow>('ledger_layouts')
      .where('customer_ref', customerRef)
      .orderBy([{ column: 'chosen_at', order: 'desc' }, 'layout']);
    return new Map(rows.map(row => [row.layout, fromRow(row)]));
  }

  /** What was said last counts. */
  async remember(
    customerRef: string,
    said: ReadonlyMap<string, SaidOfLayout>,
    chosen: { at: string; by: string },
    transaction: Knex.Transaction,
  ): Promise<void> {
    for (const [layout, { columns, text }] of said) {
      await transaction<LayoutRow>('ledger_layouts')
        .insert({
          customer_ref: customerRef,
          layout,
          columns: JSON.stringify(columns ?? []),
          encoding: text?.encoding ?? null,
          delimiter: text?.delimiter ?? null,
          chosen_by: chosen.by,
          chosen_at: new Date(chosen.at),
        })
        .onConflict(['customer_ref', 'layout'])
        .merge([
          ...(columns ? (['columns'] as const) : []),
          ...(text !== undefined ? (['encoding', 'delimiter'] as const) : []),
          'chosen_by',
          'chosen_at',
        ]);
    }
  }
}

function fromRow(row: LayoutRow): RememberedLayout {
  const { columns, encoding, delimiter, chosen_at } = row;
  return {
    columns: JSON.parse(columns),
    ...(encoding && delimiter && { text: { encoding, delimiter } }),
    at: new Date(chosen_at).toISOString(),
  };
}
