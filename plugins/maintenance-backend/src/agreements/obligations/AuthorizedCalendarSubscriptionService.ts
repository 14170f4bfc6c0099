import {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import {
  CalendarSubscription,
  CalendarSubscriptionInput,
} from '@weibao/backstage-plugin-maintenance-common';
import { CalendarSubscriptionService } from './CalendarSubscriptionService';
import { VisibilityReader } from './VisibilityReader';

interface UserCallOptions {
  credentials: BackstageCredentials<BackstageUserPrincipal>;
}

/** Gives users their own subscriptions, and the calendars what their users may see. */
export class AuthorizedCalendarSubscriptionService {
  readonly #subscriptions: CalendarSubscriptionService;
  readonly #visibility: VisibilityReader;

  constructor(options: {
    subscriptions: CalendarSubscriptionService;
    visibility: VisibilityReader;
  }) {
    this.#subscriptions = options.subscriptions;
    this.#visibility = options.visibility;
  }

  listSubscriptions({
    credentials,
  }: UserCallOptions): Promise<CalendarSubscription[]> {
    return this.#subscriptions.listSubscriptions(
      credentials.principal.userEntityRef,
    );
  }

  async createSubscription(
    input: CalendarSubscriptionInput,
    { credentials }: UserCallOptions,
  ): Promise<CalendarSubscription> {
    return this.#subscriptions.createSubscription(input, {
      userRef: credentials.principal.userEntityRef,
      visibility: await this.#visibility.visibilityOf({ credentials }),
    });
  }

  revokeSubscription(
    id: string,
    { credentials }: UserCallOptions,
  ): Promise<void> {
    return this.#subscriptions.revokeSubscription(
      id,
      credentials.principal.userEntityRef,
    );
  }

  /** The token stands for its user. */
  readCalendar(token: string): Promise<string> {
    return this.#subscriptions.readCalendar(token);
  }
}
