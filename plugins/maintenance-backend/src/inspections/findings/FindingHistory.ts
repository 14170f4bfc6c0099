import { Knex } from 'knex';
import { IncidentService } from '../../incidents/log/IncidentService';
import { applyListScope } from '../../platform/authorization/applyListScope';
import { toInstant } from '../../platform/database/instants';
import {
  HistoryListing,
  HistoryRecord,
  HistorySource,
} from '../../platform/history/HistorySource';
import { pageOfRecords } from '../../platform/history/pageOfRecords';
import { FindingRow, FINDINGS_TABLE } from './findingRows';
import { hideIncidents } from './hideIncidents';

/** When findings of a device were raised and closed. */
export class FindingHistory implements HistorySource {
  readonly #db: Knex;
  readonly #incidents: Pick<IncidentService, 'findInScope'>;

  constructor(options: {
    db: Knex;
    incidents: Pick<IncidentService, 'findInScope'>;
  }) {
    this.#db = options.db;
    this.#incidents = options.incidents;
  }

  async listHistory(listing: HistoryListing): Promise<HistoryRecord[]> {
    const query = this.#db(FINDINGS_TABLE)
      .where('device_ref', listing.deviceRef)
      .select(
        'id',
        'title',
        'state',
        'inspection_id',
        'incident_id',
        'raised_at',
        'raised_by',
        'closed_at',
        'closed_by',
      );
    applyListScope(query, listing.scope, { customerRef: 'customer_ref' });
    const rows: FindingRow[] = await query;
    return hideIncidents(
      pageOfRecords(rows.flatMap(tell), listing),
      listing.incidents,
      this.#incidents,
    );
  }
}

function tell(row: FindingRow): HistoryRecord[] {
  const about = {
    kind: 'finding' as const,
    title: row.title,
    state: row.state,
    findingId: row.id,
    inspectionId: row.inspection_id ?? undefined,
    incidentId: row.incident_id ?? undefined,
  };
  const raised = {
    ...about,
    key: `${row.id}/raised`,
    event: 'raised',
    at: toInstant(row.raised_at),
    actorRef: row.raised_by,
  };
  if (row.closed_at === null) return [raised];
  const closed = {
    ...about,
    key: `${row.id}/closed`,
    event: 'closed',
    at: toInstant(row.closed_at),
    actorRef: row.closed_by ?? undefined,
  };
  return [raised, closed];
}
