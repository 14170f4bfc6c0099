import { NotAllowedError } from '@backstage/errors';
import {
  BasicPermission,
  isResourcePermission,
  Permission,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import { IncidentResource } from '@weibao/backstage-plugin-maintenance-node';
import { PartiesByCustomer, withParties } from './CustomerParties';
import { isInScope } from './isInScope';
import { ListScope } from './ResourceAuthorizer';

/** A record as the permission rules see it. */
export type MaintenanceResource = IncidentResource;

/**
 * What the permission framework has decided for one request. Conditions are
 * evaluated here, on resources that were loaded anyway.
 */
export class Decisions {
  readonly #scopes: ReadonlyMap<string, ListScope | undefined>;
  readonly #parties: PartiesByCustomer;

  /**
   * @param scopes - what is let through by name of permission; nothing where
   * the scope is absent
   */
  constructor(
    scopes: ReadonlyMap<string, ListScope | undefined>,
    parties: PartiesByCustomer,
  ) {
    this.#scopes = scopes;
    this.#parties = parties;
  }

  allows(permission: BasicPermission): boolean;
  allows(
    permission: ResourcePermission,
    resource: MaintenanceResource,
  ): boolean;
  allows(permission: Permission, resource?: MaintenanceResource): boolean {
    const scope = this.#scopeOf(permission);
    return resource
      ? isInScope(scope, withParties(resource, this.#parties))
      : scope === 'all';
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
    return this.#scopeOf(permission);
  }

  /** @throws NotAllowedError where the caller may see none at all */
  checkScope(permission: ResourcePermission): ListScope {
    const scope = this.scope(permission);
    if (!scope) throw notAllowed(permission);
    return scope;
  }

  #scopeOf({ name }: Permission): ListScope | undefined {
    if (!this.#scopes.has(name)) {
      throw new Error(`${name} has not been asked for`);
    }
    return this.#scopes.get(name);
  }
}

export function notAllowed({ name }: Permission): NotAllowedError {
  return new NotAllowedError(`Not allowed: ${name}`);
}
