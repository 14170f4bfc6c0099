import {
  BackstageCredentials,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  PermissionCriteria,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  ConditionTransformer,
  createConditionAuthorizer,
  createConditionTransformer,
  PermissionResourceRef,
} from '@backstage/plugin-permission-node';
import { MaintenanceFilter } from '@weibao/backstage-plugin-maintenance-node';

/** What a list may show: everything, or what the criteria let through. */
export type ListScope = 'all' | PermissionCriteria<MaintenanceFilter>;

/**
 * Asks the permission framework about one type of resource. Conditions are
 * evaluated here, on the resource that was loaded anyway, so a decision costs
 * one question and no call back.
 */
export class ResourceAuthorizer<Resource, ResourceType extends string> {
  readonly #permissions: PermissionsService;
  readonly #meetsConditions: ReturnType<
    typeof createConditionAuthorizer<Resource>
  >;
  readonly #toFilter: ConditionTransformer<MaintenanceFilter>;

  static create<R, T extends string>(options: {
    permissions: PermissionsService;
    permissionsRegistry: PermissionsRegistryService;
    resourceRef: PermissionResourceRef<R, MaintenanceFilter, T, 'maintenance'>;
  }): ResourceAuthorizer<R, T> {
    const ruleset = options.permissionsRegistry.getPermissionRuleset(
      options.resourceRef,
    );
    return new ResourceAuthorizer<R, T>(
      options.permissions,
      createConditionAuthorizer(ruleset),
      createConditionTransformer(ruleset),
    );
  }

  private constructor(
    permissions: PermissionsService,
    meetsConditions: ReturnType<typeof createConditionAuthorizer<Resource>>,
    toFilter: ConditionTransformer<MaintenanceFilter>,
  ) {
    this.#permissions = permissions;
    this.#meetsConditions = meetsConditions;
    this.#toFilter = toFilter;
  }

  async isAllowed(
    permission: ResourcePermission<ResourceType>,
    resource: Resource,
    credentials: BackstageCredentials,
  ): Promise<boolean> {
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission }],
      { credentials },
    );
    return this.#meetsConditions(decision, resource);
  }

  /** @throws NotAllowedError */
  async check(
    permission: ResourcePermission<ResourceType>,
    resource: Resource,
    credentials: BackstageCredentials,
  ): Promise<void> {
    if (!(await this.isAllowed(permission, resource, credentials))) {
      throw new NotAllowedError(`Not allowed: ${permission.name}`);
    }
  }

  /**
   * What a list may show to the caller.
   *
   * @throws NotAllowedError where it may show nothing at all
   */
  async listScope(
    permission: ResourcePermission<ResourceType>,
    credentials: BackstageCredentials,
  ): Promise<ListScope> {
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission }],
      { credentials },
    );
    if (decision.result === AuthorizeResult.CONDITIONAL) {
      return this.#toFilter(decision.conditions);
    }
    if (decision.result === AuthorizeResult.ALLOW) return 'all';
    throw new NotAllowedError(`Not allowed: ${permission.name}`);
  }
}
