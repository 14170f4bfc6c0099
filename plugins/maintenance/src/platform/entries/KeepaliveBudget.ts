/** Browsers let the bodies of all requests that outlive a page have 64 KiB together. */
const MAX_BYTES = 60_000;

/** Which requests may outlive the page. */
export class KeepaliveBudget {
  #bytes = 0;

  has(bytes: number): boolean {
    return this.#bytes + bytes < MAX_BYTES;
  }

  /** Answers whether a request may; its size is taken until it is given back. */
  take(bytes: number): boolean {
    if (!this.has(bytes)) return false;
    this.#bytes += bytes;
    return true;
  }

  giveBack(bytes: number): void {
    this.#bytes -= bytes;
  }
}

/** Bytes of what is sent, nearly. */
export function sizeOf(inputs: unknown): number {
  return new TextEncoder().encode(JSON.stringify(inputs)).length;
}
