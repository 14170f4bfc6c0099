import {
  LoggerService,
  SchedulerServiceTaskRunner,
} from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { EventsService } from '@backstage/plugin-events-node';
import {
  DeviceFeed,
  DeviceFeedItem,
} from '@weibao/backstage-plugin-maintenance-common';
import { setTimeout as sleep } from 'node:timers/promises';
import { CatalogProgress } from './CatalogProgress';
import { CustomerOwners } from './CustomerOwners';
import { feedItemEntity } from './feedItemEntity';
import { LedgerFeed } from './LedgerFeed';
import { ChangeRange, UnreadChanges } from './UnreadChanges';

const PROVIDER_NAME = 'maintenance-ledger';
const LEDGER_TOPIC = 'maintenance.ledger';
// Every page is a mutation of its own: the time that the catalog takes for a
// first import in one large mutation grows faster than its size.
const PAGE_SIZE = 500;
/** Between two looks at how far the catalog is. */
const WAIT_MS = 500;
/** However slow it is, or whatever it cannot take in. */
const LONGEST_WAIT_MS = 20_000;
const OWNER_UNKNOWN = 'group:default/unknown';

/** @internal */
export interface DeviceLedgerEntityProviderOptions {
  feed: LedgerFeed;
  events: EventsService;
  taskRunner: SchedulerServiceTaskRunner;
  progress: Pick<CatalogProgress, 'isHalfWayThrough'>;
  logger: LoggerService;
  /** Location reference that the entities are said to be managed by. */
  location: string;
  /** Entity ref of the owner of what has no owner, nor a customer with one. */
  defaultOwner?: string;
}

/**
 * Brings the customers, sites and devices of the device ledgers into the
 * catalog: on a schedule, and at once when the ledgers say that they changed.
 *
 * @remarks
 * After a start the feed is read from its beginning, later from where the
 * last successful mutation ended. The catalog recognises by hash what has not
 * changed. What came last and is small goes before what is left of a large
 * ledger, which is handed over as fast as the catalog takes it in.
 *
 * A device that was withdrawn stays in the catalog and is marked: contracts,
 * incidents and people go on pointing at it. A site leaves only when the feed
 * says that it was withdrawn. Absence says nothing: a feed that is empty or
 * misses items belongs to a maintenance database that was reset, restored from
 * an older backup or mixed up with another one. An entity that such an accident
 * leaves behind for good can be deleted in the catalog; nothing brings it back.
 *
 * @internal
 */
export class DeviceLedgerEntityProvider implements EntityProvider {
  readonly #options: DeviceLedgerEntityProviderOptions;
  readonly #owners = new CustomerOwners();
  #connection: EntityProviderConnection | undefined;
  readonly #unread = new UnreadChanges();
  /** The entities of the last two mutations. */
  #handedOver = new Array<Entity[]>();
  #ownersChanged = false;
  #current: Promise<void> = Promise.resolve();
  #next: Promise<void> | undefined;

  constructor(options: DeviceLedgerEntityProviderOptions) {
    this.#options = options;
  }

  getProviderName(): string {
    return PROVIDER_NAME;
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    this.#connection = connection;
    await this.#options.events.subscribe({
      id: PROVIDER_NAME,
      topics: [LEDGER_TOPIC],
      onEvent: async () => {
        // Whoever publishes waits for its subscribers, and should not wait
        // until the catalog has read a whole ledger.
        this.refresh();
      },
    });
    await this.#options.taskRunner.run({
      id: `${PROVIDER_NAME}:refresh`,
      fn: signal => this.refresh(signal),
    });
  }

  /**
   * Reads what is new in the feed; never rejects. Calls made during a read
   * share one read that follows it.
   *
   * @param signal - ends the read between two mutations; the next one goes on
   */
  async refresh(signal?: AbortSignal): Promise<void> {
    if (!this.#next) {
      this.#next = this.#current.then(() => {
        this.#next = undefined;
        return this.#read(signal);
      });
      this.#current = this.#next;
    }
    return this.#next;
  }

  async #read(signal?: AbortSignal): Promise<void> {
    try {
      await this.#readToEnd(signal);
      if (this.#ownersChanged && !signal?.aborted) {
        this.#ownersChanged = false;
        this.#unread.startOver();
        await this.#readToEnd(signal);
      }
    } catch (error) {
      this.#options.logger.error(
        `Reading the device ledgers failed after sequence ${
          this.#unread.readUpTo
        } and is tried again`,
        toError(error),
      );
    }
  }

  async #readToEnd(signal?: AbortSignal): Promise<void> {
    do {
      const { known } = this.#unread;
      const after = this.#unread.smallest()?.after ?? known;
      const page = await this.#options.feed.read({ after, limit: PAGE_SIZE });
      if (page.lastSequence < known) {
        this.#options.logger.warn(
          `The device ledgers went back from sequence ${known} to ${page.lastSequence} and are read from the beginning next time`,
        );
        this.#unread.startOver();
        return;
      }
      this.#unread.learn(page.lastSequence);
      const range = this.#unread.smallest();
      // Otherwise something smaller has come, which goes first.
      if (range?.after === after) await this.#readPage(range, page, signal);
    } while (this.#unread.smallest() && !signal?.aborted);
  }

  async #readPage(
    range: ChangeRange,
    page: DeviceFeed,
    signal?: AbortSignal,
  ): Promise<void> {
    const items = page.items.filter(({ sequence }) => sequence <= range.to);
    const last = items.at(-1);
    if (last && last.sequence <= range.after) {
      throw new Error(
        `The feed returned sequence ${last.sequence} after ${range.after}`,
      );
    }
    if (items.length > 0) await this.#apply(items);
    const isWhole = items.length === page.items.length && page.more;
    this.#unread.readTo(range, last && isWhole ? last.sequence : range.to);
    if (last && isWhole) await this.#waitForCatalog(signal);
  }

  /**
   * Waits until the catalog is through with the page before the last one: what
   * is handed to it next waits for all that it was handed before. Ends as soon
   * as somebody says that there is something new.
   */
  async #waitForCatalog(signal?: AbortSignal): Promise<void> {
    const { progress, logger } = this.#options;
    const [before] = this.#handedOver;
    const deadline = Date.now() + LONGEST_WAIT_MS;
    try {
      while (
        this.#handedOver.length > 1 &&
        !(await progress.isHalfWayThrough(before)) &&
        !this.#next &&
        !signal?.aborted &&
        Date.now() < deadline
      ) {
        await sleep(WAIT_MS);
      }
    } catch (error) {
      logger.warn('It is not known how far the catalog is', toError(error));
    }
  }

  async #apply(items: DeviceFeedItem[]): Promise<void> {
    for (const item of items.filter(({ kind }) => kind === 'Customer')) {
      const changed = this.#owners.learn(
        stringifyEntityRef(item),
        item.ownerRef,
      );
      this.#ownersChanged ||= changed;
    }
    const entities = items.filter(staysInCatalog).map(item =>
      feedItemEntity(item, {
        owner: this.#ownerOf(item),
        location: this.#options.location,
      }),
    );
    await this.#connection?.applyMutation({
      type: 'delta',
      added: entities.map(entity => ({ entity, locationKey: PROVIDER_NAME })),
      removed: items
        .filter(item => !staysInCatalog(item))
        .map(item => ({
          entityRef: stringifyEntityRef(item),
          locationKey: PROVIDER_NAME,
        })),
    });
    this.#handedOver = [...this.#handedOver.slice(-1), entities];
  }

  #ownerOf(item: DeviceFeedItem): string {
    return (
      item.ownerRef ??
      (item.customerRef ? this.#owners.ownerOf(item.customerRef) : undefined) ??
      this.#options.defaultOwner ??
      OWNER_UNKNOWN
    );
  }
}

function staysInCatalog({ kind, withdrawn }: DeviceFeedItem): boolean {
  return kind === 'Device' || !withdrawn;
}
