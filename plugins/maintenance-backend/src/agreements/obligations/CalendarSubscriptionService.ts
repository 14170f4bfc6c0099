import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  CalendarSubscription,
  CalendarSubscriptionInput,
} from '@weibao/backstage-plugin-maintenance-common';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { addDays, localDateAt } from '../../platform/dates/localDates';
import { normalizeEntityRef } from '../../platform/entityRefs/normalizeEntityRef';
import { UserDirectory } from '../../platform/entityRefs/UserDirectory';
import {
  CalendarSubscriptionRecord,
  CalendarSubscriptionStore,
} from './CalendarSubscriptionStore';
import { ObligationListQuery, ObligationService } from './ObligationService';
import { ObligationVisibility } from './ObligationVisibility';
import { renderCalendar } from './renderCalendar';

const TOKEN_BYTES = 32;
const MAX_SUBSCRIPTIONS = 20;

/** What is to come matters more than what is over. */
const MOST_COMING = 2000;
const MOST_PAST = 500;

const PAST_DAYS = 92;
const COMING_DAYS = 400;

/** How long what a user might once read is taken for granted. */
const VISIBILITY_HOLDS_MS = 90 * 86_400_000;

/**
 * Addresses at which calendar programs read obligations. Such a program has
 * no credentials of its user, so that what the user may read is kept with the
 * subscription and brought up to date whenever they use obligations in the
 * portal. Between two uses the calendar shows what was allowed at the first
 * one, for 90 days at most, and only as long as its user is in the catalog with
 * the same groups; then it is silent until the next.
 */
export class CalendarSubscriptionService {
  readonly #options: ConstructorParameters<
    typeof CalendarSubscriptionService
  >[0];
  readonly #now: () => Date;

  constructor(options: {
    store: CalendarSubscriptionStore;
    obligations: Pick<ObligationService, 'listObligations'>;
    users: UserDirectory;
    auth: AuthService;
    discovery: DiscoveryService;
    timeZone: string;
    now?: () => Date;
  }) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  async listSubscriptions(userRef: string): Promise<CalendarSubscription[]> {
    const subscriptions = await this.#options.store.listSubscriptions(userRef);
    return subscriptions.map(toCalendarSubscription);
  }

  /**
   * The address with the token is in this answer only.
   *
   * @throws InputError where the ref is none; ConflictError where the user has
   * as many as one may have
   */
  async createSubscription(
    input: CalendarSubscriptionInput,
    user: { userRef: string; visibility: ObligationVisibility },
  ): Promise<CalendarSubscription> {
    const { store, discovery } = this.#options;
    const existing = await store.listSubscriptions(user.userRef);
    if (existing.length >= MAX_SUBSCRIPTIONS) {
      throw new ConflictError(
        `You have ${existing.length} calendar subscriptions; revoke one of them first`,
      );
    }
    const now = this.#now().toISOString();
    const subscription: CalendarSubscriptionRecord = {
      ...user,
      id: randomUUID(),
      title: input.title,
      customerRef:
        input.customerRef &&
        normalizeEntityRef(input.customerRef, 'customer', 'customerRef'),
      onlyMine: input.onlyMine ?? false,
      language: input.language ?? 'zh',
      visibilityCheckedAt: now,
      createdAt: now,
    };
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    await store.insertSubscription(subscription, hashToken(token));
    const baseUrl = await discovery.getExternalBaseUrl('maintenance');
    return {
      ...toCalendarSubscription(subscription),
      url: `${baseUrl}/obligations.ics?token=${token}`,
    };
  }

  /** @throws NotFoundError where the user has no such subscription */
  async revokeSubscription(id: string, userRef: string): Promise<void> {
    if (!(await this.#options.store.deleteSubscription(id, userRef))) {
      throw new NotFoundError(`You have no calendar subscription "${id}"`);
    }
  }

  /**
   * The calendar of a token, RFC 5545: what is due from three months ago until
   * in 13 months. Of very many, those next to today; an entry then says where
   * the calendar is incomplete.
   *
   * @throws NotFoundError where the token is unknown, revoked or shows nothing
   */
  async readCalendar(token: string): Promise<string> {
    const { store, obligations } = this.#options;
    const now = this.#now();
    // The index is searched for a hash that no caller can steer, so that the
    // time it takes says nothing about tokens.
    const subscription = await store.findSubscription(hashToken(token));
    const visibility = subscription && visibilityAt(subscription, now);
    if (!visibility || !(await this.#keepsGroups(subscription))) {
      throw new NotFoundError('There is no such calendar');
    }
    const { customerRef, onlyMine, userRef } = subscription;
    const filters: Partial<ObligationListQuery> = {
      customerRef,
      responsibleRef: onlyMine ? userRef : undefined,
      state: ['planned', 'due', 'overdue', 'done'],
    };
    const today = localDateAt(now, this.#options.timeZone);
    const [coming, past] = await Promise.all([
      obligations.listObligations(
        {
          ...filters,
          from: today,
          to: addDays(today, COMING_DAYS),
          limit: MOST_COMING,
        },
        visibility,
      ),
      obligations.listObligations(
        {
          ...filters,
          from: addDays(today, -PAST_DAYS),
          to: addDays(today, -1),
          latestFirst: true,
          limit: MOST_PAST,
        },
        visibility,
      ),
    ]);
    await store.recordRead(subscription.id, now);
    return renderCalendar(subscription, {
      obligations: [...past.items.reverse(), ...coming.items],
      incompleteUntil: past.nextCursor && past.items[0].dueOn,
      incompleteFrom: coming.nextCursor && coming.items.at(-1)?.dueOn,
    });
  }

  /** What a policy decided on a user rests on the groups that the user is in. */
  async #keepsGroups({
    id,
    userRef,
    memberOf,
  }: CalendarSubscriptionRecord): Promise<boolean> {
    const { auth, store, users } = this.#options;
    const groups = await users.listGroups(userRef, {
      credentials: await auth.getOwnServiceCredentials(),
    });
    // Who is in no catalog may sign in nevertheless, if the portal lets them.
    const now = groups ? groups.join(' ') : 'not in the catalog';
    if (memberOf === undefined) await store.keepMembership(id, now);
    else if (memberOf !== now) await store.forgetVisibility(id);
    return memberOf === undefined || memberOf === now;
  }
}

function visibilityAt(
  subscription: CalendarSubscriptionRecord,
  now: Date,
): ObligationVisibility | undefined {
  const checkedAt = Date.parse(subscription.visibilityCheckedAt);
  return now.getTime() - checkedAt <= VISIBILITY_HOLDS_MS
    ? subscription.visibility
    : undefined;
}

/** A token has 256 random bits, so that its hash needs neither salt nor stretching. */
function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

function toCalendarSubscription(
  subscription: CalendarSubscriptionRecord,
): CalendarSubscription {
  return {
    id: subscription.id,
    title: subscription.title,
    customerRef: subscription.customerRef,
    onlyMine: subscription.onlyMine,
    createdAt: subscription.createdAt,
    lastReadAt: subscription.lastReadAt,
  };
}
