import {
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  Permission,
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
import { Decisions } from './Decisions';
import { ResourceAuthorizer } from './ResourceAuthorizer';
import { ResourceRules } from './ResourceRules';

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
  readonly #rules: ReadonlyMap<string, ResourceRules>;

  /** The resource types must have been registered before. */
  constructor(options: {
    permissions: PermissionsService;
    permissionsRegistry: PermissionsRegistryService;
  }) {
    const { permissions, permissionsRegistry } = options;
    this.#permissions = permissions;
    this.#rules = new Map(
      RESOURCE_REFS.map(resourceRef => [
        resourceRef.resourceType,
        new ResourceRules(
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
    return new Decisions(
      new Map(asked.map(({ name }, i) => [name, decisions[i]])),
      this.#rules,
    );
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
