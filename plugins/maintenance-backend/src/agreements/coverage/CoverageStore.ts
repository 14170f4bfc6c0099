import { Knex } from 'knex';
import {
  ContractRecord,
  CoverageRecord,
  NewCoverage,
} from '../contracts/ContractRecord';
import { CoverageChange } from './CoverageAmender';
import { CoverageOfContract } from './coverageAt';

/** Keeps what contracts cover. */
export interface CoverageStore {
  /** Rows within the contract's dates: for the whole customer, then by device. */
  listRows(
    contract: ContractRecord,
    page: { q?: string; cursor?: string; limit: number },
  ): Promise<{ items: CoverageRecord[]; nextCursor?: string }>;

  /** Every row of a contract, as it could be added to another one. */
  copyRows(
    contractId: string,
    transaction?: Knex.Transaction,
  ): Promise<NewCoverage[]>;

  /** The rows of all contracts of a customer. */
  listCustomerRows(customerRef: string): Promise<CoverageRecord[]>;

  /** Every row that ever meant one of these devices or customers, in one query. */
  findCover(coveredRefs: readonly string[]): Promise<CoverageOfContract[]>;

  /**
   * How many rows of a contract another contract covers at the same time, on
   * this date or later.
   */
  countOverlaps(contract: ContractRecord, today: string): Promise<number>;

  /**
   * Adds all rows or none.
   *
   * @throws ConflictError where the contract covers the same on one of the days
   */
  addRows(
    contract: ContractRecord,
    rows: readonly NewCoverage[],
  ): Promise<void>;

  /**
   * Puts rows in the place of others, within a transaction.
   *
   * @throws ConflictError where a row that is to go is not as it is given, or
   * where the contract covers the same on one of the days
   */
  replaceRows(
    contract: ContractRecord,
    change: CoverageChange,
    transaction: Knex.Transaction,
  ): Promise<void>;

  /**
   * Removes all rows or none, and keeps who removed them when.
   *
   * @throws NotFoundError where one is not of this contract
   */
  removeRows(
    contractId: string,
    ids: readonly string[],
    removal: { at: Date; by: string },
  ): Promise<void>;
}
