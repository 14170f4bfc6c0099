import { IncidentEvent } from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import { applyListScope } from '../../platform/authorization/applyListScope';
import { ListScope } from '../../platform/authorization/ResourceAuthorizer';
import { FAULT_EVENTS, faultOf } from './faultOf';
import { formatIncidentId } from './incidentId';
import { SCOPE_COLUMNS } from './incidentListQuery';
import { IncidentEventRow, toEvent } from './incidentRows';

/** What an incident says about its fault, as far as it has got. */
export interface IncidentFault {
  incidentId: string;
  title: string;
  description?: string;
  cause?: string;
  faultCode?: string;
  /** As it was found, or else as it was confirmed for the appointment. */
  faultPart?: string;
}

/**
 * The faults that devices had, out of the logs of incidents. It checks no
 * permissions but narrows to what its reader may see.
 */
export class IncidentFaults {
  readonly #db: Knex;

  constructor(options: { db: Knex }) {
    this.#db = options.db;
  }

  /**
   * The faults of a device, those reported last first, in one query. Cancelled
   * incidents are left out: there was no fault.
   *
   * @param query.since - when they were reported at the earliest
   */
  async listDeviceFaults(query: {
    deviceRef: string;
    since: Date;
    scope: ListScope;
    limit: number;
  }): Promise<IncidentFault[]> {
    const recent = this.#db('incidents')
      .where('device_ref', query.deviceRef)
      .where('reported_at', '>=', query.since)
      .whereNot('state', 'cancelled')
      .modify(applyListScope, query.scope, SCOPE_COLUMNS)
      .orderBy('reported_at', 'desc')
      .orderBy('id', 'desc')
      .limit(query.limit)
      .select('id', 'reported_at');
    const rows: IncidentEventRow[] = await this.#db
      .from(recent.as('i'))
      .join({ e: 'incident_events' }, 'e.incident_id', 'i.id')
      .whereIn('e.type', [...FAULT_EVENTS])
      .orderBy([
        { column: 'i.reported_at', order: 'desc' },
        { column: 'i.id', order: 'desc' },
        { column: 'e.sequence' },
      ])
      .select('e.*');
    const logs = new Map<number, IncidentEvent[]>();
    for (const row of rows) {
      const known = logs.get(row.incident_id);
      if (known) known.push(toEvent(row));
      else logs.set(row.incident_id, [toEvent(row)]);
    }
    return [...logs].map(([key, events]) =>
      faultOf(formatIncidentId(key), events),
    );
  }
}
