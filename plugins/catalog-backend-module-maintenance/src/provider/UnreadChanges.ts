/** Changes of the feed with a sequence above `after`, up to `to`. */
export interface ChangeRange {
  after: number;
  to: number;
}

/**
 * What of the feed is still to be read. What came with one look at the feed is
 * one range, so that a small ledger need not wait for a large one before it.
 *
 * @internal
 */
export class UnreadChanges {
  #known = 0;
  #ranges = new Array<ChangeRange>();

  /** The last sequence that is known of. */
  get known(): number {
    return this.#known;
  }

  /** Everything up to it has been read. */
  get readUpTo(): number {
    return Math.min(this.#known, ...this.#ranges.map(({ after }) => after));
  }

  /** @param lastSequence - of the feed, not below what is known */
  learn(lastSequence: number): void {
    if (lastSequence <= this.#known) return;
    this.#ranges.push({ after: this.#known, to: lastSequence });
    this.#known = lastSequence;
  }

  /** The range with the fewest changes, of equal ones the oldest. */
  smallest(): ChangeRange | undefined {
    const [first, ...others] = this.#ranges;
    return others.reduce(
      (one, other) =>
        other.to - other.after < one.to - one.after ? other : one,
      first,
    );
  }

  /** What of a range is left; nothing where it has been read to its end. */
  readTo(range: ChangeRange, sequence: number): void {
    range.after = sequence;
    if (sequence >= range.to) {
      this.#ranges = this.#ranges.filter(each => each !== range);
    }
  }

  /** As if nothing had ever been read. */
  startOver(): void {
    this.#known = 0;
    this.#ranges = [];
  }
}
