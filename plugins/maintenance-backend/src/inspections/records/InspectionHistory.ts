import { Knex } from 'knex';
import { applyListScope } from '../../platform/authorization/applyListScope';
import { toInstant } from '../../platform/database/instants';
import {
  HistoryListing,
  HistoryRecord,
  HistorySource,
} from '../../platform/history/HistorySource';
import { whereAfter } from '../../platform/history/whereAfter';
import { INSPECTIONS_TABLE } from './inspectionRows';
import { DEVICES_TABLE } from './InspectionStore';

interface CompletedInspection {
  id: string;
  title: string;
  contract_id: string;
  completed_at: Date | number;
  completed_by: string | null;
}

/** Completed inspections of a device. */
export class InspectionHistory implements HistorySource {
  readonly #db: Knex;

  constructor(options: { db: Knex }) {
    this.#db = options.db;
  }

  async listHistory(listing: HistoryListing): Promise<HistoryRecord[]> {
    const query = this.#db
      .from({ d: DEVICES_TABLE })
      .join({ i: INSPECTIONS_TABLE }, 'i.id', 'd.inspection_id')
      .where('d.device_ref', listing.deviceRef)
      .where('i.phase', 'completed')
      .select(
        'i.id',
        'i.title',
        'i.contract_id',
        'i.completed_at',
        'i.completed_by',
      )
      .limit(listing.limit);
    applyListScope(query, listing.scope, { customerRef: 'i.customer_ref' });
    whereAfter(
      query,
      'inspection',
      listing.after,
      ['i.completed_at', 'i.id'],
      key => [key],
    );
    const rows: CompletedInspection[] = await query;
    return rows.map(row => ({
      key: row.id,
      at: toInstant(row.completed_at),
      kind: 'inspection',
      event: 'completed',
      title: row.title,
      actorRef: row.completed_by ?? undefined,
      inspectionId: row.id,
      contractId: row.contract_id,
    }));
  }
}
