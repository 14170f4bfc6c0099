/**
 * Remembers who owns each customer, and what was answered for it: a device may
 * come before its customer in the feed, and a customer may change hands.
 *
 * @internal
 */
export class CustomerOwners {
  readonly #owners = new Map<string, string | undefined>();
  readonly #asked = new Set<string>();

  ownerOf(customerRef: string): string | undefined {
    this.#asked.add(customerRef);
    return this.#owners.get(customerRef);
  }

  /** Returns true when an answer given before is no longer right. */
  learn(customerRef: string, owner: string | undefined): boolean {
    const changed = this.#owners.get(customerRef) !== owner;
    this.#owners.set(customerRef, owner);
    return changed && this.#asked.has(customerRef);
  }
}
