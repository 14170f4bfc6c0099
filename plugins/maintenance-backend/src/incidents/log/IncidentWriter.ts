import { IncidentEvent } from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import { isPostgres } from '../../platform/database/isPostgres';
import { WrittenRecord } from '../../platform/http/idempotency/noteRecord';
import { formatIncidentId } from './incidentId';
import { IncidentColumns, IncidentEventRow } from './incidentRows';
import { PostgresIncidentWriter } from './PostgresIncidentWriter';
import { TransactionIncidentWriter } from './TransactionIncidentWriter';

export interface OpenedIncident {
  key: number;
  report: IncidentEvent;
}

/** What a request to record an event is answered with. */
export function writtenBy(event: IncidentEventRow): WrittenRecord {
  const address = `/incidents/${formatIncidentId(event.incident_id)}`;
  return {
    requestPath: event.type === 'report' ? '/incidents' : `${address}/events`,
    address,
  };
}

/** Writes the row of an incident and an event of its log, both or neither. */
export interface IncidentWriter {
  /** @param sealReport - makes the first event for the key the row gets */
  open(
    columns: IncidentColumns,
    sealReport: (key: number) => IncidentEvent,
  ): Promise<OpenedIncident>;

  /** @returns false where the row is not at this version any more */
  advance(
    version: number,
    columns: IncidentColumns,
    event: IncidentEventRow,
  ): Promise<boolean>;
}

/** What a write costs is above all trips to the database, which PostgreSQL can save. */
export function createIncidentWriter(knex: Knex): IncidentWriter {
  return isPostgres(knex)
    ? new PostgresIncidentWriter(knex)
    : new TransactionIncidentWriter(knex);
}
