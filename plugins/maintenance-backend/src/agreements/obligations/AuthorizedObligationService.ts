import { ResourcePermission } from '@backstage/plugin-permission-common';
import {
  contractReadPermission,
  Obligation,
  ObligationCompletion,
  obligationCreatePermission,
  ObligationInput,
  ObligationPage,
  ObligationPatch,
  obligationReadPermission,
  obligationUpdatePermission,
} from '@weibao/backstage-plugin-maintenance-common';
import { actorOf } from '../../platform/authorization/actorOf';
import { Authorizers } from '../../platform/authorization/Authorizers';
import { CallOptions } from '../../platform/authorization/CallOptions';
import { Decisions } from '../../platform/authorization/Decisions';
import { UserDirectory } from '../../platform/entityRefs/UserDirectory';
import { ContractDirectory } from '../contracts/ContractDirectory';
import { noContract } from '../contracts/requireContract';
import {
  noObligation,
  ObligationListQuery,
  ObligationService,
} from './ObligationService';
import { VisibilityReader } from './VisibilityReader';

interface Options {
  obligations: ObligationService;
  contracts: Pick<ContractDirectory, 'getContracts'>;
  users: UserDirectory;
  visibility: VisibilityReader;
  authorizers: Authorizers;
}

/**
 * Lets through what the caller may do with obligations, and shows of contracts
 * what the caller may see.
 */
export class AuthorizedObligationService {
  readonly #options: Options;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Inspections and contracts are listed for those who may read them. */
  async listObligations(
    query: ObligationListQuery,
    options: CallOptions,
  ): Promise<ObligationPage> {
    const { obligations, visibility } = this.#options;
    return obligations.listObligations(
      query,
      await visibility.visibilityOf(options),
    );
  }

  async getObligation(id: string, options: CallOptions): Promise<Obligation> {
    const decisions = await this.#check(id, [], options);
    return show(await this.#options.obligations.getObligation(id), decisions);
  }

  /** @throws InputError also where the contract may not be known about */
  async createObligation(
    input: ObligationInput,
    options: CallOptions,
  ): Promise<Obligation> {
    const { obligations, contracts, users, authorizers } = this.#options;
    const { contractId } = input;
    const found = await contracts.getContracts([contractId]);
    const decisions = await authorizers.decide(
      [contractReadPermission, obligationCreatePermission],
      options,
    );
    const contract = decisions.checkRead(
      contractReadPermission,
      found.get(contractId),
      () => noContract(contractId),
    );
    decisions.check(obligationCreatePermission, contract);
    if (input.responsibleRef) {
      await users.requireUser('responsibleRef', input.responsibleRef, options);
    }
    return obligations.createObligation(input, actorOf(options.credentials));
  }

  async updateObligation(
    id: string,
    patch: ObligationPatch,
    options: CallOptions,
  ): Promise<Obligation> {
    const decisions = await this.#check(
      id,
      [obligationUpdatePermission],
      options,
    );
    const { obligations, users } = this.#options;
    await users.requireChangedUser(
      'responsibleRef',
      patch.responsibleRef,
      (
        await obligations.getObligation(id)
      ).responsibleRef,
      options,
    );
    return show(await obligations.updateObligation(id, patch), decisions);
  }

  async completeObligation(
    id: string,
    completion: ObligationCompletion,
    options: CallOptions,
  ): Promise<Obligation> {
    const decisions = await this.#check(
      id,
      [obligationUpdatePermission],
      options,
    );
    return show(
      await this.#options.obligations.completeObligation(
        id,
        completion,
        actorOf(options.credentials),
      ),
      decisions,
    );
  }

  /**
   * @throws NotFoundError also where the obligation may not be known about;
   * NotAllowedError where one of the permissions is missing
   */
  async #check(
    id: string,
    permissions: readonly ResourcePermission[],
    options: CallOptions,
  ): Promise<Decisions> {
    const { authorizers, obligations } = this.#options;
    const resources = await obligations.getObligationResources([id]);
    const decisions = await authorizers.decide(
      [obligationReadPermission, contractReadPermission, ...permissions],
      options,
    );
    const resource = decisions.checkRead(
      obligationReadPermission,
      resources.get(id),
      () => noObligation(id),
    );
    for (const permission of permissions) decisions.check(permission, resource);
    return decisions;
  }
}

/** An obligation with the number of its contract for those who may see that. */
function show(obligation: Obligation, decisions: Decisions): Obligation {
  return decisions.allows(contractReadPermission, obligation)
    ? obligation
    : { ...obligation, contractNumber: undefined, outsideTerm: undefined };
}
