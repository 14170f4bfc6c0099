import { Knex } from 'knex';
import { ContractRecord, NewCoverage } from '../contracts/ContractRecord';

/** Rows of a contract that go, and rows that come in their place. */
export interface CoverageChange {
  removed: NewCoverage[];
  added: NewCoverage[];
}

/**
 * Changes what a contract covers together with the ledger. It checks no
 * permissions: callers have checked theirs.
 */
export interface CoverageAmender {
  /** Every row of a contract, as it is kept. */
  listCoverage(
    contractId: string,
    transaction?: Knex.Transaction,
  ): Promise<NewCoverage[]>;

  /**
   * Makes the whole change within a transaction. The change the other way round
   * takes it back.
   *
   * @throws ConflictError naming a row that is to go and is no longer as it is
   * given, or what the contract would cover twice on one day
   */
  amendCoverage(
    contract: ContractRecord,
    change: CoverageChange,
    transaction: Knex.Transaction,
  ): Promise<void>;
}
