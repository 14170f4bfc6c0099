import {
  PermissionCriteria,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import { MaintenanceFilter } from '@weibao/backstage-plugin-maintenance-node';
import { Authorizers } from './Authorizers';
import { CallOptions } from './CallOptions';
import { MaintenanceResource } from './Decisions';

/** What a list may show: everything, or what the criteria let through. */
export type ListScope = 'all' | PermissionCriteria<MaintenanceFilter>;

/**
 * Asks the permission framework about one type of resource. Conditions are
 * evaluated here, on the resource that was loaded anyway, so a decision costs
 * one question and no call back. Where an answer takes more permissions than
 * these calls ask for, {@link Authorizers.decide} asks for all of them at once.
 */
export class ResourceAuthorizer<ResourceType extends string> {
  readonly #decide: Authorizers['decide'];
  readonly #read: ResourcePermission<ResourceType>;

  constructor(options: {
    decide: Authorizers['decide'];
    /** Without it, a resource does not exist for the caller. */
    read: ResourcePermission<ResourceType>;
  }) {
    this.#decide = options.decide;
    this.#read = options.read;
  }

  async isAllowed(
    permission: ResourcePermission<ResourceType>,
    resource: MaintenanceResource,
    options: CallOptions,
  ): Promise<boolean> {
    const decisions = await this.#decide([permission], options);
    return decisions.allows(permission, resource);
  }

  /** @throws NotAllowedError */
  async check(
    permission: ResourcePermission<ResourceType>,
    resource: MaintenanceResource,
    options: CallOptions,
  ): Promise<void> {
    const decisions = await this.#decide([permission], options);
    decisions.check(permission, resource);
  }

  /**
   * The resource, where the caller may read it.
   *
   * @param absent - what is thrown where there is none, or the caller may not
   * know of it
   */
  async checkRead<Resource extends MaintenanceResource>(
    resource: Resource | undefined,
    absent: () => Error,
    options: CallOptions,
  ): Promise<Resource> {
    const decisions = await this.#decide([this.#read], options);
    return decisions.checkRead(this.#read, resource, absent);
  }

  /**
   * The resource, where the caller may read it and do with it what the
   * permission says.
   *
   * @throws NotAllowedError where they may only read it
   */
  async checkUpdate<Resource extends MaintenanceResource>(
    permission: ResourcePermission<ResourceType>,
    resource: Resource | undefined,
    absent: () => Error,
    options: CallOptions,
  ): Promise<Resource> {
    const decisions = await this.#decide([this.#read, permission], options);
    const readable = decisions.checkRead(this.#read, resource, absent);
    decisions.check(permission, readable);
    return readable;
  }

  /**
   * What a list may show to the caller.
   *
   * @throws NotAllowedError where it may show nothing at all
   */
  async listScope(
    permission: ResourcePermission<ResourceType>,
    options: CallOptions,
  ): Promise<ListScope> {
    const decisions = await this.#decide([permission], options);
    return decisions.checkScope(permission);
  }
}
