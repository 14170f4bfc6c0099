import {
  LoggerService,
  SchedulerServiceTaskRunner,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { EventsService } from '@backstage/plugin-events-node';
import { DeviceFeedItem } from '@weibao/backstage-plugin-maintenance-common';
import { CustomerOwners } from './CustomerOwners';
import { feedItemEntity } from './feedItemEntity';
import { LedgerFeed } from './LedgerFeed';

const PROVIDER_NAME = 'maintenance-ledger';
const LEDGER_TOPIC = 'maintenance.ledger';
// Every page is a mutation of its own: the time that the catalog takes for a
// first import in one large mutation grows faster than its size.
const PAGE_SIZE = 500;
const OWNER_UNKNOWN = 'group:default/unknown';

/** @internal */
export interface DeviceLedgerEntityProviderOptions {
  feed: LedgerFeed;
  events: EventsService;
  taskRunner: SchedulerServiceTaskRunner;
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
 * changed.
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
  #sequence = 0;
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
        this.#sequence = 0;
        await this.#readToEnd(signal);
      }
    } catch (error) {
      this.#options.logger.error(
        `Reading the device ledgers failed after sequence ${
          this.#sequence
        } and is tried again`,
        toError(error),
      );
    }
  }

  async #readToEnd(signal?: AbortSignal): Promise<void> {
    for (let more = true; more && !signal?.aborted; ) {
      const page = await this.#options.feed.read({
        after: this.#sequence,
        limit: PAGE_SIZE,
      });
      if (page.lastSequence < this.#sequence) {
        this.#options.logger.warn(
          `The device ledgers went back from sequence ${this.#sequence} to ${
            page.lastSequence
          } and are read from the beginning next time`,
        );
        this.#sequence = 0;
        return;
      }
      const last = page.items.at(-1);
      if (!last) {
        return;
      }
      if (last.sequence <= this.#sequence) {
        throw new Error(
          `The feed returned sequence ${last.sequence} after ${this.#sequence}`,
        );
      }
      await this.#apply(page.items);
      this.#sequence = last.sequence;
      more = page.more;
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
    await this.#connection?.applyMutation({
      type: 'delta',
      added: items.filter(staysInCatalog).map(item => ({
        entity: feedItemEntity(item, {
          owner: this.#ownerOf(item),
          location: this.#options.location,
        }),
        locationKey: PROVIDER_NAME,
      })),
      removed: items
        .filter(item => !staysInCatalog(item))
        .map(item => ({
          entityRef: stringifyEntityRef(item),
          locationKey: PROVIDER_NAME,
        })),
    });
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
