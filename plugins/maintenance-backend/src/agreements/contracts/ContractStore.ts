import { ContractStatus } from '@weibao/backstage-plugin-maintenance-common';
import { ListScope } from '../../platform/authorization/ResourceAuthorizer';
import { ContractRecord, CountedContract, NewCoverage } from './ContractRecord';

/** The local date on which contracts of a calendar are looked at. */
export interface CalendarDay {
  calendarId: string;
  today: string;
}

/** Which contracts are listed. */
export interface ContractListing {
  scope: ListScope;
  customerRef?: string;
  status?: readonly ContractStatus[];
  /** Words that all occur in number or title. */
  q?: string;
  cursor?: string;
  limit: number;
}

/** Keeps contracts. */
export interface ContractStore {
  /**
   * Contracts in the order of their end.
   *
   * @param days - of every calendar there is
   */
  listContracts(
    listing: ContractListing,
    days: readonly CalendarDay[],
  ): Promise<{ items: CountedContract[]; nextCursor?: string }>;

  findContract(
    id: string,
    days: readonly CalendarDay[],
  ): Promise<CountedContract | undefined>;

  /** Contracts by id, without what is counted. */
  getContracts(ids: readonly string[]): Promise<Map<string, ContractRecord>>;

  listCustomerContracts(customerRef: string): Promise<ContractRecord[]>;

  /**
   * Keeps a new contract and what it covers from the start.
   *
   * @throws ConflictError where the number is taken
   */
  insertContract(
    contract: ContractRecord,
    coverage: readonly NewCoverage[],
  ): Promise<void>;

  /**
   * Keeps the contract that follows another, with what of its coverage goes on.
   * Nobody changes either of the other while it is read.
   *
   * @param renewed - as it was read
   * @throws ConflictError where the number is taken, or the other contract has
   * been changed or renewed
   */
  renewContract(
    contract: ContractRecord,
    renewed: ContractRecord,
    carryOver: (rows: readonly NewCoverage[]) => NewCoverage[],
  ): Promise<void>;

  /**
   * Replaces the contract of the version before.
   *
   * @throws ConflictError where that is no longer the version, or the number is
   * taken
   */
  updateContract(contract: ContractRecord): Promise<void>;
}
