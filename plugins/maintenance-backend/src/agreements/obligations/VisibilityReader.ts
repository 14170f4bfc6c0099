import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  contractReadPermission,
  inspectionReadPermission,
  obligationReadPermission,
  RESOURCE_TYPE_CONTRACT,
  RESOURCE_TYPE_INSPECTION,
  RESOURCE_TYPE_OBLIGATION,
} from '@weibao/backstage-plugin-maintenance-common';
import { CustomerResource } from '@weibao/backstage-plugin-maintenance-node';
import { ResourceAuthorizer } from '../../platform/authorization/ResourceAuthorizer';
import { unlessDenied } from '../../platform/authorization/unlessDenied';
import { CalendarSubscriptionStore } from './CalendarSubscriptionStore';
import { ObligationVisibility } from './ObligationVisibility';

/** Those who decide on what is listed among the obligations. */
export interface VisibilityAuthorizers {
  obligationAuthorizer: ResourceAuthorizer<
    CustomerResource,
    typeof RESOURCE_TYPE_OBLIGATION
  >;
  inspectionAuthorizer: ResourceAuthorizer<
    CustomerResource,
    typeof RESOURCE_TYPE_INSPECTION
  >;
  contractAuthorizer: ResourceAuthorizer<
    CustomerResource,
    typeof RESOURCE_TYPE_CONTRACT
  >;
}

/**
 * Asks what a caller may see among the obligations, and keeps the answer for
 * the calendar programs of a user.
 */
export class VisibilityReader {
  readonly #authorizers: VisibilityAuthorizers;
  readonly #subscriptions: CalendarSubscriptionStore;
  readonly #auth: AuthService;
  readonly #now: () => Date;

  static create(
    options: VisibilityAuthorizers & {
      subscriptions: CalendarSubscriptionStore;
      auth: AuthService;
      now?: () => Date;
    },
  ): VisibilityReader {
    return new VisibilityReader(options);
  }

  private constructor(options: Parameters<typeof VisibilityReader.create>[0]) {
    this.#authorizers = options;
    this.#subscriptions = options.subscriptions;
    this.#auth = options.auth;
    this.#now = options.now ?? (() => new Date());
  }

  /** @throws NotAllowedError where the caller may see no obligations at all */
  async visibilityOf(
    credentials: BackstageCredentials,
  ): Promise<ObligationVisibility> {
    const { obligationAuthorizer, inspectionAuthorizer, contractAuthorizer } =
      this.#authorizers;
    const [obligations, inspections, contracts] = await Promise.all([
      unlessDenied(
        obligationAuthorizer.listScope(obligationReadPermission, credentials),
      ),
      unlessDenied(
        inspectionAuthorizer.listScope(inspectionReadPermission, credentials),
      ),
      unlessDenied(
        contractAuthorizer.listScope(contractReadPermission, credentials),
      ),
    ]);
    const visibility = obligations && { obligations, inspections, contracts };
    if (this.#auth.isPrincipal(credentials, 'user')) {
      await this.#subscriptions.keepVisibility(
        credentials.principal.userEntityRef,
        visibility,
        this.#now(),
      );
    }
    if (!visibility) {
      throw new NotAllowedError(
        `Not allowed: ${obligationReadPermission.name}`,
      );
    }
    return visibility;
  }
}
