import { EntryStorage } from './EntryStorage';
import { newEntryId } from './newEntryId';
import { sleep } from './sleep';

/** Makes the tabs of one browser take turns. */
export interface TabLocks {
  /**
   * Runs when nobody else of that name does, in any tab.
   *
   * @param run - its signal is aborted when the turn is lost
   */
  inTurn<T>(name: string, run: (signal: AbortSignal) => Promise<T>): Promise<T>;
}

/** What we use of `navigator.locks`. */
export interface Locks {
  request<T>(name: string, run: () => Promise<T>): Promise<T>;
}

/** By the browser, which also ends the turn of a tab that is closed. */
export class WebTabLocks implements TabLocks {
  readonly #locks: Locks;

  constructor(options: { locks: Locks }) {
    this.#locks = options.locks;
  }

  async inTurn<T>(
    name: string,
    run: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const { signal } = new AbortController();
    return this.#locks.request(name, () => run(signal));
  }
}

/** How long a tab that died keeps the others waiting. */
const LEASE_MILLISECONDS = 20_000;
const RENEWAL_MILLISECONDS = 5_000;
const ASK_AGAIN_MILLISECONDS = 1_000;

type Leases = Pick<EntryStorage, 'takeLease' | 'dropLease'>;

/** By a lease in the storage: Web Locks are only there on https. */
export class LeaseTabLocks implements TabLocks {
  readonly #storage: Leases;
  /** A lease is of a tab; within one, those who wait stand in line. */
  readonly #lines = new Map<string, Promise<unknown>>();
  readonly #holder = newEntryId();

  constructor(options: { storage: Leases }) {
    this.#storage = options.storage;
  }

  inTurn<T>(
    name: string,
    run: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const before = this.#lines.get(name) ?? Promise.resolve();
    const turn = before.then(() => this.#withLease(name, run));
    this.#lines.set(
      name,
      turn.catch(() => {}),
    );
    return turn;
  }

  async #withLease<T>(
    name: string,
    run: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    while (!(await this.#take(name))) await sleep(ASK_AGAIN_MILLISECONDS);
    const lost = new AbortController();
    const renewal = setInterval(async () => {
      if (!(await this.#take(name))) lost.abort();
    }, RENEWAL_MILLISECONDS);
    try {
      return await run(lost.signal);
    } finally {
      clearInterval(renewal);
      await this.#storage.dropLease(name, this.#holder);
    }
  }

  #take(name: string): Promise<boolean> {
    const until = Date.now() + LEASE_MILLISECONDS;
    return this.#storage.takeLease(name, { holder: this.#holder, until });
  }
}
