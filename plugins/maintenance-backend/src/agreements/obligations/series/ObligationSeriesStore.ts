import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { changedSince } from '../../../platform/database/recordVersions';
import { OBLIGATIONS_TABLE, ObligationRow } from '../obligationRows';
import { occurrenceChanges } from './occurrenceChanges';
import { ObligationSeriesRecord } from './ObligationSeriesRecord';
import {
  OBLIGATION_SERIES_TABLE,
  ObligationSeriesRow,
  toSeriesRecord,
  toSeriesRow,
} from './obligationSeriesRows';

/** Below what SQLite takes in one statement. */
const ROWS_PER_STATEMENT = 400;

/** Keeps obligations that come again, and makes their occurrences. */
export class ObligationSeriesStore {
  readonly #db: Knex;

  constructor(options: { db: Knex }) {
    this.#db = options.db;
  }

  /** Series by id; those that are missing are left out. */
  async getSeries(
    ids: readonly string[],
  ): Promise<Map<string, ObligationSeriesRecord>> {
    const rows = await this.#db<ObligationSeriesRow>(
      OBLIGATION_SERIES_TABLE,
    ).whereIn('id', ids);
    return new Map(rows.map(row => [row.id, toSeriesRecord(row)]));
  }

  /** Series that have not ended, in the order of their ids. */
  async listActiveSeries(page: {
    after?: string;
    limit: number;
  }): Promise<ObligationSeriesRecord[]> {
    const rows = await this.#db<ObligationSeriesRow>(OBLIGATION_SERIES_TABLE)
      .where('ended', false)
      .where('id', '>', page.after ?? '')
      .orderBy('id')
      .limit(page.limit);
    return rows.map(toSeriesRecord);
  }

  /** Keeps a new series with its occurrences. */
  async insertSeries(
    series: ObligationSeriesRecord,
    dates: readonly string[],
  ): Promise<void> {
    await this.#db.transaction(async tx => {
      await tx(OBLIGATION_SERIES_TABLE).insert(toSeriesRow(series));
      await addOccurrences(tx, series, dates.map(newOccurrence));
    });
  }

  /**
   * Replaces the series of the version before and changes its occurrences as
   * `occurrenceChanges` says.
   *
   * @throws ConflictError where that is no longer the version
   */
  async updateSeries(
    series: ObligationSeriesRecord,
    change: { from: string; dates?: readonly string[] },
  ): Promise<void> {
    const { id, version, ended } = series;
    await this.#db.transaction(async tx => {
      const updated = await tx(OBLIGATION_SERIES_TABLE)
        .where({ id, version: version - 1 })
        .update(toSeriesRow(series));
      if (updated === 0) {
        throw changedSince(`"${series.title}"`, version - 1);
      }
      const rows: ObligationRow[] = await tx(OBLIGATIONS_TABLE)
        .where('series_id', id)
        .forUpdate()
        .select('id', 'version', 'rule_date', 'phase', 'overridden');
      const { removeIds, keepIds, add } = occurrenceChanges(
        rows.map(row => ({
          id: row.id,
          version: row.version,
          ruleDate: row.rule_date!,
          phase: row.phase,
          overridden: Boolean(row.overridden),
        })),
        { ...change, ended },
      );
      for (const ids of parts(removeIds)) {
        await tx(OBLIGATIONS_TABLE).whereIn('id', ids).delete();
      }
      for (const ids of parts(keepIds)) {
        await tx(OBLIGATIONS_TABLE)
          .whereIn('id', ids)
          .update({ ...termsOf(series), version: tx.raw('version + 1') });
      }
      await addOccurrences(
        tx,
        series,
        add.map(({ ruleDate, moved }) =>
          moved
            ? { ruleDate, id: moved.id, version: moved.version + 1 }
            : newOccurrence(ruleDate),
        ),
      );
    });
  }

  /**
   * Adds the occurrences that are missing; nothing where the series has been
   * changed since it was read.
   */
  async extendSeries(
    series: ObligationSeriesRecord,
    dates: readonly string[],
  ): Promise<void> {
    await this.#db.transaction(async tx => {
      const current = await tx<ObligationSeriesRow>(OBLIGATION_SERIES_TABLE)
        .where({ id: series.id, version: series.version })
        .forUpdate()
        .first('id');
      if (current) await addOccurrences(tx, series, dates.map(newOccurrence));
    });
  }
}

interface NewOccurrence {
  id: string;
  version: number;
  ruleDate: string;
}

function newOccurrence(ruleDate: string): NewOccurrence {
  return { id: randomUUID(), version: 1, ruleDate };
}

/** What an occurrence has from its series. */
function termsOf(series: ObligationSeriesRecord) {
  const row = toSeriesRow(series);
  return {
    title: row.title,
    responsible_ref: row.responsible_ref,
    amount: row.amount,
    currency: row.currency,
    note: row.note,
    updated_at: row.updated_at,
  };
}

/** Those that are there already stay as they are. */
async function addOccurrences(
  tx: Knex.Transaction,
  series: ObligationSeriesRecord,
  occurrences: readonly NewOccurrence[],
): Promise<void> {
  const rows = occurrences.map(({ id, version, ruleDate }) => ({
    ...termsOf(series),
    id,
    version,
    contract_id: series.contractId,
    customer_ref: series.customerRef,
    kind: series.kind,
    phase: 'open',
    due_on: ruleDate,
    series_id: series.id,
    rule_date: ruleDate,
    overridden: false,
    created_at: new Date(series.updatedAt),
    created_by: series.createdBy,
  }));
  for (const part of parts(rows)) {
    await tx(OBLIGATIONS_TABLE)
      .insert(part)
      .onConflict(['series_id', 'rule_date'])
      .ignore();
  }
}

function parts<T>(items: readonly T[]): T[][] {
  const count = Math.ceil(items.length / ROWS_PER_STATEMENT);
  return Array.from({ length: count }, (_, part) =>
    items.slice(part * ROWS_PER_STATEMENT, (part + 1) * ROWS_PER_STATEMENT),
  );
}
