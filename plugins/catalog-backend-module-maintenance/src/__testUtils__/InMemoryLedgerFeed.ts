import {
  DeviceFeed,
  DeviceFeedItem,
} from '@weibao/backstage-plugin-maintenance-common';
import { LedgerFeed } from '../provider/LedgerFeed';

type Change = Partial<DeviceFeedItem> & { name: string };

/** A feed as the maintenance backend keeps it: a change moves an item to its end. */
export class InMemoryLedgerFeed implements LedgerFeed {
  failure: Error | undefined;
  readonly requests = new Array<{ after: number; limit: number }>();
  readonly #items = new Map<string, DeviceFeedItem>();
  #lastSequence = 0;

  async read(options: { after: number; limit: number }): Promise<DeviceFeed> {
    this.requests.push(options);
    if (this.failure) {
      throw this.failure;
    }
    const rest = [...this.#items.values()].filter(
      item => item.sequence > options.after,
    );
    return {
      items: rest.slice(0, options.limit),
      lastSequence: this.#lastSequence,
      more: rest.length > options.limit,
    };
  }

  customer(change: Change) {
    this.#put({ ...this.#next('Customer', change), ...change });
  }

  site(change: Change) {
    this.#put({
      ...this.#next('Site', change),
      customerRef: 'customer:default/acme',
      ...change,
    });
  }

  device(change: Change) {
    this.#put({
      ...this.#next('Device', change),
      customerRef: 'customer:default/acme',
      type: 'server',
      manufacturer: 'Huawei',
      model: '2288H V6',
      modelMatched: true,
      lifecycle: 'production',
      ledger: 'acme-2025',
      ...change,
    });
  }

  devices(count: number, change: Partial<DeviceFeedItem> = {}) {
    for (let number = 1; number <= count; number++) {
      this.device({ name: `device-${number}`, ...change });
    }
  }

  /** As after restoring an older backup of the database, or an empty one. */
  forgetEverything() {
    this.#items.clear();
    this.#lastSequence = 0;
  }

  #next(kind: DeviceFeedItem['kind'], change: { name: string }) {
    this.#lastSequence += 1;
    return {
      kind,
      sequence: this.#lastSequence,
      namespace: 'default',
      title: change.name,
      withdrawn: false,
    };
  }

  #put(item: DeviceFeedItem) {
    const key = `${item.kind} ${item.name}`;
    this.#items.delete(key);
    this.#items.set(key, item);
  }
}
