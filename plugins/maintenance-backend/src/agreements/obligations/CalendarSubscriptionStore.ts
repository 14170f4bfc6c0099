import { CalendarSubscriptionInput } from '@weibao/backstage-plugin-maintenance-common';
import { ObligationVisibility } from './ObligationVisibility';

export type CalendarLanguage = NonNullable<
  CalendarSubscriptionInput['language']
>;

/** A calendar subscription as it is kept: its token only as a hash. */
export interface CalendarSubscriptionRecord {
  id: string;
  userRef: string;
  title: string;
  customerRef?: string;
  onlyMine: boolean;
  language: CalendarLanguage;
  /** What its user might read when last asked; absent where nothing. */
  visibility?: ObligationVisibility;
  visibilityCheckedAt: string;
  createdAt: string;
  lastReadAt?: string;
}

/** Keeps calendar subscriptions. */
export interface CalendarSubscriptionStore {
  /** The oldest first. */
  listSubscriptions(userRef: string): Promise<CalendarSubscriptionRecord[]>;

  /** @param tokenHash - SHA-256 of the token in hex */
  findSubscription(
    tokenHash: string,
  ): Promise<CalendarSubscriptionRecord | undefined>;

  insertSubscription(
    subscription: CalendarSubscriptionRecord,
    tokenHash: string,
  ): Promise<void>;

  /** @returns whether the user had it */
  deleteSubscription(id: string, userRef: string): Promise<boolean>;

  recordRead(id: string, at: Date): Promise<void>;

  /**
   * Keeps what a user may read now for all their subscriptions. Writes only
   * where it has changed or was checked more than a day ago.
   */
  keepVisibility(
    userRef: string,
    visibility: ObligationVisibility | undefined,
    at: Date,
  ): Promise<void>;
}
