import {
  AuthService,
  LoggerService,
  SchedulerServiceTaskRunner,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import {
  CatalogService,
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { CustomerParties } from '@weibao/backstage-plugin-maintenance-common';
import { readCustomerParties } from '@weibao/backstage-plugin-maintenance-node';
import { setTimeout } from 'node:timers/promises';

const WATCHER_NAME = 'maintenance-customer-parties';
const KEYS_PER_REFRESH = 500;
const FIRST_ATTEMPTS = 30;
const RETRY_AFTER_MS = 1_000;

/** What is marked with it is processed again when the people of the customer change. */
export function refreshKeyOf(customerRef: string): string {
  return `maintenance-customer:${customerRef}`;
}

/**
 * Knows the people of all customers, and has the customer, its sites and its
 * devices processed again when they change. Every instance of the catalog has
 * one of its own. It is a provider only to be able to ask for that: it provides
 * nothing.
 *
 * @internal
 */
export class CustomerPartiesWatcher implements EntityProvider {
  readonly #options: {
    auth: AuthService;
    catalog: CatalogService;
    taskRunner: SchedulerServiceTaskRunner;
    logger: LoggerService;
  };
  #connection: EntityProviderConnection | undefined;
  #known: ReadonlyMap<string, CustomerParties> | undefined;
  #firstRead: Promise<void> | undefined;
  /** The people that entities of a customer show, or are to show soon. */
  readonly #shown = new Map<string, string | undefined>();
  readonly #outdated = new Set<string>();

  constructor(options: {
    auth: AuthService;
    catalog: CatalogService;
    taskRunner: SchedulerServiceTaskRunner;
    logger: LoggerService;
  }) {
    this.#options = options;
  }

  getProviderName(): string {
    return WATCHER_NAME;
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    this.#connection = connection;
    await this.#options.taskRunner.run({
      id: WATCHER_NAME,
      fn: async signal => {
        try {
          await this.watch(signal);
        } catch (error) {
          this.#options.logger.warn(
            'Reading the people of customers failed and is tried again',
            toError(error),
          );
        }
      },
    });
  }

  /**
   * The people of a customer; undefined where there is no such customer, or it
   * is so new that it has not been read.
   *
   * @throws Error where the catalog has never been readable
   */
  async getParties(customerRef: string): Promise<CustomerParties | undefined> {
    if (!this.#known) {
      this.#firstRead ??= this.#readFirst().finally(() => {
        this.#firstRead = undefined;
      });
      await this.#firstRead;
    }
    return this.#known?.get(customerRef);
  }

  /** Reads the customers once, and asks to process again what has changed. */
  async watch(signal?: AbortSignal): Promise<void> {
    const { auth, catalog } = this.#options;
    const known = await readCustomerParties({
      catalog,
      credentials: await auth.getOwnServiceCredentials(),
      signal,
    });
    this.#known = known;
    for (const ref of new Set([...this.#shown.keys(), ...known.keys()])) {
      const parties = known.get(ref);
      const text =
        parties && JSON.stringify([parties.ownerRef, parties.contactRefs]);
      if (this.#shown.get(ref) === text) continue;
      // Of a customer that is new to this instance, the entity tells.
      if (this.#shown.has(ref) || !parties?.areShown) this.#outdated.add(ref);
      this.#shown.set(ref, text);
    }
    await this.#refreshOutdated();
  }

  async #refreshOutdated(): Promise<void> {
    if (!this.#connection) return;
    const refs = [...this.#outdated];
    for (let i = 0; i < refs.length; i += KEYS_PER_REFRESH) {
      const some = refs.slice(i, i + KEYS_PER_REFRESH);
      await this.#connection.refresh({ keys: some.map(refreshKeyOf) });
      for (const ref of some) this.#outdated.delete(ref);
    }
  }

  /** The catalog begins to process a little before it answers. */
  async #readFirst(): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        await this.watch();
        return;
      } catch (error) {
        if (attempt === FIRST_ATTEMPTS) throw error;
        await setTimeout(RETRY_AFTER_MS);
      }
    }
  }
}
