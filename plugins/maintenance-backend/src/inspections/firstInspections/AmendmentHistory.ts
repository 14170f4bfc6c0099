import { Knex } from 'knex';
import { applyListScope } from '../../platform/authorization/applyListScope';
import { toInstant } from '../../platform/database/instants';
import {
  HistoryListing,
  HistoryRecord,
  HistorySource,
} from '../../platform/history/HistorySource';
import { pageOfRecords } from '../../platform/history/pageOfRecords';
import {
  AMENDED_DEVICES_TABLE,
  AMENDMENTS_TABLE,
} from './FirstInspectionStore';

interface AmendmentOfDevice {
  id: string;
  inspection_id: string;
  amendments: string;
  applied_at: Date | number;
  applied_by: string;
  taken_back_at: Date | number | null;
  taken_back_by: string | null;
}

/** What first inspections amended of a device, and took back. */
export class AmendmentHistory implements HistorySource {
  readonly #db: Knex;

  constructor(options: { db: Knex }) {
    this.#db = options.db;
  }

  async listHistory(listing: HistoryListing): Promise<HistoryRecord[]> {
    const query = this.#db
      .from({ d: AMENDED_DEVICES_TABLE })
      .join({ a: AMENDMENTS_TABLE }, 'a.id', 'd.amendment_id')
      .where('d.device_ref', listing.deviceRef)
      .select(
        'a.id',
        'a.inspection_id',
        'd.amendments',
        'a.applied_at',
        'a.applied_by',
        'a.taken_back_at',
        'a.taken_back_by',
      );
    applyListScope(query, listing.scope, { customerRef: 'd.customer_ref' });
    const rows: AmendmentOfDevice[] = await query;
    return pageOfRecords(rows.flatMap(tell), listing);
  }
}

function tell(row: AmendmentOfDevice): HistoryRecord[] {
  const about = {
    kind: 'amendment' as const,
    inspectionId: row.inspection_id,
    amendments: JSON.parse(row.amendments),
  };
  const applied = {
    ...about,
    key: `${row.id}/applied`,
    event: 'applied',
    at: toInstant(row.applied_at),
    actorRef: row.applied_by,
  };
  if (row.taken_back_at === null) return [applied];
  return [
    {
      ...about,
      key: `${row.id}/taken-back`,
      event: 'taken-back',
      at: toInstant(row.taken_back_at),
      actorRef: row.taken_back_by ?? undefined,
    },
    applied,
  ];
}
