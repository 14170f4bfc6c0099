import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  contractReadPermission,
  contractUpdatePermission,
  RESOURCE_TYPE_CONTRACT,
} from '@weibao/backstage-plugin-maintenance-common';
import { CustomerResource } from '@weibao/backstage-plugin-maintenance-node';
import { ResourceAuthorizer } from '../../platform/authorization/ResourceAuthorizer';
import { ContractService } from './ContractService';

/** Contracts as the permission framework sees them. */
export type ContractAuthorizer = ResourceAuthorizer<
  CustomerResource,
  typeof RESOURCE_TYPE_CONTRACT
>;

/** Lets through to a contract whom the permissions let. */
export class ContractGuard {
  readonly #contracts: ContractService;
  readonly #authorizer: ContractAuthorizer;

  static create(options: {
    contracts: ContractService;
    authorizer: ContractAuthorizer;
  }): ContractGuard {
    return new ContractGuard(options.contracts, options.authorizer);
  }

  private constructor(
    contracts: ContractService,
    authorizer: ContractAuthorizer,
  ) {
    this.#contracts = contracts;
    this.#authorizer = authorizer;
  }

  /** @throws NotFoundError also where the contract may not be known about */
  async checkRead(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<CustomerResource> {
    const resources = await this.#contracts.getContractResources([id]);
    const resource = resources.get(id);
    const readable =
      resource &&
      (await this.#authorizer.isAllowed(
        contractReadPermission,
        resource,
        credentials,
      ));
    if (!readable) throw new NotFoundError(`There is no contract "${id}"`);
    return resource;
  }

  /** @throws NotFoundError as for reading; NotAllowedError */
  async checkUpdate(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<void> {
    const resource = await this.checkRead(id, credentials);
    await this.#authorizer.check(
      contractUpdatePermission,
      resource,
      credentials,
    );
  }
}
