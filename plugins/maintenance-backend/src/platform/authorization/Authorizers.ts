import {
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  isResourcePermission,
  Permission,
  PolicyDecision,
  QueryPermissionRequest,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  contractReadPermission,
  customerReadPermission,
  deviceReadPermission,
  findingReadPermission,
  incidentReadPermission,
  inspectionReadPermission,
  ledgerReadPermission,
  obligationReadPermission,
} from '@weibao/backstage-plugin-maintenance-common';
import {
  contractResourceRef,
  customerResourceRef,
  deviceResourceRef,
  findingResourceRef,
  incidentResourceRef,
  inspectionResourceRef,
  ledgerResourceRef,
  obligationResourceRef,
} from '@weibao/backstage-plugin-maintenance-node';
import { CallOptions } from './CallOptions';
import { CustomerPartiesSource } from './CustomerParties';
import { Decisions } from './Decisions';
import { ListScope, ResourceAuthorizer } from './ResourceAuthorizer';
import { createScopeReader } from './createScopeReader';

const RESOURCE_REFS = [
  contractResourceRef,
  customerResourceRef,
  deviceResourceRef,
  findingResourceRef,
  incidentResourceRef,
  inspectionResourceRef,
  ledgerResourceRef,
  obligationResourceRef,
];

/** Asks the permission framework; nothing is kept from one request to the next. */
export class Authorizers {
  readonly contract = this.#authorizer(contractReadPermission);
  readonly customer = this.#authorizer(customerReadPermission);
  readonly device = this.#authorizer(deviceReadPermission);
  readonly finding = this.#authorizer(findingReadPermission);
  readonly incident = this.#authorizer(incidentReadPermission);
  readonly inspection = this.#authorizer(inspectionReadPermission);
  readonly ledger = this.#authorizer(ledgerReadPermission);
  readonly obligation = this.#authorizer(obligationReadPermission);

  readonly #permissions: PermissionsService;
  readonly #parties: CustomerPartiesSource;
  readonly #scopeReaders: ReadonlyMap<
    string,
    ReturnType<typeof createScopeReader>
  >;

  /** The resource types must have been registered before. */
  constructor(options: {
    permissions: PermissionsService;
    permissionsRegistry: PermissionsRegistryService;
    parties: CustomerPartiesSource;
  }) {
    const { permissions, permissionsRegistry, parties } = options;
    this.#permissions = permissions;
    this.#parties = parties;
    this.#scopeReaders = new Map(
      RESOURCE_REFS.map(resourceRef => [
        resourceRef.resourceType,
        createScopeReader(
          permissionsRegistry.getPermissionRuleset(resourceRef),
        ),
      ]),
    );
  }

  /** Asks for everything that an answer takes in one question. */
  async decide(
    permissions: readonly Permission[],
    { credentials }: CallOptions,
  ): Promise<Decisions> {
    const asked = [...new Set(permissions)];
    const decisions = await this.#permissions.authorizeConditional(
      // Permissions that are about no resource are decided along with others.
      asked.map(permission => ({ permission })) as QueryPermissionRequest[],
      { credentials },
    );
    const isConditional = decisions.some(
      ({ result }) => result === AuthorizeResult.CONDITIONAL,
    );
    return new Decisions(
      new Map(
        asked.map((permission, i) => [
          permission.name,
          this.#scopeOf(permission, decisions[i]),
        ]),
      ),
      isConditional ? await this.#parties.getParties() : new Map(),
    );
  }

  #scopeOf(
    permission: Permission,
    decision: PolicyDecision,
  ): ListScope | undefined {
    if (!isResourcePermission(permission)) {
      return decision.result === AuthorizeResult.ALLOW ? 'all' : undefined;
    }
    const read = this.#scopeReaders.get(permission.resourceType);
    if (!read) {
      throw new Error(`There are no rules for ${permission.resourceType}`);
    }
    return read(decision);
  }

  #authorizer<ResourceType extends string>(
    read: ResourcePermission<ResourceType>,
  ): ResourceAuthorizer<ResourceType> {
    return new ResourceAuthorizer({
      decide: (permissions, options) => this.decide(permissions, options),
      read,
    });
  }
}
