import { BackstageCredentials } from '@backstage/backend-plugin-api';
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
import { CustomerResource } from '@weibao/backstage-plugin-maintenance-node';
import { actorOf } from '../../platform/authorization/actorOf';
import { CustomerAuthorizer } from '../../platform/authorization/authorizers';
import { CallOptions } from '../../platform/authorization/CallOptions';
import { ContractDirectory } from '../contracts/ContractDirectory';
import { noContract } from '../contracts/requireContract';
import { noObligation } from './DefaultObligationService';
import { ObligationListQuery, ObligationService } from './ObligationService';
import { VisibilityAuthorizers, VisibilityReader } from './VisibilityReader';

/** Lets through what the caller may do with obligations. */
export class AuthorizedObligationService {
  readonly #options: Parameters<typeof AuthorizedObligationService.create>[0];

  static create(
    options: VisibilityAuthorizers & {
      obligations: ObligationService;
      contracts: Pick<ContractDirectory, 'getContracts'>;
      visibility: VisibilityReader;
      customerAuthorizer: CustomerAuthorizer;
    },
  ): AuthorizedObligationService {
    return new AuthorizedObligationService(options);
  }

  private constructor(
    options: Parameters<typeof AuthorizedObligationService.create>[0],
  ) {
    this.#options = options;
  }

  /** Inspections and contracts are listed for those who may read them. */
  async listObligations(
    query: ObligationListQuery,
    { credentials }: CallOptions,
  ): Promise<ObligationPage> {
    const { obligations, visibility } = this.#options;
    return obligations.listObligations(
      query,
      await visibility.visibilityOf(credentials),
    );
  }

  async getObligation(
    id: string,
    { credentials }: CallOptions,
  ): Promise<Obligation> {
    await this.#checkRead(id, credentials);
    return this.#options.obligations.getObligation(id);
  }

  /** @throws InputError also where the contract may not be known about */
  async createObligation(
    input: ObligationInput,
    { credentials }: CallOptions,
  ): Promise<Obligation> {
    const { obligations, contracts, contractAuthorizer, customerAuthorizer } =
      this.#options;
    const { contractId } = input;
    const contract = (await contracts.getContracts([contractId])).get(
      contractId,
    );
    const readable =
      contract &&
      (await contractAuthorizer.isAllowed(
        contractReadPermission,
        contract,
        credentials,
      ));
    if (!readable) throw noContract(contractId);
    await customerAuthorizer.check(
      obligationCreatePermission,
      contract,
      credentials,
    );
    return obligations.createObligation(input, actorOf(credentials));
  }

  async updateObligation(
    id: string,
    patch: ObligationPatch,
    { credentials }: CallOptions,
  ): Promise<Obligation> {
    await this.#checkUpdate(id, credentials);
    return this.#options.obligations.updateObligation(id, patch);
  }

  async completeObligation(
    id: string,
    completion: ObligationCompletion,
    { credentials }: CallOptions,
  ): Promise<Obligation> {
    await this.#checkUpdate(id, credentials);
    return this.#options.obligations.completeObligation(
      id,
      completion,
      actorOf(credentials),
    );
  }

  /** @throws NotFoundError as for reading; NotAllowedError */
  async #checkUpdate(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<void> {
    await this.#options.obligationAuthorizer.check(
      obligationUpdatePermission,
      await this.#checkRead(id, credentials),
      credentials,
    );
  }

  /** @throws NotFoundError also where it may not be known about */
  async #checkRead(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<CustomerResource> {
    const { obligations, obligationAuthorizer } = this.#options;
    const resource = (await obligations.getObligationResources([id])).get(id);
    const readable =
      resource &&
      (await obligationAuthorizer.isAllowed(
        obligationReadPermission,
        resource,
        credentials,
      ));
    if (!readable) throw noObligation(id);
    return resource;
  }
}
