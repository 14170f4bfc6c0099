import { IncidentEvent } from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import { noteRecord } from '../../platform/http/idempotency/noteRecord';
import { IncidentColumns, IncidentEventRow, toEventRow } from './incidentRows';
import { IncidentWriter, OpenedIncident, writtenBy } from './IncidentWriter';

/** Writes in a transaction, as every database can. */
export class TransactionIncidentWriter implements IncidentWriter {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async open(
    columns: IncidentColumns,
    sealReport: (key: number) => IncidentEvent,
  ): Promise<OpenedIncident> {
    return this.#knex.transaction(async transaction => {
      const [{ id: key }] = await transaction('incidents')
        .insert(columns)
        .returning('id');
      const report = sealReport(key);
      await this.#add(transaction, toEventRow(key, report));
      return { key, report };
    });
  }

  async advance(
    version: number,
    columns: IncidentColumns,
    event: IncidentEventRow,
  ): Promise<boolean> {
    return this.#knex.transaction(async transaction => {
      const moved = await transaction('incidents')
        .where({ id: event.incident_id, version })
        .update(columns);
      if (moved > 0) await this.#add(transaction, event);
      return moved > 0;
    });
  }

  async #add(
    transaction: Knex.Transaction,
    event: IncidentEventRow,
  ): Promise<void> {
    await transaction('incident_events').insert(event);
    await noteRecord(transaction, writtenBy(event));
  }
}
