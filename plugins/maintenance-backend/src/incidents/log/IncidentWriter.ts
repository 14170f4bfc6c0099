import { IncidentEvent } from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import { isPostgres } from '../../platform/database/isPostgres';
import { IncidentColumns, IncidentEventRow } from './incidentRows';
import { PostgresIncidentWriter } from './PostgresIncidentWriter';
import { TransactionIncidentWriter } from './TransactionIncidentWriter';

export interface OpenedIncident {
  key: number;
  report: IncidentEvent;
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
