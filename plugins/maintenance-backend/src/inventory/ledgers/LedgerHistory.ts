import { LedgerRowState } from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import { applyListScope } from '../../platform/authorization/applyListScope';
import { toInstant } from '../../platform/database/instants';
import {
  HistoryListing,
  HistoryRecord,
  HistorySource,
} from '../../platform/history/HistorySource';
import { whereAfter } from '../../platform/history/whereAfter';

interface LedgerRowOfDevice {
  ledger_id: string;
  ordinal: number;
  state: LedgerRowState;
  changes: string | null;
  file_name: string;
  imported_at: Date | number;
  imported_by: string;
}

/** What ledgers changed about a device; the state is that of its row. */
export class LedgerHistory implements HistorySource {
  readonly #db: Knex;

  constructor(options: { db: Knex }) {
    this.#db = options.db;
  }

  async listHistory(listing: HistoryListing): Promise<HistoryRecord[]> {
    const query = this.#db
      .from({ r: 'ledger_rows' })
      .join({ l: 'ledgers' }, 'l.id', 'r.ledger_id')
      // Only rows that changed a device carry its ref.
      .where('r.device_ref', listing.deviceRef)
      .where('l.state', 'imported')
      .select(
        'r.ledger_id',
        'r.ordinal',
        'r.state',
        'r.changes',
        'l.file_name',
        'l.imported_at',
        'l.imported_by',
      )
      .limit(listing.limit);
    applyListScope(query, listing.scope, { customerRef: 'l.customer_ref' });
    whereAfter(
      query,
      'ledger',
      listing.after,
      ['l.imported_at', 'r.ledger_id', 'r.ordinal'],
      key => {
        const [ledgerId, ordinal] = key.split('/');
        return [ledgerId, Number(ordinal)];
      },
    );
    const rows: LedgerRowOfDevice[] = await query;
    return rows.map(row => ({
      key: `${row.ledger_id}/${row.ordinal}`,
      at: toInstant(row.imported_at),
      kind: 'ledger',
      event: 'imported',
      title: row.file_name,
      actorRef: row.imported_by,
      ledgerId: row.ledger_id,
      state: row.state,
      ...(row.changes && { changes: JSON.parse(row.changes) }),
    }));
  }
}
