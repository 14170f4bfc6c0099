import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  BasicPermission,
  isResourcePermission,
  Permission,
  PolicyDecision,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import { IncidentResource } from '@weibao/backstage-plugin-maintenance-node';
import { ListScope } from './ResourceAuthorizer';
import { ResourceRules } from './ResourceRules';

/** A record as the permission rules see it. */
export type MaintenanceResource = IncidentResource;

/**
 * What the permission framework has decided for one request. Conditions are
 * evaluated here, on resources that were loaded anyway.
 */
export class Decisions {
  readonly #decisions: ReadonlyMap<string, PolicyDecision>;
  readonly #rules: ReadonlyMap<string, ResourceRules>;

  /**
   * @param decisions - by name of permission
   * @param rules - by type of resource
   */
  constructor(
    decisions: ReadonlyMap<string, PolicyDecision>,
    rules: ReadonlyMap<string, ResourceRules>,
  ) {
    this.#decisions = decisions;
    this.#rules = rules;
  }

  allows(permission: BasicPermission): boolean;
  allows(
    permission: ResourcePermission,
    resource: MaintenanceResource,
  ): boolean;
  allows(permission: Permission, resource?: MaintenanceResource): boolean {
    const decision = this.#decisionOn(permission);
    return isResourcePermission(permission)
      ? this.#rulesOf(permission).areMet(decision, resource)
      : decision.result === AuthorizeResult.ALLOW;
  }

  /** @throws NotAllowedError */
  check(permission: BasicPermission): void;
  check(permission: ResourcePermission, resource: MaintenanceResource): void;
  check(permission: Permission, resource?: MaintenanceResource): void {
    const isAllowed = isResourcePermission(permission)
      ? resource !== undefined && this.allows(permission, resource)
      : this.allows(permission);
    if (!isAllowed) throw notAllowed(permission);
  }

  /**
   * The resource, where the caller may read it.
   *
   * @param absent - what is thrown where there is none, or the caller may not
   * know of it
   */
  checkRead<Resource extends MaintenanceResource>(
    permission: ResourcePermission,
    resource: Resource | undefined,
    absent: () => Error,
  ): Resource {
    if (!resource || !this.allows(permission, resource)) throw absent();
    return resource;
  }

  /** What the caller may see of a kind; nothing where it is none at all. */
  scope(permission: ResourcePermission): ListScope | undefined {
    return this.#rulesOf(permission).scopeOf(this.#decisionOn(permission));
  }

  /** @throws NotAllowedError where the caller may see none at all */
  checkScope(permission: ResourcePermission): ListScope {
    const scope = this.scope(permission);
    if (!scope) throw notAllowed(permission);
    return scope;
  }

  #decisionOn({ name }: Permission): PolicyDecision {
    const decision = this.#decisions.get(name);
    if (!decision) throw new Error(`${name} has not been asked for`);
    return decision;
  }

  #rulesOf({ resourceType }: ResourcePermission): ResourceRules {
    const rules = this.#rules.get(resourceType);
    if (!rules) throw new Error(`There are no rules for ${resourceType}`);
    return rules;
  }
}

export function notAllowed({ name }: Permission): NotAllowedError {
  return new NotAllowedError(`Not allowed: ${name}`);
}
