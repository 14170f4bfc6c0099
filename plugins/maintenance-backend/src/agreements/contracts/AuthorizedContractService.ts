import {
  Contract,
  contractCreatePermission,
  ContractInput,
  ContractPage,
  ContractPatch,
  contractReadPermission,
  ContractRenewal,
} from '@weibao/backstage-plugin-maintenance-common';
import { CustomerResource } from '@weibao/backstage-plugin-maintenance-node';
import { CustomerAuthorizer } from '../../platform/authorization/authorizers';
import { CallOptions } from '../../platform/authorization/CallOptions';
import { ContractAuthorizer, ContractGuard } from './ContractGuard';
import { ContractListQuery, ContractService } from './ContractService';
import { normalizeEntityRef } from '../../platform/entityRefs/normalizeEntityRef';

/** Lets through what the caller may do with contracts. */
export class AuthorizedContractService implements ContractService {
  readonly #contracts: ContractService;
  readonly #guard: ContractGuard;
  readonly #contractAuthorizer: ContractAuthorizer;
  readonly #customerAuthorizer: CustomerAuthorizer;

  static create(options: {
    contracts: ContractService;
    contractAuthorizer: ContractAuthorizer;
    customerAuthorizer: CustomerAuthorizer;
  }): AuthorizedContractService {
    return new AuthorizedContractService(options);
  }

  private constructor(
    options: Parameters<typeof AuthorizedContractService.create>[0],
  ) {
    this.#contracts = options.contracts;
    this.#contractAuthorizer = options.contractAuthorizer;
    this.#customerAuthorizer = options.customerAuthorizer;
    this.#guard = ContractGuard.create({
      contracts: options.contracts,
      authorizer: options.contractAuthorizer,
    });
  }

  async listContracts(
    query: ContractListQuery,
    options: CallOptions,
  ): Promise<ContractPage> {
    const scope = await this.#contractAuthorizer.listScope(
      contractReadPermission,
      options.credentials,
    );
    return this.#contracts.listContracts({ ...query, scope }, options);
  }

  async getContract(id: string, options: CallOptions): Promise<Contract> {
    await this.#guard.checkRead(id, options.credentials);
    return this.#contracts.getContract(id, options);
  }

  getContractResources(
    ids: readonly string[],
  ): Promise<Map<string, CustomerResource>> {
    return this.#contracts.getContractResources(ids);
  }

  async createContract(
    input: ContractInput,
    options: CallOptions,
  ): Promise<Contract> {
    const customerRef = normalizeEntityRef(
      input.customerRef,
      'customer',
      'customerRef',
    );
    await this.#customerAuthorizer.check(
      contractCreatePermission,
      { customerRef },
      options.credentials,
    );
    return this.#contracts.createContract(input, options);
  }

  async updateContract(
    id: string,
    patch: ContractPatch,
    options: CallOptions,
  ): Promise<Contract> {
    await this.#guard.checkUpdate(id, options.credentials);
    return this.#contracts.updateContract(id, patch, options);
  }

  async renewContract(
    id: string,
    renewal: ContractRenewal,
    options: CallOptions,
  ): Promise<Contract> {
    await this.#guard.checkUpdate(id, options.credentials);
    return this.#contracts.renewContract(id, renewal, options);
  }
}
