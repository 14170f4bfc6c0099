import { CalendarSubscriptionInput } from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import { toInstant, toOptionalInstant } from '../../platform/database/instants';
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
  /** Whose member its user was when the visibility was first used, in words. */
  memberOf?: string;
  createdAt: string;
  lastReadAt?: string;
}

const TABLE = 'calendar_subscriptions';

const MILLISECONDS_PER_DAY = 86_400_000;

interface SubscriptionRow {
  id: string;
  user_ref: string;
  title: string;
  token_hash: string;
  customer_ref: string | null;
  only_mine: boolean | number;
  language: CalendarLanguage;
  visibility: string | null;
  visibility_checked_at: Date | number;
  member_of: string | null;
  created_at: Date | number;
  last_read_at: Date | number | null;
}

/** Keeps calendar subscriptions. */
export class CalendarSubscriptionStore {
  readonly #db: Knex;

  constructor(options: { db: Knex }) {
    this.#db = options.db;
  }

  /** The oldest first. */
  async listSubscriptions(
    userRef: string,
  ): Promise<CalendarSubscriptionRecord[]> {
    const rows = await this.#db<SubscriptionRow>(TABLE)
      .where('user_ref', userRef)
      .orderBy('created_at')
      .orderBy('id');
    return rows.map(toRecord);
  }

  /** @param tokenHash - SHA-256 of the token in hex */
  async findSubscription(
    tokenHash: string,
  ): Promise<CalendarSubscriptionRecord | undefined> {
    const row = await this.#db<SubscriptionRow>(TABLE)
      .where('token_hash', tokenHash)
      .first();
    return row && toRecord(row);
  }

  async insertSubscription(
    subscription: CalendarSubscriptionRecord,
    tokenHash: string,
  ): Promise<void> {
    await this.#db(TABLE).insert({
      id: subscription.id,
      user_ref: subscription.userRef,
      title: subscription.title,
      token_hash: tokenHash,
      customer_ref: subscription.customerRef ?? null,
      only_mine: subscription.onlyMine,
      language: subscription.language,
      visibility: toJson(subscription.visibility),
      visibility_checked_at: new Date(subscription.visibilityCheckedAt),
      created_at: new Date(subscription.createdAt),
    });
  }

  /** @returns whether the user had it */
  async deleteSubscription(id: string, userRef: string): Promise<boolean> {
    const deleted = await this.#db<SubscriptionRow>(TABLE)
      .where({ id, user_ref: userRef })
      .delete();
    return deleted > 0;
  }

  async recordRead(id: string, at: Date): Promise<void> {
    await this.#db(TABLE).where({ id }).update({ last_read_at: at });
  }

  /**
   * Keeps what a user may read now for all their subscriptions. Writes only
   * where it has changed or was checked more than a day ago.
   */
  async keepVisibility(
    userRef: string,
    visibility: ObligationVisibility | undefined,
    at: Date,
  ): Promise<void> {
    const json = toJson(visibility);
    await this.#db(TABLE)
      .where('user_ref', userRef)
      .where(outdated => {
        outdated.where(
          'visibility_checked_at',
          '<',
          new Date(at.getTime() - MILLISECONDS_PER_DAY),
        );
        if (json === null) {
          outdated.orWhereNotNull('visibility');
        } else {
          outdated.orWhereNull('visibility').orWhereNot('visibility', json);
        }
      })
      .update({
        visibility: json,
        visibility_checked_at: at,
        member_of: null,
      });
  }

  /** Keeps whose member a user is while what they may read holds. */
  async keepMembership(id: string, memberOf: string): Promise<void> {
    await this.#db(TABLE).where({ id }).update({ member_of: memberOf });
  }

  /** Shows nothing until what its user may read is kept again. */
  async forgetVisibility(id: string): Promise<void> {
    await this.#db(TABLE).where({ id }).update({ visibility: null });
  }
}

function toJson(visibility: ObligationVisibility | undefined): string | null {
  return visibility ? JSON.stringify(visibility) : null;
}

function toRecord(row: SubscriptionRow): CalendarSubscriptionRecord {
  return {
    id: row.id,
    userRef: row.user_ref,
    title: row.title,
    customerRef: row.customer_ref ?? undefined,
    onlyMine: Boolean(row.only_mine),
    language: row.language,
    visibility: row.visibility ? JSON.parse(row.visibility) : undefined,
    visibilityCheckedAt: toInstant(row.visibility_checked_at),
    memberOf: row.member_of ?? undefined,
    createdAt: toInstant(row.created_at),
    lastReadAt: toOptionalInstant(row.last_read_at),
  };
}
