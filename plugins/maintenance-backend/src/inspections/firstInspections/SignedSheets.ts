import { Knex } from 'knex';
import {
  SettledDevice,
  SettledDevices,
} from '../../inventory/ledgers/settled/SettledDevices';
import { toInstant } from '../../platform/database/instants';
import { LedgerChanges } from './FirstInspectionRecord';
import { AMENDMENTS_TABLE, SHEETS_TABLE } from './FirstInspectionStore';

interface AppliedRow {
  inspection_id: string;
  changes: string;
  signed_at: Date | number;
}

/** Tells ledgers what the sheets of first inspections have settled. */
export class SignedSheets implements SettledDevices {
  readonly #db: Knex;

  constructor(options: { db: Knex }) {
    this.#db = options.db;
  }

  async listSettled(
    customerRef: string,
    transaction?: Knex.Transaction,
  ): Promise<SettledDevice[]> {
    const rows: AppliedRow[] = await (transaction ?? this.#db)
      .from({ a: AMENDMENTS_TABLE })
      .join({ s: SHEETS_TABLE }, 's.inspection_id', 'a.inspection_id')
      .join({ i: 'inspections' }, 'i.id', 'a.inspection_id')
      .where('i.customer_ref', customerRef)
      .whereNull('a.taken_back_at')
      .orderBy('a.applied_at')
      .select('a.inspection_id', 'a.changes', 's.signed_at');
    return rows.flatMap(row => {
      const { devices }: LedgerChanges = JSON.parse(row.changes);
      return devices.map(change => ({
        ...change,
        inspectionId: row.inspection_id,
        signedAt: toInstant(row.signed_at),
      }));
    });
  }
}
