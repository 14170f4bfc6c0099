import { AuthService } from '@backstage/backend-plugin-api';
import {
  contractReadPermission,
  inspectionReadPermission,
  obligationReadPermission,
} from '@weibao/backstage-plugin-maintenance-common';
import { Authorizers } from '../../platform/authorization/Authorizers';
import { CallOptions } from '../../platform/authorization/CallOptions';
import { notAllowed } from '../../platform/authorization/Decisions';
import { CalendarSubscriptionStore } from './CalendarSubscriptionStore';
import { ObligationVisibility } from './ObligationVisibility';

/**
 * Asks what a caller may see among the obligations, and keeps the answer for
 * the calendar programs of a user.
 */
export class VisibilityReader {
  readonly #authorizers: Authorizers;
  readonly #subscriptions: CalendarSubscriptionStore;
  readonly #auth: AuthService;
  readonly #now: () => Date;

  constructor(options: {
    authorizers: Authorizers;
    subscriptions: CalendarSubscriptionStore;
    auth: AuthService;
    now?: () => Date;
  }) {
    this.#authorizers = options.authorizers;
    this.#subscriptions = options.subscriptions;
    this.#auth = options.auth;
    this.#now = options.now ?? (() => new Date());
  }

  /** @throws NotAllowedError where the caller may see no obligations at all */
  async visibilityOf(options: CallOptions): Promise<ObligationVisibility> {
    const { credentials } = options;
    const decisions = await this.#authorizers.decide(
      [
        obligationReadPermission,
        inspectionReadPermission,
        contractReadPermission,
      ],
      options,
    );
    const obligations = decisions.scope(obligationReadPermission);
    const visibility = obligations && {
      obligations,
      inspections: decisions.scope(inspectionReadPermission),
      contracts: decisions.scope(contractReadPermission),
    };
    if (this.#auth.isPrincipal(credentials, 'user')) {
      await this.#subscriptions.keepVisibility(
        credentials.principal.userEntityRef,
        visibility,
        this.#now(),
      );
    }
    if (!visibility) throw notAllowed(obligationReadPermission);
    return visibility;
  }
}
