import {
  Contract,
  ContractCounts,
  contractCreatePermission,
  ContractInput,
  ContractPage,
  ContractPatch,
  contractReadPermission,
  ContractRenewal,
  contractUpdatePermission,
} from '@weibao/backstage-plugin-maintenance-common';
import { CustomerResource } from '@weibao/backstage-plugin-maintenance-node';
import { Authorizers } from '../../platform/authorization/Authorizers';
import { CallOptions } from '../../platform/authorization/CallOptions';
import { normalizeEntityRef } from '../../platform/entityRefs/normalizeEntityRef';
import { UserDirectory } from '../../platform/entityRefs/UserDirectory';
import {
  ContractListQuery,
  ContractService,
  noContract,
} from './ContractService';

const USER_FIELDS = ['projectEngineerRef', 'serviceManagerRef'] as const;

type Named = Partial<
  Record<(typeof USER_FIELDS)[number], string | null | undefined>
>;

/** Lets through what the caller may do with contracts. */
export class AuthorizedContractService {
  readonly #contracts: ContractService;
  readonly #authorizers: Authorizers;
  readonly #users: UserDirectory;

  constructor(options: {
    contracts: ContractService;
    authorizers: Authorizers;
    users: UserDirectory;
  }) {
    this.#contracts = options.contracts;
    this.#authorizers = options.authorizers;
    this.#users = options.users;
  }

  async listContracts(
    query: ContractListQuery,
    options: CallOptions,
  ): Promise<ContractPage> {
    const scope = await this.#authorizers.contract.listScope(
      contractReadPermission,
      options,
    );
    return this.#contracts.listContracts({ ...query, scope });
  }

  async summariseContracts(
    query: Pick<ContractListQuery, 'customerRef'>,
    options: CallOptions,
  ): Promise<ContractCounts> {
    const scope = await this.#authorizers.contract.listScope(
      contractReadPermission,
      options,
    );
    return this.#contracts.summariseContracts({ ...query, scope });
  }

  async getContract(id: string, options: CallOptions): Promise<Contract> {
    await this.checkRead(id, options);
    return this.#contracts.getContract(id);
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
    await this.#authorizers.customer.check(
      contractCreatePermission,
      { customerRef },
      options,
    );
    await this.#requireUsers(input, {}, options);
    return this.#contracts.createContract(input, options);
  }

  async updateContract(
    id: string,
    patch: ContractPatch,
    options: CallOptions,
  ): Promise<Contract> {
    await this.checkUpdate(id, options);
    const current = await this.#contracts.getContract(id);
    await this.#requireUsers(patch, current, options);
    return this.#contracts.updateContract(id, patch);
  }

  async renewContract(
    id: string,
    renewal: ContractRenewal,
    options: CallOptions,
  ): Promise<Contract> {
    await this.checkUpdate(id, options);
    return this.#contracts.renewContract(id, renewal, options);
  }

  /** Those who are named already may have left the catalog. */
  async #requireUsers(
    named: Named,
    current: Named,
    options: CallOptions,
  ): Promise<void> {
    for (const field of USER_FIELDS) {
      const ref = named[field];
      if (ref && ref !== current[field]) {
        await this.#users.requireUser(field, ref, options);
      }
    }
  }

  /** @throws NotFoundError also where the contract may not be known about */
  async checkRead(id: string, options: CallOptions): Promise<void> {
    await this.#authorizers.contract.checkRead(
      await this.#find(id),
      () => noContract(id),
      options,
    );
  }

  /** @throws NotFoundError as for reading; NotAllowedError */
  async checkUpdate(id: string, options: CallOptions): Promise<void> {
    await this.#authorizers.contract.checkUpdate(
      contractUpdatePermission,
      await this.#find(id),
      () => noContract(id),
      options,
    );
  }

  async #find(id: string): Promise<CustomerResource | undefined> {
    return (await this.#contracts.getContractResources([id])).get(id);
  }
}
