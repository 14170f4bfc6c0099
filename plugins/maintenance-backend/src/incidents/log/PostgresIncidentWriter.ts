import { IncidentEvent } from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import { prepared } from '../../platform/database/prepared';
import { recordNote } from '../../platform/http/idempotency/noteRecord';
import { IncidentColumns, IncidentEventRow, toEventRow } from './incidentRows';
import { IncidentWriter, OpenedIncident, writtenBy } from './IncidentWriter';

/**
 * Writes row and event in one statement, which is its own transaction. Two
 * updates of the same version wait for each other at the row, and the second
 * one then finds the version moved on.
 */
export class PostgresIncidentWriter implements IncidentWriter {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async open(
    columns: IncidentColumns,
    sealReport: (key: number) => IncidentEvent,
  ): Promise<OpenedIncident> {
    // The hash of the report covers the key, so the key is taken first.
    const { rows } = await this.#run(
      `select nextval(pg_get_serial_sequence('incidents', 'id')) as key`,
    );
    const key = Number(rows[0].key);
    const report = sealReport(key);
    await this.#write(
      this.#knex('incidents').insert({ ...columns, id: key }),
      toEventRow(key, report),
    );
    return { key, report };
  }

  async advance(
    version: number,
    columns: IncidentColumns,
    event: IncidentEventRow,
  ): Promise<boolean> {
    const written = await this.#write(
      this.#knex('incidents')
        .where({ id: event.incident_id, version })
        .update(columns),
      event,
    );
    return written > 0;
  }

  /** Adds the event, and notes it, if the change touches the row. */
  async #write(
    change: Knex.QueryBuilder,
    event: IncidentEventRow,
  ): Promise<number> {
    const note = recordNote(this.#knex, writtenBy(event))?.whereExists(
      this.#knex.select(this.#knex.raw('1')).from('changed'),
    );
    const { rowCount } = await this.#run(
      `with changed as (?)${note ? ', noted as (?)' : ''}
       insert into incident_events
         (incident_id, sequence, type, at, recorded_at, actor_ref, payload, hash)
       select id, ?::int, ?::text, ?::timestamptz, ?::timestamptz, ?::text, ?::text, ?::text
       from changed`,
      [
        change.returning('id'),
        ...(note ? [note] : []),
        event.sequence,
        event.type,
        event.at,
        event.recorded_at,
        event.actor_ref,
        event.payload,
        event.hash,
      ],
    );
    return rowCount;
  }

  #run(sql: string, bindings: readonly Knex.RawBinding[] = []): Knex.Raw {
    return prepared(this.#knex, this.#knex.raw(sql, bindings));
  }
}
