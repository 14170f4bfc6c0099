import {
  Contract,
  ContractInput,
  ContractPage,
  ContractPatch,
  ContractRenewal,
} from '@weibao/backstage-plugin-maintenance-common';
import { CustomerResource } from '@weibao/backstage-plugin-maintenance-node';
import { CallOptions } from '../../platform/authorization/CallOptions';
import { ContractListing } from './ContractStore';

/** Which contracts are listed; all of them where no scope narrows it down. */
export type ContractListQuery = Omit<ContractListing, 'scope'> &
  Partial<Pick<ContractListing, 'scope'>>;

/** Maintenance contracts. */
export interface ContractService {
  /** Those that end soonest first. Overlaps are warned of on single reads only. */
  listContracts(
    query: ContractListQuery,
    options: CallOptions,
  ): Promise<ContractPage>;

  /** @throws NotFoundError */
  getContract(id: string, options: CallOptions): Promise<Contract>;

  /** What permissions look at, by id, in one query; unknown ids are missing. */
  getContractResources(
    ids: readonly string[],
  ): Promise<Map<string, CustomerResource>>;

  /**
   * @throws InputError where terms, customer or calendar are wrong,
   * ConflictError where the number is taken
   */
  createContract(input: ContractInput, options: CallOptions): Promise<Contract>;

  /**
   * Coverage rows keep their own dates; a row counts on the days that it has in
   * common with the contract.
   *
   * @throws NotFoundError; InputError where the terms are wrong; ConflictError
   * where the version is stale or the number is taken
   */
  updateContract(
    id: string,
    patch: ContractPatch,
    options: CallOptions,
  ): Promise<Contract>;

  /**
   * Makes the following contract. What was covered to the end is covered by it
   * from its start to its own end.
   *
   * @throws NotFoundError; InputError where the dates are wrong; ConflictError
   * where the number is taken or the contract has been renewed
   */
  renewContract(
    id: string,
    renewal: ContractRenewal,
    options: CallOptions,
  ): Promise<Contract>;
}
