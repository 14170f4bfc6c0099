import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  Ledger,
  LedgerRow,
  LedgerRowState,
} from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { applyListScope } from '../../platform/authorization/applyListScope';
import { ListScope } from '../../platform/authorization/ResourceAuthorizer';
import {
  cutPage,
  decodeCursor,
  INTEGER_KEY,
} from '../../platform/database/cursor';
import { toInstant } from '../../platform/database/instants';
import { noteRecord } from '../../platform/http/idempotency/noteRecord';
import { REPLACED_TABLE } from './undo/replacedDevices';

interface LedgerTableRow {
  id: string;
  customer_ref: string;
  ledger: string;
  state: Ledger['state'];
  file_name: string;
  sha256: string;
  counts: string;
  columns: string;
  problems: string | null;
  choices: string | null;
  imported_at: Date | number;
  imported_by: string;
}

interface LedgerRowTableRow {
  ordinal: number;
  state: LedgerRowState;
  sheet: string | null;
  row: number | null;
  device: string | null;
  changes: string | null;
  settled: string | null;
  elsewhere: string | null;
  problems: string | null;
}

const LEDGER_ORDER = 'ledger';
const ROW_ORDER = 'ledger-row';
/** Below what SQLite takes in one statement. */
const ROWS_PER_STATEMENT = 400;

/** A ledger with what names how its file was told to be read, if it was. */
export type KeptLedger = Ledger & { choices?: string };

/** Imported ledgers with what became of each row. */
export class LedgerStore {
  readonly #database: Knex;

  constructor(options: { db: Knex }) {
    this.#database = options.db;
  }

  /**
   * Writes within the transaction that changes the devices.
   *
   * @param onRows - is told how many rows have been written since it was last
   */
  async record(
    ledger: KeptLedger & { source?: string },
    rows: readonly LedgerRow[],
    transaction: Knex.Transaction,
    onRows?: (count: number) => void,
  ): Promise<void> {
    const earlier = await transaction('ledgers')
      .where({ customer_ref: ledger.customerRef, ledger: ledger.ledger })
      .max<{ generation: number | null }>('generation as generation')
      .first();
    await noteRecord(transaction, {
      requestPath: '/ledgers',
      address: `/ledgers/${ledger.id}`,
    });
    await transaction('ledgers').insert({
      id: ledger.id,
      customer_ref: ledger.customerRef,
      ledger: ledger.ledger,
      state: ledger.state,
      file_name: ledger.fileName,
      sha256: ledger.sha256,
      source: ledger.source ?? null,
      counts: JSON.stringify(ledger.counts),
      columns: JSON.stringify(ledger.columns ?? []),
      problems: toJson(ledger.problems),
      choices: ledger.choices ?? null,
      imported_at: new Date(ledger.importedAt),
      imported_by: ledger.importedBy,
      generation: (earlier?.generation ?? 0) + 1,
    });
    for (let i = 0; i < rows.length; i += ROWS_PER_STATEMENT) {
      // Other requests get their turn: SQLite answers without waiting.
      await setImmediate();
      const chunk = rows.slice(i, i + ROWS_PER_STATEMENT);
      await transaction('ledger_rows').insert(
        chunk.map((row, j) => ({
          ledger_id: ledger.id,
          ordinal: i + j,
          state: row.state,
          sheet: row.sheet ?? null,
          row: row.row ?? null,
          device_ref: changedDeviceRef(row),
          device: toJson(row.device),
          changes: toJson(row.changes),
          settled: toJson(row.settled),
          elsewhere: toJson(row.elsewhere),
          problems: toJson(row.problems),
        })),
      );
      onRows?.(chunk.length);
    }
  }

  /**
   * The last import of one of a customer's lists; of those of a source, the last
   * that came, whether or not it was imported.
   */
  async findLatest(
    of: { customerRef: string; ledger: string; source?: string },
    transaction?: Knex.Transaction,
  ): Promise<KeptLedger | undefined> {
    const row = await (transaction ?? this.#database)<LedgerTableRow>('ledgers')
      .where({
        customer_ref: of.customerRef,
        ledger: of.ledger,
        ...(of.source ? { source: of.source } : { state: 'imported' }),
      })
      .orderBy('generation', 'desc')
      .first();
    return (
      row && {
        ...ledgerFromRow(row),
        ...(row.choices && { choices: row.choices }),
      }
    );
  }

  async setState(
    id: string,
    state: Ledger['state'],
    transaction: Knex.Transaction,
  ): Promise<void> {
    await transaction('ledgers').where({ id }).update({ state });
  }

  /** Deletes what changed nothing, with its rows. */
  async delete(id: string, transaction: Knex.Transaction): Promise<void> {
    await transaction('ledgers').where({ id }).delete();
  }

  async listLedgers(query: {
    scope: ListScope;
    customerRef?: string;
    cursor?: string;
    limit: number;
  }): Promise<{ items: Ledger[]; nextCursor?: string }> {
    const select = this.#database<LedgerTableRow>('ledgers')
      .orderBy([
        { column: 'imported_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(query.limit + 1);
    applyListScope(select, query.scope, { customerRef: 'customer_ref' });
    if (query.customerRef) select.where('customer_ref', query.customerRef);
    if (query.cursor) {
      const [importedAt, id] = decodeCursor(
        LEDGER_ORDER,
        [z.iso.datetime(), z.string()],
        query.cursor,
      );
      const at = new Date(importedAt);
      select.where(earlier =>
        earlier
          .where('imported_at', '<', at)
          .orWhere(same => same.where('imported_at', at).where('id', '<', id)),
      );
    }
    const rows = await select;
    const ledgers = rows.map(ledgerFromRow);
    return cutPage(LEDGER_ORDER, ledgers, query.limit, ledger => [
      ledger.importedAt,
      ledger.id,
    ]);
  }

  async getLedgers(
    ids: readonly string[],
    transaction?: Knex.Transaction,
  ): Promise<Ledger[]> {
    const database = transaction ?? this.#database;
    const rows = await database<LedgerTableRow>('ledgers').whereIn('id', ids);
    return rows.map(ledgerFromRow);
  }

  /** Whether it is kept what an import replaced. */
  async isUndoable({ id, state }: Ledger): Promise<boolean> {
    if (state !== 'imported') return false;
    const replaced = await this.#database(REPLACED_TABLE)
      .where('ledger_id', id)
      .first('ledger_id');
    return replaced !== undefined;
  }

  async listRows(query: {
    ledgerId: string;
    states?: readonly LedgerRowState[];
    cursor?: string;
    limit: number;
  }): Promise<{ items: LedgerRow[]; nextCursor?: string }> {
    const select = this.#database<LedgerRowTableRow>('ledger_rows')
      .where('ledger_id', query.ledgerId)
      .orderBy('ordinal')
      .limit(query.limit + 1);
    if (query.states) select.whereIn('state', query.states);
    if (query.cursor) {
      const [ordinal] = decodeCursor(ROW_ORDER, [INTEGER_KEY], query.cursor);
      select.where('ordinal', '>', ordinal);
    }
    const rows = await select;
    const page = cutPage(ROW_ORDER, rows, query.limit, row => [row.ordinal]);
    return { ...page, items: page.items.map(rowFromRow) };
  }
}

function ledgerFromRow(row: LedgerTableRow): Ledger {
  return {
    id: row.id,
    customerRef: row.customer_ref,
    ledger: row.ledger,
    state: row.state,
    fileName: row.file_name,
    sha256: row.sha256,
    counts: JSON.parse(row.counts),
    columns: JSON.parse(row.columns),
    ...(row.problems && { problems: JSON.parse(row.problems) }),
    importedAt: toInstant(row.imported_at),
    importedBy: row.imported_by,
  };
}

function rowFromRow(row: LedgerRowTableRow): LedgerRow {
  return {
    state: row.state,
    ...(row.sheet !== null && { sheet: row.sheet }),
    ...(row.row !== null && { row: row.row }),
    ...(row.device && { device: JSON.parse(row.device) }),
    ...(row.changes && { changes: JSON.parse(row.changes) }),
    ...(row.settled && { settled: JSON.parse(row.settled) }),
    ...(row.elsewhere && { elsewhere: JSON.parse(row.elsewhere) }),
    ...(row.problems && { problems: JSON.parse(row.problems) }),
  };
}

const CHANGING: readonly LedgerRowState[] = ['new', 'changed', 'gone'];

/** The device whose history the row is part of. */
function changedDeviceRef({ state, device }: LedgerRow): string | null {
  return device && CHANGING.includes(state) ? stringifyEntityRef(device) : null;
}

function toJson(value: object | undefined): string | null {
  return value ? JSON.stringify(value) : null;
}
