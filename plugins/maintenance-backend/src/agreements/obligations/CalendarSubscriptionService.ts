import {
  CalendarSubscription,
  CalendarSubscriptionInput,
} from '@weibao/backstage-plugin-maintenance-common';
import { ObligationVisibility } from './ObligationVisibility';

/**
 * Addresses at which calendar programs read obligations. Such a program has
 * no credentials of its user, so that what the user may read is kept with the
 * subscription and brought up to date whenever they use obligations in the
 * portal. Between two uses the calendar shows what was allowed at the first
 * one, for 90 days at most; then it is silent until the next.
 */
export interface CalendarSubscriptionService {
  listSubscriptions(userRef: string): Promise<CalendarSubscription[]>;

  /**
   * The address with the token is in this answer only.
   *
   * @throws InputError where the ref is none; ConflictError where the user has
   * as many as one may have
   */
  createSubscription(
    input: CalendarSubscriptionInput,
    user: { userRef: string; visibility: ObligationVisibility },
  ): Promise<CalendarSubscription>;

  /** @throws NotFoundError where the user has no such subscription */
  revokeSubscription(id: string, userRef: string): Promise<void>;

  /**
   * The calendar of a token, RFC 5545: what is due from three months ago until
   * in 13 months. Of very many, those next to today; an entry then says where
   * the calendar is incomplete.
   *
   * @throws NotFoundError where the token is unknown, revoked or shows nothing
   */
  readCalendar(token: string): Promise<string>;
}
