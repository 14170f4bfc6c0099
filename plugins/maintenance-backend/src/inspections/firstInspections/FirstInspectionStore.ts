import {
  DiscrepancySheet,
  LedgerCheck,
} from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import {
  AppliedSheet,
  InspectedLedger,
  SheetRecord,
} from './FirstInspectionRecord';

/** Keeps what first inspections found, who signed it, and what became of it. */
export interface FirstInspectionStore {
  transact<T>(work: (transaction: Knex.Transaction) => Promise<T>): Promise<T>;

  /** The checks of rows in the order of their ids. */
  listChecks(
    inspectionId: string,
    transaction?: Knex.Transaction,
  ): Promise<LedgerCheck[]>;

  /** The checks of extra devices. */
  listExtras(
    inspectionId: string,
    transaction: Knex.Transaction,
  ): Promise<LedgerCheck[]>;

  /** How many rows of the ledger have been checked. */
  countCheckedDevices(
    inspectionId: string,
    transaction: Knex.Transaction,
  ): Promise<number>;

  /** Empty where nothing has been kept yet. */
  findSheet(inspectionId: string): Promise<SheetRecord>;

  /** The sheet, which nobody else changes before the transaction ends. */
  lockSheet(
    inspectionId: string,
    transaction: Knex.Transaction,
  ): Promise<SheetRecord>;

  /** Keeps checks in the place of those of the same rows, and forgets others. */
  saveChecks(
    inspectionId: string,
    checks: { kept: readonly LedgerCheck[]; forgotten: readonly string[] },
    transaction: Knex.Transaction,
  ): Promise<void>;

  sign(
    inspectionId: string,
    signature: NonNullable<DiscrepancySheet['signature']> & {
      witnessedBy: string;
    },
    transaction: Knex.Transaction,
  ): Promise<void>;

  /** Keeps what was changed, also device by device for their history. */
  recordApplied(
    ledger: Pick<InspectedLedger, 'inspectionId' | 'customerRef'>,
    applied: AppliedSheet,
    transaction: Knex.Transaction,
  ): Promise<void>;

  recordTakenBack(
    appliedId: string,
    taken: { at: Date; by: string },
    transaction: Knex.Transaction,
  ): Promise<void>;
}
