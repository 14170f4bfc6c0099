import {
  DiscrepancySheet,
  LedgerAmendment,
  LedgerCheck,
} from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import { toInstant } from '../../platform/database/instants';
import {
  AppliedSheet,
  InspectedLedger,
  rowIdOf,
  SheetRecord,
} from './FirstInspectionRecord';

export const SHEETS_TABLE = 'discrepancy_sheets';
const CHECKS_TABLE = 'ledger_checks';
export const AMENDMENTS_TABLE = 'ledger_amendments';
export const AMENDED_DEVICES_TABLE = 'amended_devices';

/** Below what SQLite takes in one statement. */
const ROWS_PER_INSERT = 400;

const EXTRA = 'extra';

interface SheetRow {
  inspection_id: string;
  content_hash: string | null;
  signed_by: string | null;
  signed_at: Date | number | null;
  file_id: string | null;
}

interface CheckRow {
  row_id: string;
  state: LedgerCheck['state'];
  found: string | null;
  note: string | null;
  photo_ids: string | null;
  checked_at: Date | number;
  checked_by: string;
}

interface AmendmentRow {
  id: string;
  amendments: string;
  changes: string;
  applied_at: Date | number;
  applied_by: string;
}

/** Keeps what first inspections found, who signed it, and what became of it. */
export class FirstInspectionStore {
  readonly #db: Knex;

  constructor(options: { db: Knex }) {
    this.#db = options.db;
  }

  transact<T>(work: (transaction: Knex.Transaction) => Promise<T>): Promise<T> {
    return this.#db.transaction(work);
  }

  /** The checks of rows in the order of their ids. */
  async listChecks(
    inspectionId: string,
    transaction?: Knex.Transaction,
  ): Promise<LedgerCheck[]> {
    const db = transaction ?? this.#db;
    const rows: CheckRow[] = await db(CHECKS_TABLE)
      .where('inspection_id', inspectionId)
      .orderBy('row_id');
    return rows.map(toCheck);
  }

  async listChecksOf(
    inspectionId: string,
    rowIds: readonly string[],
    transaction: Knex.Transaction,
  ): Promise<LedgerCheck[]> {
    const rows: CheckRow[] = await transaction(CHECKS_TABLE)
      .where('inspection_id', inspectionId)
      .whereIn('row_id', rowIds);
    return rows.map(toCheck);
  }

  /** The checks of extra devices. */
  async listExtras(
    inspectionId: string,
    transaction: Knex.Transaction,
  ): Promise<LedgerCheck[]> {
    const rows: CheckRow[] = await transaction(CHECKS_TABLE)
      .where({ inspection_id: inspectionId, state: EXTRA })
      .orderBy('row_id');
    return rows.map(toCheck);
  }

  /** How many rows of the ledger have been checked. */
  async countCheckedDevices(
    inspectionId: string,
    transaction: Knex.Transaction,
  ): Promise<number> {
    const [{ checked }] = await transaction(CHECKS_TABLE)
      .where('inspection_id', inspectionId)
      .whereNot('state', EXTRA)
      .count({ checked: '*' });
    return Number(checked);
  }

  /** Empty where nothing has been kept yet. */
  findSheet(inspectionId: string): Promise<SheetRecord> {
    return this.#readSheet(inspectionId, this.#db);
  }

  /** The sheet, which nobody else changes before the transaction ends. */
  async lockSheet(
    inspectionId: string,
    transaction: Knex.Transaction,
  ): Promise<SheetRecord> {
    await transaction(SHEETS_TABLE)
      .insert({ inspection_id: inspectionId })
      .onConflict('inspection_id')
      .ignore();
    await transaction(SHEETS_TABLE)
      .where('inspection_id', inspectionId)
      .forUpdate()
      .first('inspection_id');
    return this.#readSheet(inspectionId, transaction);
  }

  /** Keeps checks in the place of those of the same rows, and forgets others. */
  async saveChecks(
    inspectionId: string,
    checks: { kept: readonly LedgerCheck[]; forgotten: readonly string[] },
    transaction: Knex.Transaction,
  ): Promise<void> {
    const { kept, forgotten } = checks;
    if (kept.length > 0) {
      await transaction(CHECKS_TABLE)
        .insert(
          kept.map(check => ({
            inspection_id: inspectionId,
            ...toCheckRow(check),
          })),
        )
        .onConflict(['inspection_id', 'row_id'])
        .merge();
    }
    await transaction(CHECKS_TABLE)
      .where('inspection_id', inspectionId)
      .whereIn('row_id', forgotten)
      .delete();
  }

  async sign(
    inspectionId: string,
    signature: NonNullable<DiscrepancySheet['signature']> & {
      witnessedBy: string;
    },
    transaction: Knex.Transaction,
  ): Promise<void> {
    await transaction(SHEETS_TABLE)
      .where('inspection_id', inspectionId)
      .update({
        content_hash: signature.contentHash,
        signed_by: signature.signedBy,
        signed_at: new Date(signature.signedAt),
        file_id: signature.fileId,
        witnessed_by: signature.witnessedBy,
      });
  }

  /** Keeps what was changed, also device by device for their history. */
  async recordApplied(
    ledger: Pick<InspectedLedger, 'inspectionId' | 'customerRef'>,
    applied: AppliedSheet,
    transaction: Knex.Transaction,
  ): Promise<void> {
    await transaction(AMENDMENTS_TABLE).insert({
      id: applied.id,
      inspection_id: ledger.inspectionId,
      amendments: JSON.stringify(applied.amendments),
      changes: JSON.stringify(applied.changes),
      applied_at: new Date(applied.appliedAt),
      applied_by: applied.appliedBy,
    });
    await transaction.batchInsert(
      AMENDED_DEVICES_TABLE,
      [...byDevice(applied.amendments)].map(([deviceRef, amendments]) => ({
        amendment_id: applied.id,
        device_ref: deviceRef,
        customer_ref: ledger.customerRef,
        amendments: JSON.stringify(amendments),
      })),
      ROWS_PER_INSERT,
    );
  }

  async recordTakenBack(
    appliedId: string,
    taken: { at: Date; by: string },
    transaction: Knex.Transaction,
  ): Promise<void> {
    await transaction(AMENDMENTS_TABLE)
      .where('id', appliedId)
      .update({ taken_back_at: taken.at, taken_back_by: taken.by });
  }

  async #readSheet(inspectionId: string, db: Knex): Promise<SheetRecord> {
    const sheet: SheetRow | undefined = await db(SHEETS_TABLE)
      .where('inspection_id', inspectionId)
      .first();
    if (!sheet?.signed_at) return {};
    const applied: AmendmentRow | undefined = await db(AMENDMENTS_TABLE)
      .where('inspection_id', inspectionId)
      .whereNull('taken_back_at')
      .first();
    return {
      signature: {
        signedBy: sheet.signed_by ?? '',
        signedAt: toInstant(sheet.signed_at),
        fileId: sheet.file_id ?? '',
        contentHash: sheet.content_hash ?? '',
      },
      ...(applied && { applied: toApplied(applied) }),
    };
  }
}

/** What was changed of each device; what was skipped did not happen to it. */
function byDevice(
  amendments: readonly LedgerAmendment[],
): Map<string, LedgerAmendment[]> {
  const ofDevices = new Map<string, LedgerAmendment[]>();
  for (const amendment of amendments) {
    const { deviceRef, skipped } = amendment;
    if (deviceRef === undefined || skipped) continue;
    const ofDevice = ofDevices.get(deviceRef) ?? [];
    ofDevice.push(amendment);
    ofDevices.set(deviceRef, ofDevice);
  }
  return ofDevices;
}

function toApplied(row: AmendmentRow): AppliedSheet {
  return {
    id: row.id,
    amendments: JSON.parse(row.amendments),
    changes: JSON.parse(row.changes),
    appliedAt: toInstant(row.applied_at),
    appliedBy: row.applied_by,
  };
}

function toCheckRow(check: LedgerCheck): CheckRow {
  const { found, photoIds } = check;
  return {
    row_id: rowIdOf(check),
    state: check.state,
    found: found ? JSON.stringify(found) : null,
    note: check.note ?? null,
    photo_ids: photoIds ? JSON.stringify(photoIds) : null,
    checked_at: new Date(check.checkedAt),
    checked_by: check.checkedBy,
  };
}

function toCheck(row: CheckRow): LedgerCheck {
  return {
    ...(row.state === EXTRA
      ? { extraId: row.row_id }
      : { deviceRef: row.row_id }),
    state: row.state,
    ...(row.found !== null && { found: JSON.parse(row.found) }),
    ...(row.note !== null && { note: row.note }),
    ...(row.photo_ids !== null && { photoIds: JSON.parse(row.photo_ids) }),
    checkedAt: toInstant(row.checked_at),
    checkedBy: row.checked_by,
  };
}
