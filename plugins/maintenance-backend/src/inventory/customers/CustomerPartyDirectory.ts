import {
  CustomerPartiesSource,
  PartiesByCustomer,
} from '../../platform/authorization/CustomerParties';
import { CustomerPartyStore } from './CustomerPartyStore';

const MAX_AGE_MS = 10_000;

/**
 * Who serves customers and who their contacts are, from memory: every decision
 * about a single record asks. Another instance may have learnt of a change, so
 * that what is known is read again after ten seconds.
 */
export class CustomerPartyDirectory implements CustomerPartiesSource {
  readonly #store: CustomerPartyStore;
  #known: { readAt: number; parties: Promise<PartiesByCustomer> } | undefined;

  constructor(options: { store: CustomerPartyStore }) {
    this.#store = options.store;
  }

  async getParties(): Promise<PartiesByCustomer> {
    const now = performance.now();
    if (!this.#known || now - this.#known.readAt > MAX_AGE_MS) {
      this.#known = { readAt: now, parties: this.#store.readParties() };
    }
    const known = this.#known;
    try {
      return await known.parties;
    } catch (error) {
      if (this.#known === known) this.forget();
      throw error;
    }
  }

  /** What is asked next is read first. */
  forget(): void {
    this.#known = undefined;
  }
}
