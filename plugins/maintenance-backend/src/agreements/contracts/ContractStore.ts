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
   * @throws ConflictError where the number is taken, or the contract it renews
   * has been renewed
   */
  insertContract(
    contract: ContractRecord,
    coverage: readonly NewCoverage[],
  ): Promise<void>;

  /**
   * Replaces the contract of the version before.
   *
   * @throws ConflictError where that is no longer the version, or the number is
   * taken
   */
  updateContract(contract: ContractRecord): Promise<void>;
}
