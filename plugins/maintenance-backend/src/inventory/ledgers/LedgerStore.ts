import {
  Ledger,
  LedgerRow,
  LedgerRowState,
} from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import { ListScope } from '../../platform/authorization/ResourceAuthorizer';

/** Imported ledgers with what became of each row. */
export interface LedgerStore {
  /**
   * Writes within the transaction that changes the devices.
   *
   * @param onRows - is told how many rows have been written since it was last
   */
  record(
    ledger: Ledger & { source?: string },
    rows: readonly LedgerRow[],
    transaction: Knex.Transaction,
    onRows?: (count: number) => void,
  ): Promise<void>;

  /** The last import of one of a customer's lists. */
  findLatest(
    of: { customerRef: string; ledger: string; source?: string },
    transaction?: Knex.Transaction,
  ): Promise<Ledger | undefined>;

  listLedgers(query: {
    scope: ListScope;
    customerRef?: string;
    cursor?: string;
    limit: number;
  }): Promise<{ items: Ledger[]; nextCursor?: string }>;

  getLedgers(ids: readonly string[]): Promise<Ledger[]>;

  listRows(query: {
    ledgerId: string;
    states?: readonly LedgerRowState[];
    cursor?: string;
    limit: number;
  }): Promise<{ items: LedgerRow[]; nextCursor?: string }>;
}
