import { Knex } from 'knex';
import {
  DocumentBatch,
  DocumentListing,
  SearchDocumentSource,
} from '../../platform/searchDocuments/SearchDocumentSource';
import { joinText } from '../../platform/searchDocuments/joinText';
import { ContractRow, CONTRACTS_TABLE } from './contractsTable';

type DocumentedRow = Pick<
  ContractRow,
  'id' | 'number' | 'title' | 'customer_ref' | 'starts_on' | 'ends_on'
> & { customer_title: string | null };

/** Contracts as search indexes them, in the order of their ids. */
export class ContractDocuments implements SearchDocumentSource {
  readonly #db: Knex;

  constructor(options: { db: Knex }) {
    this.#db = options.db;
  }

  async readDocuments({
    after = '',
    limit,
  }: DocumentListing): Promise<DocumentBatch> {
    const rows: DocumentedRow[] = await this.#db
      .from({ contract: CONTRACTS_TABLE })
      .leftJoin(
        { customer: 'customers' },
        'customer.customer_ref',
        'contract.customer_ref',
      )
      .select(
        'contract.id',
        'contract.number',
        'contract.title',
        'contract.customer_ref',
        'contract.starts_on',
        'contract.ends_on',
        { customer_title: 'customer.title' },
      )
      .where('contract.id', '>', after)
      .orderBy('contract.id')
      .limit(limit);
    return {
      documents: rows.map(row => ({
        id: row.id,
        title: `${row.number} ${row.title}`,
        text: joinText([
          row.customer_title ?? undefined,
          `${row.starts_on} – ${row.ends_on}`,
        ]),
        facets: { customerRef: row.customer_ref },
      })),
      nextAfter: rows.length === limit ? rows[rows.length - 1].id : undefined,
    };
  }
}
