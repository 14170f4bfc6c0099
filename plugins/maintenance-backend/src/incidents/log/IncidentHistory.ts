import {
  effectiveEvents,
  IncidentEventType,
} from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import { applyListScope } from '../../platform/authorization/applyListScope';
import {
  HistoryListing,
  HistoryRecord,
  HistorySource,
} from '../../platform/history/HistorySource';
import { pageOfRecords } from '../../platform/history/pageOfRecords';
import { formatIncidentId } from './incidentId';
import { IncidentEventRow, IncidentRow, toEvent } from './incidentRows';

/** The turns of an incident that the device's history tells. */
const TURNS: Partial<Record<IncidentEventType, string>> = {
  report: 'reported',
  resolve: 'resolved',
  reopen: 'reopened',
  signOff: 'signed-off',
  close: 'closed',
  cancel: 'cancelled',
};

type EventOfDevice = IncidentEventRow &
  Pick<IncidentRow, 'title' | 'level' | 'state'>;

/**
 * Incidents in the history of their device. All turns of a device are read,
 * because a correction may have moved any of them in time.
 */
export class IncidentHistory implements HistorySource {
  readonly #db: Knex;

  constructor(options: { db: Knex }) {
    this.#db = options.db;
  }

  async listHistory(listing: HistoryListing): Promise<HistoryRecord[]> {
    const query = this.#db
      .from({ i: 'incidents' })
      .join({ e: 'incident_events' }, 'e.incident_id', 'i.id')
      .where('i.device_ref', listing.deviceRef)
      .whereIn('e.type', [...Object.keys(TURNS), 'correct'])
      .select(
        'e.incident_id',
        'e.sequence',
        'e.type',
        'e.at',
        'e.recorded_at',
        'e.actor_ref',
        'e.hash',
        // Of everything that events say, only corrections matter here.
        this.#db.raw(
          `case when e.type = 'correct' then e.payload else '{}' end as payload`,
        ),
        'i.title',
        'i.level',
        'i.state',
      );
    applyListScope(query, listing.scope, {
      customerRef: 'i.customer_ref',
      assigneeRef: 'i.assignee_ref',
    });
    const rows: EventOfDevice[] = await query;
    const byIncident = new Map<number, EventOfDevice[]>();
    for (const row of rows) {
      const known = byIncident.get(row.incident_id);
      if (known) known.push(row);
      else byIncident.set(row.incident_id, [row]);
    }
    return pageOfRecords([...byIncident.values()].flatMap(tell), listing);
  }
}

function tell(rows: EventOfDevice[]): HistoryRecord[] {
  const [{ incident_id, title, level, state }] = rows;
  return effectiveEvents(rows.map(toEvent)).map(event => ({
    // Padded, so that keys compare as the numbers do.
    key: `${formatIncidentId(incident_id)}/${String(event.sequence).padStart(
      6,
      '0',
    )}`,
    at: event.at,
    kind: 'incident',
    event: TURNS[event.type] ?? event.type,
    title,
    actorRef: event.actorRef,
    incidentId: formatIncidentId(incident_id),
    level: level as HistoryRecord['level'],
    state,
  }));
}
