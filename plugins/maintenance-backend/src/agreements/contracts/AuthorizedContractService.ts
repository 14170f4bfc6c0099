import { ResourcePermission } from '@backstage/plugin-permission-common';
import {
  Contract,
  ContractCounts,
  contractCreatePermission,
  ContractInput,
  ContractPage,
  ContractPatch,
  contractReadPermission,
  ContractTermPreview,
  contractUpdatePermission,
  incidentReadPermission,
  inspectionReadPermission,
  obligationReadPermission,
} from '@weibao/backstage-plugin-maintenance-common';
import { CustomerResource } from '@weibao/backstage-plugin-maintenance-node';
import { Authorizers } from '../../platform/authorization/Authorizers';
import { CallOptions } from '../../platform/authorization/CallOptions';
import { Decisions } from '../../platform/authorization/Decisions';
import { DateRange } from '../../platform/dates/localDates';
import { normalizeEntityRef } from '../../platform/entityRefs/normalizeEntityRef';
import { UserDirectory } from '../../platform/entityRefs/UserDirectory';
import {
  ContractListQuery,
  ContractService,
  noContract,
} from './ContractService';
import { NumberTakenError } from './NumberTakenError';
import { TermVisibility } from './TermPreviews';

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
    return this.tellNamesake(
      () => this.#contracts.createContract(input, options),
      options,
    );
  }

  async updateContract(
    id: string,
    patch: ContractPatch,
    options: CallOptions,
  ): Promise<Contract> {
    const visibility = await this.#checkTermChange(id, options);
    const current = await this.#contracts.getContract(id);
    await this.#requireUsers(patch, current, options);
    return this.tellNamesake(
      () => this.#contracts.updateContract(id, patch, visibility),
      options,
    );
  }

  async previewTerm(
    id: string,
    term: DateRange,
    options: CallOptions,
  ): Promise<ContractTermPreview> {
    const visibility = await this.#checkTermChange(id, options);
    return this.#contracts.previewTerm(id, term, visibility);
  }

  /** Who may read the other contract is told which one has the number. */
  async tellNamesake<T>(
    write: () => Promise<T>,
    options: CallOptions,
  ): Promise<T> {
    try {
      return await write();
    } catch (error) {
      if (!(error instanceof NumberTakenError)) throw error;
      const isReadable = await this.#authorizers.contract.isAllowed(
        contractReadPermission,
        error.namesake,
        options,
      );
      throw isReadable ? error.named() : error;
    }
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

  /**
   * What the caller may do with a contract, and what else, in one question.
   *
   * @throws NotFoundError also where the contract may not be known about
   */
  async decide(
    id: string,
    permissions: readonly ResourcePermission[],
    options: CallOptions,
  ): Promise<{ contract: CustomerResource; decisions: Decisions }> {
    const found = await this.#find(id);
    const decisions = await this.#authorizers.decide(
      [contractReadPermission, ...permissions],
      options,
    );
    const contract = decisions.checkRead(contractReadPermission, found, () =>
      noContract(id),
    );
    return { contract, decisions };
  }

  /**
   * What the caller may see of what lies within the term of a contract.
   *
   * @throws NotFoundError as for reading; NotAllowedError
   */
  async #checkTermChange(
    id: string,
    options: CallOptions,
  ): Promise<TermVisibility> {
    const { contract, decisions } = await this.decide(
      id,
      [
        contractUpdatePermission,
        incidentReadPermission,
        inspectionReadPermission,
        obligationReadPermission,
      ],
      options,
    );
    decisions.check(contractUpdatePermission, contract);
    return {
      incidents: decisions.scope(incidentReadPermission),
      inspections: decisions.scope(inspectionReadPermission),
      obligations: decisions.scope(obligationReadPermission),
    };
  }

  async #find(id: string): Promise<CustomerResource | undefined> {
    return (await this.#contracts.getContractResources([id])).get(id);
  }
}
