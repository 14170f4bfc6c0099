/**
 * When a page that may have ended sent the last entries of a lane. It is
 * written at once, where the database would be asked too late.
 */
export class Departure {
  readonly #key: string;

  constructor(options: { name: string }) {
    this.#key = options.name;
  }

  /** Milliseconds since the epoch; zero where nothing is awaited. */
  read(): number {
    try {
      return Number(window.localStorage.getItem(this.#key));
    } catch {
      return 0;
    }
  }

  write(sentAt: number): void {
    try {
      window.localStorage.setItem(this.#key, String(sentAt));
    } catch {
      // The next page does not wait for it then.
    }
  }

  clear(): void {
    try {
      window.localStorage.removeItem(this.#key);
    } catch {
      // Nothing was written then.
    }
  }
}
